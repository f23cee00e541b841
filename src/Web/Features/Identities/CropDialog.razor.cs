using Maquette.Generation.Identities.Photos;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace Maquette.Web.Features.Identities;

/// <summary>One photo, the square of it that is trained on, and how that looks cut out.</summary>
public sealed partial class CropDialog : ComponentBase, IAsyncDisposable
{
    private ElementReference frame;
    private IJSObjectReference? crop;
    private DotNetObjectReference<CropDialog>? self;

    [Inject] public required IJSRuntime Js { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }

    [Parameter, EditorRequired] public required PhotoDraft Draft { get; set; }
    [Parameter, EditorRequired] public required Guid Id { get; set; }

    private DraftPhoto? Photo => Draft.Find(Id);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Photo is not { } photo) return;
        try
        {
            self = DotNetObjectReference.Create(this);
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/crop.js"]}");
            crop = await module.InvokeAsync<IJSObjectReference>("create", frame, self, photo.Photo.Pixels.Width, photo.Photo.Pixels.Height, photo.Square.Left, photo.Square.Top, photo.Square.Side);
        }
        catch (JSDisconnectedException)
        {
            // The page was left meanwhile.
        }
    }

    [JSInvokable]
    public void Changed(int left, int top, int side)
    {
        Draft.Change(Id, photo => photo with { Square = Fit(photo.Photo, left, top, side) });
        StateHasChanged();
    }

    /// <summary>What the browser sends is a wish: the square stays within reach of the photo.</summary>
    private static PhotoSquare Fit(PreparedPhoto photo, int left, int top, int side)
    {
        side = Math.Clamp(side, 16, 2 * Math.Max(photo.Pixels.Width, photo.Pixels.Height));
        return new(Math.Clamp(left, -side, photo.Pixels.Width), Math.Clamp(top, -side, photo.Pixels.Height), side);
    }

    private void Keep(bool background) => Draft.Change(Id, photo => photo with { KeepsBackground = background });

    private async Task ResetAsync()
    {
        Draft.Change(Id, photo => photo with { Square = photo.Photo.Square });
        if (crop is not null && Photo is { Square: var square }) await crop.InvokeVoidAsync("set", square.Left, square.Top, square.Side);
    }

    private void Remove()
    {
        Draft.Remove(Id);
        Dialogs.Close();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (crop is not null)
            {
                await crop.InvokeVoidAsync("dispose");
                await crop.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone.
        }

        self?.Dispose();
    }
}
