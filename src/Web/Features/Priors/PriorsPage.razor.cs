using System.Security.Claims;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Radzen;

namespace Maquette.Web.Features.Priors;

public sealed partial class PriorsPage : ComponentBase, IDisposable
{
    private ClaimsPrincipal user = new();
    private IReadOnlyList<PriorLine>? priors;
    private string? problem;
    private Guid? over;
    private IDisposable? subscription;

    [Inject] public required PriorDesk Desk { get; init; }
    [Inject] public required PriorWork Work { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }
    [Inject] public required NotificationService Notifications { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }

    private bool Busy => Work.Latest is { IsOver: false };

    protected override async Task OnInitializedAsync()
    {
        user = (await Session).User;
        over = OverNow();
        priors = await Desk.ListAsync(CancellationToken.None);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) subscription = Work.Subscribe(() => InvokeAsync(HearAsync));
    }

    private async Task HearAsync()
    {
        if (OverNow() is { } ended && ended != over)
        {
            over = ended;
            priors = await Desk.ListAsync(CancellationToken.None);
        }

        StateHasChanged();
    }

    private Guid? OverNow() => Work.Latest is { IsOver: true } operation ? operation.Id : over;

    private void Import(ImportOrder order) => problem = Desk.Import(order.Source, order.Tokenizer, order.Id, user.MemberId());

    private void Verify(PriorLine prior) => problem = Desk.Verify(prior.Id, user.MemberId());

    private Task MakeDefaultAsync(PriorLine prior) => ChangeAsync(Desk.MakeDefaultAsync(prior.Id, user.MemberId(), CancellationToken.None), $"{prior.Name} is the default now.");

    private async Task RemoveAsync(PriorLine prior)
    {
        var sure = await Dialogs.Confirm(
            $"Its folder and all of its weights{(prior.Facts is { } facts ? $" ({Spoken.Bytes(facts.Bytes)})" : "")} are deleted from this server. Assets made with it stay. This cannot be undone.",
            $"Remove {prior.Name}?", new ConfirmOptions { OkButtonText = "Remove", CancelButtonText = "Keep" });
        if (sure == true) await ChangeAsync(Desk.RemoveAsync(prior.Id, user.MemberId(), CancellationToken.None), $"{prior.Name} is removed.");
    }

    private async Task ChangeAsync(Task<string?> change, string done)
    {
        problem = await change;
        if (problem is null) Notifications.Notify(NotificationSeverity.Success, done);
        priors = await Desk.ListAsync(CancellationToken.None);
    }

    public void Dispose() => subscription?.Dispose();
}
