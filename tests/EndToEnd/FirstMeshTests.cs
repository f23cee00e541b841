using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Maquette.EndToEnd;

/// <summary>The whole road of a new installation, in a real browser.</summary>
[Collection(Browsing.OneAtATime)]
public sealed partial class FirstMeshTests
{
    /// <summary>Enough that a fast machine still runs when the browser has begun to watch.</summary>
    private const string Steps = "120";

    /// <summary>Milliseconds for what computes: seconds on a free machine, minutes on one that is busy with other things.</summary>
    private const int Patience = 600_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstMesh_FromSetUpToDownload_IsAValidModel()
    {
        Assert.SkipWhen(Chromium.IsMissing, $"{Chromium.Path} is missing: apt-get install chromium");

        await using var portal = PortalProcess.Start(Path.Combine(Repository.Root, "models"));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 720 } });
        page.SetDefaultTimeout(180_000);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        try
        {
            await Browsing.SetUpAsync(page, await portal.SetupAddressAsync(Stop));
            await SignOutAndInAsync(page);
            await CreateAsync(page);
            await WatchAsync(page);
            await LookAsync(page);
            await DownloadAsync(page);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            Assert.Fail($"{error.Message}\nat {page.Url}\n{await page.Locator("body").InnerTextAsync()}\n{string.Join('\n', complaints)}\n{portal.Log}");
        }

        Assert.Empty(complaints);
    }

    private static async Task SignOutAndInAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync("correct horse battery");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    private static async Task CreateAsync(IPage page)
    {
        var generate = page.GetByRole(AriaRole.Button, new() { Name = "Generate" });
        await page.GetByRole(AriaRole.Button, new() { Name = "a red chair" }).ClickAsync();   // waits for the circuit: before, it is disabled
        await page.GetByText("Advanced").ClickAsync();
        var steps = page.GetByLabel(StepsField());
        await steps.FillAsync(Steps);
        await steps.BlurAsync();
        await page.GetByText("1 value changed").WaitForAsync();
        await generate.ClickAsync();
        await page.WaitForURLAsync(new Regex("/jobs/"));
    }

    private static async Task WatchAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("canvas[data-frames]")).ToHaveAttributeAsync("data-frames", TwoOrMore(), new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the asset" }).ClickAsync(new() { Timeout = Patience });
        await page.WaitForURLAsync(new Regex("/assets/"));
    }

    private static async Task LookAsync(IPage page)
    {
        var canvas = page.Locator(".canvas");
        await Assertions.Expect(canvas).ToHaveAttributeAsync("data-state", Settled(), new() { Timeout = 180_000 });
        Assert.Equal("ready", await canvas.GetAttributeAsync("data-state"));
        var coverage = await canvas.EvaluateAsync<double>("host => host.viewer.coverage()");
        Assert.InRange(coverage, 0.005, 0.9);
    }

    private static async Task DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download GLB" }).ClickAsync());
        Assert.StartsWith("a-red-chair-", download.SuggestedFilename, StringComparison.Ordinal);
        var report = await GltfValidator.ReportAsync(await download.PathAsync(), Stop);
        Assert.StartsWith("0 errors", report, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^([2-9]|\d\d+)$")]
    private static partial Regex TwoOrMore();

    [GeneratedRegex("ready|error")]
    private static partial Regex Settled();

    [GeneratedRegex("^Steps")]
    private static partial Regex StepsField();
}
