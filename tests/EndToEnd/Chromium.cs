using Microsoft.Playwright;

namespace Maquette.EndToEnd;

/// <summary>The distribution's browser, headless, with WebGL in software.</summary>
internal static class Chromium
{
    public const string Path = "/usr/bin/chromium";

    public static bool IsMissing => !File.Exists(Path);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        ],
    });
}
