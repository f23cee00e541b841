using Microsoft.Playwright;

namespace Maquette.EndToEnd;

/// <summary>What every visit begins with.</summary>
internal static class Browsing
{
    /// <summary>Tests that compute run one after the other: each has the machine to itself.</summary>
    public const string OneAtATime = "one browser at a time";

    /// <summary>Makes the administrator of a new portal, and signs in as it.</summary>
    public static async Task SetUpAsync(IPage page, Uri address)
    {
        await page.GotoAsync(address.ToString());
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync("correct horse battery");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create administrator" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Make a 3D asset out of words" }).WaitForAsync();
    }
}
