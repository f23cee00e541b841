using Microsoft.Playwright;
using Xunit;

namespace Maquette.EndToEnd;

/// <summary>Going on before the page has become a live one.</summary>
[Collection(Browsing.OneAtATime)]
public sealed class NavigationTests
{
    private const int Slow = 800;   // ms

    [Fact]
    public async Task Click_BeforeThePageIsLive_ShowsThePageOfItsAddress()
    {
        Assert.SkipWhen(Chromium.IsMissing, $"{Chromium.Path} is missing: apt-get install chromium");

        await using var portal = PortalProcess.Start(Path.Combine(Repository.Root, "models"));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        await SlowAsync(page);
        await Browsing.SetUpAsync(page, await portal.SetupAddressAsync(TestContext.Current.CancellationToken));
        var wait = 0;
        foreach (var name in new[] { "Methods", "History", "Queue" })
        {
            await Task.Delay(wait += Slow * 4 / 5, TestContext.Current.CancellationToken);   // sooner or later in the page's opening
            await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await page.WaitForURLAsync($"**/{name.ToLowerInvariant()}");
            await Task.Delay(5 * Slow, TestContext.Current.CancellationToken);   // live by now
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();
            await page.ReloadAsync();
        }
    }

    /// <summary>What the server says to a page arrives late.</summary>
    private static Task SlowAsync(IPage page) => page.RouteWebSocketAsync("**/_blazor**", socket =>
    {
        var server = socket.ConnectToServer();
        var before = Task.CompletedTask;
        server.OnMessage(frame => before = SendAsync(before, frame));

        async Task SendAsync(Task before, IWebSocketFrame frame)   // in their order
        {
            var due = Task.Delay(Slow);
            await before;
            await due;
            if (frame.Binary is { } bytes) socket.Send(bytes); else socket.Send(frame.Text!);
        }
    });
}
