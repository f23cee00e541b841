using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Maquette.Web.Features.Live;

/// <summary>A job's frames on a canvas; they come over their own socket and never through the circuit.</summary>
public sealed partial class LiveView : ComponentBase, IAsyncDisposable
{
    private ElementReference canvas;
    private IJSObjectReference? live;
    private bool frozen;

    [Inject] public required IJSRuntime Js { get; init; }
    [Parameter, EditorRequired] public required Guid Job { get; set; }

    /// <summary>What forms, for those who cannot see it.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Shown until the first frame.</summary>
    [Parameter, EditorRequired] public required string Waiting { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/live.js"]}");
            live = await module.InvokeAsync<IJSObjectReference>("create", canvas, Job);
        }
        catch (JSDisconnectedException)
        {
            return;   // the page was left meanwhile
        }

        if (frozen) await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        frozen = true;
        await EndAsync();
    }

    private async Task EndAsync()
    {
        if (live is null) return;
        try
        {
            await live.InvokeVoidAsync("dispose");
            await live.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its socket with it.
        }
    }
}
