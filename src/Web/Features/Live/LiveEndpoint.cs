using System.Buffers.Binary;
using System.Net.WebSockets;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Maquette.Web.Hosting;

namespace Maquette.Web.Features.Live;

public static class LiveEndpoint
{
    /// <summary>Bytes before the picture: step and total as unsigned 32 bit, azimuth in degrees as 32 bit float, little endian.</summary>
    public const int Header = 12;

    /// <summary><c>/live/{job}</c>: a job's frames over a WebSocket, only the newest for whoever is slow. Closes normally when the job ends.</summary>
    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/live/{job:guid}", WatchAsync).RequireOwnOrigin();
        return routes;
    }

    private static async Task<IResult> WatchAsync(Guid job, HttpContext context, JobQueries jobs, JobFeed feed, IHostApplicationLifetime lifetime)
    {
        if (!context.WebSockets.IsWebSocketRequest) return Results.Problem("Frames come over a WebSocket.", statusCode: StatusCodes.Status400BadRequest);
        if (await jobs.JobAsync(job, context.RequestAborted) is not { } line) return Results.Problem("There is no such job.", statusCode: StatusCodes.Status404NotFound);

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var closed = WaitForCloseAsync(socket, ending);
        try
        {
            if (line.State is JobState.Queued or JobState.Running or JobState.Paused) await SendAsync(job, socket, feed, ending.Token);
            if (socket.State == WebSocketState.Open) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "The job has ended.", ending.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The watcher has gone, or the server stops.
        }

        await ending.CancelAsync();
        await closed;
        return Results.Empty;
    }

    private static async Task SendAsync(Guid job, WebSocket socket, JobFeed feed, CancellationToken stop)
    {
        using var watch = feed.Watch(job);
        await foreach (var frame in watch.Frames.ReadAllAsync(stop))
            await socket.SendAsync(Pack(frame), WebSocketMessageType.Binary, endOfMessage: true, stop);
    }

    internal static byte[] Pack(JobEvent.Frame frame)
    {
        var message = new byte[Header + frame.Image.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(message, (uint)frame.Step);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(4), (uint)frame.Total);
        BinaryPrimitives.WriteSingleLittleEndian(message.AsSpan(8), frame.Azimuth);
        frame.Image.CopyTo(message.AsSpan(Header));
        return message;
    }

    /// <summary>A watcher says nothing; whatever comes, or an end of the connection, ends the watching.</summary>
    private static async Task WaitForCloseAsync(WebSocket socket, CancellationTokenSource ending)
    {
        try
        {
            await socket.ReceiveAsync(new byte[64], ending.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // Gone without a word.
        }

        await ending.CancelAsync();
    }
}
