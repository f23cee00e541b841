using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Maquette.Web.Features.Asset;

/// <summary>A GLB to turn around. The module owns the canvas; the circuit only sends it what a button wants.</summary>
public sealed partial class ModelViewer : ComponentBase, IAsyncDisposable
{
    private static readonly string[] Grounds = ["Studio", "Light", "Dark"];

    private ElementReference host;
    private IJSObjectReference? viewer;
    private bool wireframe;
    private bool gone;

    [Inject] public required IJSRuntime Js { get; init; }

    /// <summary>Address of the GLB; fixed for the component's life.</summary>
    [Parameter, EditorRequired] public required string Url { get; set; }

    /// <summary>What the model is, for those who cannot see it.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>File name of a screenshot.</summary>
    [Parameter, EditorRequired] public required string ScreenshotName { get; set; }

    private string Background { get; set; } = Grounds[0];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/viewer.js"]}");
            viewer = await module.InvokeAsync<IJSObjectReference>("create", TimeSpan.FromMinutes(3), host, Url);
        }
        catch (JSDisconnectedException)
        {
            return;   // the page was left while the model loaded
        }

        if (gone) await EndAsync();
        else StateHasChanged();
    }

    private async Task ToggleWireframeAsync()
    {
        wireframe = !wireframe;
        await viewer!.InvokeVoidAsync("setWireframe", wireframe);
    }

    private async Task ResetAsync() => await viewer!.InvokeVoidAsync("reset");

    private async Task ScreenshotAsync() => await viewer!.InvokeVoidAsync("screenshot", ScreenshotName);

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await EndAsync();
    }

    private async Task EndAsync()
    {
        if (viewer is null) return;
        try
        {
            await viewer.InvokeVoidAsync("dispose");
            await viewer.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its WebGL context with it.
        }
    }
}
