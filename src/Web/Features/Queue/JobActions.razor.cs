using System.Security.Claims;
using Maquette.Data.Jobs;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace Maquette.Web.Features.Queue;

/// <summary>What its owner or an administrator may do to a job now.</summary>
public sealed partial class JobActions : ComponentBase
{
    [Inject] public required JobDesk Desk { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }
    [Inject] public required NotificationService Notifications { get; init; }

    [Parameter, EditorRequired] public required JobLine Job { get; set; }
    [Parameter, EditorRequired] public required ClaimsPrincipal User { get; set; }

    /// <summary>With the commands that only matter to who looks closely.</summary>
    [Parameter] public bool Full { get; set; }

    /// <summary>After every command, whatever became of it.</summary>
    [Parameter] public EventCallback OnCommanded { get; set; }

    private async Task CancelAsync()
    {
        var sure = Job.State is JobState.Queued || await Dialogs.Confirm(Loss, "Cancel this job?", new ConfirmOptions { OkButtonText = "Cancel the job", CancelButtonText = "Keep it" }) == true;
        if (sure) await CommandAsync(Desk.CancelAsync);
    }

    private string Loss => Job.Kind is JobKind.Identity
        ? "What it has learnt so far is thrown away; the photos stay. Pausing keeps it, stopping early takes it as the result."
        : "What it has made so far is thrown away. Pausing keeps it.";

    private async Task FinishAsync()
    {
        var sure = await Dialogs.Confirm("What it has learnt so far becomes the identity. It cannot go on learning afterwards.", "Stop early?", new ConfirmOptions { OkButtonText = "Stop here", CancelButtonText = "Go on" });
        if (sure == true) await CommandAsync(Desk.FinishAsync);
    }

    private async Task CommandAsync(Func<Guid, Caller, CancellationToken, Task<Answer>> command)
    {
        var answer = await command(Job.Id, new Caller(User.MemberId(), User.IsAdmin()), CancellationToken.None);
        if (answer is Answer.Refused refused) Notifications.Notify(NotificationSeverity.Warning, refused.Because);
        await OnCommanded.InvokeAsync();
    }
}
