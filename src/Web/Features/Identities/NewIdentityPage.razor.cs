using System.Security.Claims;
using Maquette.Data.Identities;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Maquette.Web.Features.Identities;

public sealed partial class NewIdentityPage : ComponentBase, IDisposable
{
    private static readonly string[] Nouns =
    [
        "airplane", "bag", "bed", "bicycle", "boat", "bottle", "box", "cactus", "car", "castle", "cat", "chair", "clock", "cup", "dog", "doll", "duck", "fish", "guitar", "hat",
        "house", "lamp", "man", "mug", "person", "plant", "robot", "rocket", "shoe", "sofa", "table", "teapot", "toy", "tree", "truck", "vase", "woman",
    ];

    private readonly IdentityForm form = new();
    private ClaimsPrincipal user = new();
    private PhotoDraft? draft;
    private IReadOnlyList<PriorInfo> priors = [];
    private IReadOnlyList<string> nouns = [];
    private IReadOnlyList<UnknownWord> unknown = [];
    private IdentityEstimate? estimate;
    private int recommended;
    private IReadOnlyList<string>? refused;
    private bool busy;

    [Inject] public required Studio Engine { get; init; }
    [Inject] public required DefaultPrior Default { get; init; }
    [Inject] public required PhotoDrafts Drafts { get; init; }
    [Inject] public required IdentityDesk Desk { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }

    private string Name => user.Identity?.Name ?? "";

    private string Near => string.Join(", ", unknown.SelectMany(word => word.Suggestions).Distinct().Take(3));

    /// <summary>As they are now, so that what was mended goes; what only the making can find stays until the next try.</summary>
    private IReadOnlyList<string> Problems => Desk.Problems(draft!, form) is { Count: > 0 } found ? found : refused ?? [];

    protected override async Task OnInitializedAsync()
    {
        user = (await Session).User;
        draft = Drafts.Of(user.MemberId());
        priors = Engine.Priors();
        form.Prior = await Default.FindAsync(priors, CancellationToken.None) ?? "";
        Look();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && draft is not null) draft.Changed += Hear;
    }

    private void Hear() => _ = InvokeAsync(() =>
    {
        Look();
        StateHasChanged();
    });

    /// <summary>What the prior makes of it, and what it will take.</summary>
    private void Look()
    {
        if (priors.FirstOrDefault(known => known.Id == form.Prior) is not { Problem: null } prior)
        {
            (nouns, unknown, estimate) = ([], [], null);
            return;
        }

        nouns = [.. Nouns.Where(noun => Engine.UnknownWords(prior.Id, noun).Count == 0)];
        unknown = string.IsNullOrWhiteSpace(form.ClassNoun) ? [] : Engine.UnknownWords(prior.Id, form.ClassNoun);
        var request = form.ToRequest();
        estimate = draft!.Photos.Count == 0 ? null : Engine.EstimateIdentity(request, draft.Photos.Count);
        recommended = Engine.EstimateIdentity(request with { Steps = null }, draft.Photos.Count).Steps;
    }

    private async Task StartAsync()
    {
        if (busy) return;   // a double click is one identity
        busy = true;
        refused = null;
        try
        {
            switch (await Desk.CreateAsync(form, new Actor(user.MemberId(), Name), CancellationToken.None))
            {
                case Creation.Made made:
                    Navigation.NavigateTo($"/identities/{made.Identity}");
                    break;
                case Creation.Refused because:
                    refused = Desk.Problems(draft!, form).Count > 0 ? [] : because.Because;
                    break;
            }
        }
        finally
        {
            busy = false;
        }
    }

    public void Dispose()
    {
        if (draft is not null) draft.Changed -= Hear;
    }
}
