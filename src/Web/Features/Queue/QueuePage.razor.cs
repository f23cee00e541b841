using System.Security.Claims;
using Maquette.Data.Jobs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Maquette.Web.Features.Queue;

public sealed partial class QueuePage : ComponentBase, IDisposable
{
    private const int FinishedShown = 20;

    private ClaimsPrincipal user = new();
    private IReadOnlyList<JobLine>? unfinished;
    private IReadOnlyList<JobLine> finished = [];
    private IDisposable? subscription;

    [Inject] public required JobQueries Jobs { get; init; }
    [Inject] public required JobFeed Feed { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }

    private string? Summary => unfinished is null ? null : (unfinished.Count(job => job.State is JobState.Running), unfinished.Count(job => job.State is JobState.Queued)) switch
    {
        (0, 0) => "Nothing runs or waits.",
        (var running, 0) => $"{running} running, none waiting.",
        var (running, waiting) => $"{running} running, {waiting} waiting. Members take turns, so nobody's batch holds up the others.",
    };

    protected override async Task OnInitializedAsync()
    {
        user = (await Session).User;
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) subscription = Feed.Subscribe(live => InvokeAsync(() => HearAsync(live)));
    }

    private Task HearAsync(LiveJob live)
    {
        var known = unfinished?.FirstOrDefault(job => job.Id == live.Job);
        if (known is null || known.State != live.State) return ReloadAsync();
        StateHasChanged();
        return Task.CompletedTask;
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        unfinished = await Jobs.QueueAsync(CancellationToken.None);
        finished = await Jobs.FinishedAsync(null, FinishedShown, CancellationToken.None);
    }

    public void Dispose() => subscription?.Dispose();
}
