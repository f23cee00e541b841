using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Maquette.EndToEnd;

/// <summary>From photos to an asset of what they show, in a real browser.</summary>
[Collection(Browsing.OneAtATime)]
public sealed partial class IdentityTests
{
    /// <summary>Milliseconds for what computes: seconds on a free machine, minutes on one that is busy with other things.</summary>
    private const int Patience = 600_000;

    /// <summary>A robot of odd colours, turned a little further with each number, in front of a wall; JPEG as base64.</summary>
    private const string Draw = """
        number => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [800, 640];
          const c = canvas.getContext('2d');
          const wall = c.createLinearGradient(0, 0, 0, 640);
          wall.addColorStop(0, '#b9c4cc');
          wall.addColorStop(1, '#8f9aa3');
          c.fillStyle = wall;
          c.fillRect(0, 0, 800, 640);
          c.translate(400 + 8 * number, 320);
          const turn = Math.cos(number * .7);
          const box = (x, y, w, h, colour) => { c.fillStyle = colour; c.fillRect(x * turn - w * (.6 + .4 * turn) / 2, y - h / 2, w * (.6 + .4 * turn), h); };
          box(0, -130, 130, 110, '#d8641f');
          box(0, 20, 180, 180, '#7d2a8c');
          box(-120, 10, 40, 150, '#d8641f');
          box(120, 10, 40, 150, '#d8641f');
          box(-45, 165, 55, 110, '#46305e');
          box(45, 165, 55, 110, '#46305e');
          box(-28, -140, 26, 26, '#fff4c2');
          box(28, -140, 26, 26, '#fff4c2');
          return canvas.toDataURL('image/jpeg', .92).split(',')[1];
        }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Identity_FromPhotosToAnAsset_IsLearntAndUsed()
    {
        Assert.SkipWhen(Chromium.IsMissing, $"{Chromium.Path} is missing: apt-get install chromium");

        await using var portal = PortalProcess.Start(Path.Combine(Repository.Root, "models"));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1100, Height = 800 } });
        page.SetDefaultTimeout(180_000);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("422", StringComparison.Ordinal)) complaints.Add(message.Text); };   // a refused file is an answer
        page.PageError += (_, error) => complaints.Add(error);
        var photos = Directory.CreateTempSubdirectory("maquette-photos-");
        try
        {
            await Browsing.SetUpAsync(page, await portal.SetupAddressAsync(Stop));
            await BringPhotosAsync(page, photos.FullName);
            await CropAsync(page);
            await TrainAsync(page);
            await UseAsync(page);
            await DownloadAsync(page);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            Assert.Fail($"{error.Message}\nat {page.Url}\n{await page.Locator("body").InnerTextAsync()}\n{string.Join('\n', complaints)}\n{portal.Log}");
        }
        finally
        {
            photos.Delete(recursive: true);
        }

        Assert.Empty(complaints);
    }

    private static async Task BringPhotosAsync(IPage page, string folder)
    {
        var files = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            files.Add(Path.Combine(folder, $"robot-{number}.jpg"));
            await File.WriteAllBytesAsync(files[^1], Convert.FromBase64String(await page.EvaluateAsync<string>(Draw, number)), Stop);
        }

        files.Add(Path.Combine(folder, "notes.jpg"));
        await File.WriteAllTextAsync(files[^1], "no photo at all", Stop);
        await page.GetByRole(AriaRole.Link, new() { Name = "Identities" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Make the first one" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "choose files" })).ToBeEnabledAsync(new() { Timeout = 180_000 });   // the circuit is there

        await page.Locator("input[type=file]").SetInputFilesAsync(files);

        var cards = page.GetByRole(AriaRole.List, new() { Name = "Photos" });
        await Assertions.Expect(cards.GetByRole(AriaRole.Button, new() { NameRegex = CropOf() })).ToHaveCountAsync(5, new() { Timeout = Patience });
        await Assertions.Expect(cards.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is text", new() { Timeout = 180_000 });
    }

    private static async Task CropAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Crop robot-0.jpg" }).ClickAsync();
        var cutout = page.GetByAltText("What will be learnt");
        var before = await cutout.GetAttributeAsync("src");
        await Assertions.Expect(page.Locator("[data-square]")).ToHaveAttributeAsync("style", Placed());
        await page.Locator("[data-square]").PressAsync("+");
        await Assertions.Expect(cutout).Not.ToHaveAttributeAsync("src", before!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
    }

    private static async Task TrainAsync(IPage page)
    {
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Start training" });
        await start.ClickAsync();
        await Assertions.Expect(page.GetByText("Confirm that the photos may be used for this.")).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("rusty");
        await page.GetByLabel("Class").FillAsync("robot");
        await page.GetByLabel("I may use these photos").CheckAsync();
        await page.GetByText("Training", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Steps", new() { Exact = true }).FillAsync("6");
        await page.GetByLabel("Samples every").FillAsync("3");
        await page.GetByLabel("Samples every").BlurAsync();
        await Assertions.Expect(page.GetByText("Confirm that the photos may be used for this.")).ToBeHiddenAsync();
        await start.ClickAsync();

        await page.WaitForURLAsync(Identity());
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = SamplesAfter() })).ToHaveCountAsync(3, new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Link, new() { Name = "Use in a prompt" }).ClickAsync(new() { Timeout = Patience });
    }

    private static async Task UseAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Identities" }).GetByRole(AriaRole.Button, new() { Name = "<rusty>" })).ToBeEnabledAsync(new() { Timeout = 180_000 });
        await Assertions.Expect(page.Locator("#prompt")).ToHaveValueAsync("a <rusty> robot");
        await page.GetByText("Advanced").ClickAsync();
        var steps = page.GetByLabel(StepsField());
        await steps.FillAsync("60");
        await steps.BlurAsync();
        await page.GetByText("1 value changed").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Generate" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/jobs/"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the asset" }).ClickAsync(new() { Timeout = Patience });
        await page.WaitForURLAsync(new Regex("/assets/"));
    }

    private static async Task DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download GLB" }).ClickAsync());
        Assert.StartsWith("a-rusty-robot-", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.StartsWith("0 errors", await GltfValidator.ReportAsync(await download.PathAsync(), Stop), StringComparison.Ordinal);
    }

    [GeneratedRegex("^Crop robot-")]
    private static partial Regex CropOf();

    [GeneratedRegex("width")]
    private static partial Regex Placed();

    [GeneratedRegex("/identities/[0-9a-f]{8}-")]
    private static partial Regex Identity();

    [GeneratedRegex("^Samples after")]
    private static partial Regex SamplesAfter();

    [GeneratedRegex("^Steps")]
    private static partial Regex StepsField();
}
