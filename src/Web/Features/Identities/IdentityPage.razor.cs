using System.Security.Claims;
using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Maquette.Web.Features.Queue;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Radzen;

namespace Maquette.Web.Features.Identities;

public sealed partial class IdentityPage : ComponentBase, IDisposable
{
    private ClaimsPrincipal user = new();
    private IdentityLine? identity;
    private IdentityInfo? shelf;
    private JobLine? job;
    private LiveJob? live;
    private IdentityForm? again;
    private int recommended;
    private SampleNotes? samples;
    private SheetTiles? tiles;
    private IReadOnlyList<LossPoint> curve = [];
    private IReadOnlyList<IdentityAsset> assets = [];
    private string? expired;
    private bool missing;
    private int seen;
    private IDisposable? subscription;

    [Inject] public required IdentityQueries Identities { get; init; }
    [Inject] public required IdentityFolders Folders { get; init; }
    [Inject] public required IdentityDesk Desk { get; init; }
    [Inject] public required IdentityDoor Door { get; init; }
    [Inject] public required JobQueries Jobs { get; init; }
    [Inject] public required JobFeed Feed { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }
    [Inject] public required NotificationService Notifications { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }
    [Parameter] public Guid Id { get; set; }

    private bool MayChange => user.MayChange(identity!.OwnerId);

    private bool MayTrain => MayChange && !identity!.IsTaught;

    /// <summary>The page of prompts with this identity in one; null while it cannot be used.</summary>
    private string? Use => Door.Problem(identity!, identity!.Prior) is null
        ? Navigation.GetUriWithQueryParameters("/", new Dictionary<string, object?> { ["prompt"] = $"a {identity.Mention} {identity.ClassNoun}", ["prior"] = identity.Prior })
        : null;

    protected override async Task OnParametersSetAsync()
    {
        if (identity?.Id == Id) return;
        again = null;
        user = (await Session).User;
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) subscription = Feed.Subscribe(news => news.Job == identity?.Job ? InvokeAsync(() => HearAsync(news)) : Task.CompletedTask);
    }

    private async Task HearAsync(LiveJob news)
    {
        live = news;
        curve = Feed.Losses(news.Job);
        if (news.State != job?.State) await LoadAsync();
        else if (news.Snapshots.Count != seen) Look();
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        identity = await Door.FindAsync(Id, CancellationToken.None);
        missing = identity is null;
        if (identity is null) return;

        job = identity.Job is { } newest ? await Jobs.JobAsync(newest, CancellationToken.None) : null;
        live = identity.Job is { } known ? Feed.Latest(known) : null;
        assets = await Identities.AssetsAsync(Id, CancellationToken.None);
        expired = Door.Expired(identity);
        again ??= await Desk.FormOfAsync(identity, CancellationToken.None);
        recommended = Desk.RecommendedSteps(identity.Prior, identity.Photos);
        Look();
    }

    /// <summary>Reads what lies in its folder.</summary>
    private void Look()
    {
        seen = live?.Snapshots.Count ?? 0;
        samples = Samples();
        tiles = samples is { Grids: [.., var newest] } ? SheetTiles.Read(Folders.PathOf(Id, newest.File), samples.Views) : null;
        shelf = new IdentityShelf(Path.GetDirectoryName(Folders.PathOf(Id))!).Find($"{Id:D}");
        var here = identity?.Job is { } known ? Feed.Losses(known) : [];
        curve = here.Count > 0 ? here : CurveFile.Read(Folders.PathOf(Id, IdentityFiles.Curve));
    }

    private SampleNotes? Samples()
    {
        try
        {
            return SampleNotes.Read(Folders.PathOf(Id));
        }
        catch (StudioException)
        {
            return null;   // the next grid writes it anew
        }
    }

    private Caller Caller => new(user.MemberId(), user.IsAdmin());

    private Actor Actor => new(user.MemberId(), user.Identity?.Name ?? "");

    private Task TrainAsync() => ChangeAsync(Desk.TrainAsync(identity!, again!, Caller, Actor, CancellationToken.None), "It waits in the queue now.");

    private Task ChangeConsentAsync(Consent consent) => ChangeAsync(Desk.ChangeConsentAsync(identity!, consent, Caller, Actor, CancellationToken.None), "The consent is changed, and the audit says so.");

    private async Task ChangeAsync(Task<string?> change, string done)
    {
        var refused = await change;
        Notifications.Notify(refused is null ? NotificationSeverity.Success : NotificationSeverity.Warning, refused ?? done);
        await ReloadAsync();
    }

    private async Task DeleteAsync()
    {
        if (identity is not { } deleting) return;   // what the page shows may be read anew while the dialog is open
        var waiting = await Identities.UnfinishedAsync(deleting.Id, CancellationToken.None);
        var shows = await Identities.AssetsAsync(deleting.Id, CancellationToken.None);
        var choice = await Dialogs.OpenAsync<DeleteDialog>($"Delete {deleting.Mention}?", new Dictionary<string, object?>
        {
            [nameof(DeleteDialog.Identity)] = deleting,
            [nameof(DeleteDialog.Shows)] = shows,
            [nameof(DeleteDialog.Jobs)] = waiting,
        }, new DialogOptions { Width = "min(560px, 96vw)", CloseDialogOnEsc = true });
        if (choice is not bool withAssets) return;

        if (await Desk.DeleteAsync(deleting, withAssets, Caller, Actor, CancellationToken.None) is { } refused)
        {
            Notifications.Notify(NotificationSeverity.Warning, refused);
            await ReloadAsync();
            return;
        }

        Notifications.Notify(NotificationSeverity.Success, $"{deleting.Mention} is deleted.");
        Navigation.NavigateTo("/identities");
    }

    public void Dispose() => subscription?.Dispose();
}
