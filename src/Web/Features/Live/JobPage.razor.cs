using System.Security.Claims;
using Maquette.Data.Jobs;
using Maquette.Web.Features.Queue;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Maquette.Web.Features.Live;

public sealed partial class JobPage : ComponentBase, IDisposable
{
    private ClaimsPrincipal user = new();
    private JobLine? job;
    private LiveJob? live;
    private bool missing;
    private IDisposable? subscription;

    [Inject] public required JobQueries Jobs { get; init; }
    [Inject] public required JobFeed Feed { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }
    [Parameter] public Guid Id { get; set; }

    private bool IsOver => job!.State is JobState.Succeeded or JobState.Failed or JobState.Canceled;

    private string Waiting => job!.State switch
    {
        JobState.Queued => job.Position is 1 ? "Next in the queue" : $"Place {job.Position} in the queue",
        JobState.Paused => "Paused. It goes on from its checkpoint.",
        _ => "The first frame appears here",
    };

    private string Timing => job! switch
    {
        { FinishedAt: { } finished, StartedAt: { } started } => $"took {Spoken.Duration(finished - started)}",
        { State: JobState.Running } when live is not null => $"{Spoken.Duration(live.Elapsed)} so far",
        { State: JobState.Queued, Position: { } place } => $"place {place} in the queue",
        _ => "",
    };

    protected override async Task OnParametersSetAsync()
    {
        if (job?.Id == Id) return;
        user = (await Session).User;
        await LoadAsync();
        if (job is { Kind: JobKind.Identity, IdentityId: { } taught }) Navigation.NavigateTo($"/identities/{taught}", replace: true);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) subscription = Feed.Subscribe(news => news.Job == Id ? InvokeAsync(() => HearAsync(news)) : Task.CompletedTask);
    }

    private async Task HearAsync(LiveJob news)
    {
        live = news;
        if (job is null || job.State != news.State) await LoadAsync();
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        job = await Jobs.JobAsync(Id, CancellationToken.None);
        live = Feed.Latest(Id);
        missing = job is null;
    }

    public void Dispose() => subscription?.Dispose();
}
