using System.Security.Claims;
using System.Text.Json;
using Maquette.Generation;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Radzen;

namespace Maquette.Web.Features.Asset;

public sealed partial class AssetPage : ComponentBase
{
    private ClaimsPrincipal user = new();
    private AssetDetails? asset;
    private IReadOnlyList<AssetSibling> siblings = [];
    private JsonElement? receipt;
    private MeshFacts? mesh;
    private bool missing;
    private bool mayDelete;

    [Inject] public required AssetShelf Shelf { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }
    [Inject] public required NotificationService Notifications { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }
    [Parameter] public Guid Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (asset?.Id == Id) return;
        user = (await Session).User;
        asset = await Shelf.FindAsync(Id, user.MemberId(), CancellationToken.None);
        missing = asset is null;
        siblings = asset is null ? [] : await Shelf.SiblingsAsync(asset.Job, CancellationToken.None);
        mayDelete = asset is not null && user.MayChange(asset.OwnerId);
        receipt = asset is null ? null : await Shelf.ReceiptAsync(Id, CancellationToken.None);
        mesh = receipt is { } made ? MeshFacts.Read(made) : null;
    }

    private string File(string name) => $"/api/assets/{Id}/{name}";

    private async Task RateAsync(int stars)
    {
        await Shelf.RateAsync(Id, user.MemberId(), stars, CancellationToken.None);
        asset = await Shelf.FindAsync(Id, user.MemberId(), CancellationToken.None);
    }

    private async Task DeleteAsync()
    {
        var sure = await Dialogs.Confirm("Its model, pictures and ratings go for everybody. This cannot be undone.", "Delete this asset?", new ConfirmOptions { OkButtonText = "Delete", CancelButtonText = "Keep" });
        if (sure != true || !user.MayChange(asset!.OwnerId)) return;
        await Shelf.DeleteAsync(Id, CancellationToken.None);
        Notifications.Notify(NotificationSeverity.Success, "The asset is deleted.");
        Navigation.NavigateTo(siblings.FirstOrDefault(sibling => sibling.Id != Id) is { } next ? $"/assets/{next.Id}" : "/gallery");
    }

    private async Task KeepAsync()
    {
        var sure = await Dialogs.Confirm("The other objects of its job go for everybody, with their pictures and ratings. This cannot be undone.", "Keep only this one?", new ConfirmOptions { OkButtonText = "Delete the others", CancelButtonText = "Keep all" });
        if (sure != true || !user.MayChange(asset!.OwnerId)) return;
        await Shelf.KeepOnlyAsync(asset, CancellationToken.None);
        siblings = await Shelf.SiblingsAsync(asset.Job, CancellationToken.None);
    }
}
