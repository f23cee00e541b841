using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Maquette.Generation;
using Maquette.Web.Features.Live;
using Maquette.Web.Tests.Portal;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Maquette.Web.Tests.Live;

public sealed class LiveSocketTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://elsewhere.test")]
    [InlineData("http://localhost:9999")]
    [InlineData("null")]
    public async Task Live_ForeignOrigin_IsRefused(string origin)
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/live/{Guid.NewGuid()}");
        request.Headers.Add("Origin", origin);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Http.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task Live_NobodySignedIn_Answers401()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await new Visitor(portal).Http.GetAsync($"/live/{Guid.NewGuid()}", Stop)).StatusCode);
    }

    [Fact]
    public async Task Live_RunningJob_SendsFramesWhileWatchedAndClosesWithTheJob()
    {
        byte[] picture = [1, 2, 3];
        portal.Body = (_, _, events, commands, _, stop) =>
        {
            for (var step = 1; !commands.Watched; step++) stop.WaitHandle.WaitOne(10);
            events.Report(new JobEvent.Frame(7, 9, 90, picture));
            stop.WaitHandle.WaitOne(200);
            throw new StudioException("This body makes nothing.");
        };
        var visitor = await Visitor.AdministratorAsync(portal);
        var accepted = await visitor.Http.PostAsJsonAsync("/api/jobs", new { prompt = "a red chair" }, Stop);
        var job = (await accepted.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();

        using var socket = await ConnectAsync(job);
        var buffer = new byte[64];
        var frame = await socket.ReceiveAsync(buffer, Stop);
        var end = await socket.ReceiveAsync(new byte[64], Stop);

        Assert.Equal(LiveEndpoint.Header + picture.Length, frame.Count);
        Assert.Equal((7u, 9u, 90f), (BinaryPrimitives.ReadUInt32LittleEndian(buffer), BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(4)), BinaryPrimitives.ReadSingleLittleEndian(buffer.AsSpan(8))));
        Assert.Equal(picture, buffer[LiveEndpoint.Header..frame.Count]);
        Assert.Equal(WebSocketMessageType.Close, end.MessageType);
    }

    private async Task<WebSocket> ConnectAsync(Guid job)
    {
        var client = portal.Server.CreateWebSocketClient();
        var session = await SessionCookieAsync();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = session;
            request.Headers.Origin = "http://localhost:5080";
        };
        return await client.ConnectAsync(new Uri($"ws://localhost:5080/live/{job}"), Stop);
    }

    private async Task<string> SessionCookieAsync()
    {
        var answer = await new Visitor(portal).SignInAsync("ada", Visitor.Password);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }
}
