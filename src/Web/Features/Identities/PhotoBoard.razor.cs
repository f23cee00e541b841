using Maquette.Generation.Identities.Photos;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace Maquette.Web.Features.Identities;

/// <summary>Where photos come in and are looked at. Files go by requests of their own; the circuit only hears what became of them.</summary>
public sealed partial class PhotoBoard : ComponentBase, IAsyncDisposable
{
    private readonly List<PhotoUpload> uploads = [];
    private readonly List<string> messages = [];
    private ElementReference zone;
    private ElementReference picker;
    private ElementReference video;
    private IJSObjectReference? intake;
    private DotNetObjectReference<PhotoBoard>? self;
    private bool camera;
    private bool gone;
    private int told;

    [Inject] public required IJSRuntime Js { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }

    [Parameter, EditorRequired] public required PhotoDraft Draft { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                self = DotNetObjectReference.Create(this);
                await using var module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/photos.js"]}");
                intake = await module.InvokeAsync<IJSObjectReference>("create", zone, picker, self, new { most = PhotoLimits.MostPhotos, bytes = PhotoLimits.FileBytes });
                StateHasChanged();
            }

            if (intake is not null && Draft.Photos.Count is var count && count != told) await intake.InvokeVoidAsync("setRoom", told = count);
        }
        catch (JSDisconnectedException)
        {
            return;   // the page was left meanwhile
        }

        if (gone) await EndAsync();
    }

    [JSInvokable]
    public void Queued(string key, string name, long bytes) => Show(() => uploads.Add(new PhotoUpload(key, name, bytes, 0, null, false)));

    [JSInvokable]
    public void Progressed(string key, double share) => Show(() => Change(key, upload => upload with { Share = share }));

    [JSInvokable]
    public void Ended(string key, string? problem, bool mayRetry) => Show(() =>
    {
        if (problem is null) uploads.RemoveAll(upload => upload.Key == key);
        else Change(key, upload => upload with { Problem = problem, MayRetry = mayRetry });
    });

    [JSInvokable]
    public void LeftOut(int count, string first) => Show(() => messages.Add(
        $"A set has at most {PhotoLimits.MostPhotos} photos: {(count == 1 ? $"'{first}' was" : $"'{first}' and {count - 1:N0} more were")} left out. Take others out first."));

    private Task PickAsync() => CallAsync("pick");

    private Task ShootAsync() => CallAsync("shoot");

    private async Task ToggleCameraAsync()
    {
        camera = !camera;
        if (!camera) await CallAsync("stopCamera");
        else if (await intake!.InvokeAsync<string?>("startCamera", TimeSpan.FromMinutes(2), video) is { } problem)
        {
            camera = false;
            messages.Add(problem);
        }
    }

    private async Task CancelAsync(PhotoUpload upload)
    {
        uploads.Remove(upload);
        await CallAsync("cancel", upload.Key);
    }

    private async Task RetryAsync(PhotoUpload upload)
    {
        Change(upload.Key, known => known with { Problem = null, Share = 0 });
        await CallAsync("retry", upload.Key);
    }

    private async Task EditAsync(DraftPhoto photo) => await Dialogs.OpenAsync<CropDialog>(
        photo.Photo.Name, new Dictionary<string, object?> { [nameof(CropDialog.Draft)] = Draft, [nameof(CropDialog.Id)] = photo.Id },
        new DialogOptions { Width = "min(920px, 96vw)", CloseDialogOnEsc = true, CloseDialogOnOverlayClick = true, AutoFocusFirstElement = false });

    private void Change(string key, Func<PhotoUpload, PhotoUpload> change)
    {
        var place = uploads.FindIndex(upload => upload.Key == key);
        if (place >= 0) uploads[place] = change(uploads[place]);
    }

    private void Show(Action change) => _ = InvokeAsync(() =>
    {
        change();
        StateHasChanged();
    });

    private async Task CallAsync(string method, params object?[] values)
    {
        if (intake is not null) await intake.InvokeVoidAsync(method, values);
    }

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await EndAsync();
        self?.Dispose();
    }

    private async Task EndAsync()
    {
        if (intake is null) return;
        try
        {
            await intake.InvokeVoidAsync("dispose");
            await intake.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its uploads with it.
        }
    }
}
