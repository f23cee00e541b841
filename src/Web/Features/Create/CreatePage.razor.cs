using Maquette.Data.Identities;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Maquette.Web.Features.Create;

public sealed partial class CreatePage : ComponentBase
{
    private static readonly string[] Ideas =
        ["a red chair", "a white house with a red roof", "a yellow duck", "a tall green tree", "a blue mug", "a brown table with black legs", "a red mushroom with a white stem", "a purple car"];

    private readonly IReadOnlyList<RecipeInfo> recipes = Studio.Recipes;
    private readonly CreateForm form = new();
    private IReadOnlyList<PriorInfo> priors = [];
    private IReadOnlyList<string> problems = [];
    private IReadOnlyList<UnknownWord> unknown = [];
    private IReadOnlyList<string> examples = [];
    private IReadOnlyList<IdentityLine> identities = [];
    private string? mention;
    private bool advanced;
    private bool busy;
    private Guid? taken;
    private string? filled;

    [Inject] public required Studio Engine { get; init; }
    [Inject] public required DefaultPrior Default { get; init; }
    [Inject] public required JobDesk Desk { get; init; }
    [Inject] public required IdentityQueries Identities { get; init; }
    [Inject] public required IdentityDoor Door { get; init; }
    [Inject] public required PastRequests Past { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }

    /// <summary>A job whose request fills the form.</summary>
    [SupplyParameterFromQuery] public Guid? Again { get; set; }

    /// <summary>Words to begin with, and the prior they are meant for.</summary>
    [SupplyParameterFromQuery] public string? Prompt { get; set; }
    [SupplyParameterFromQuery] public string? Prior { get; set; }

    private RecipeInfo recipe => recipes.First(offered => offered.Id == form.Recipe);
    private RecipeOverrides defaults => recipe.Presets.FirstOrDefault(preset => preset.Id == form.Preset)?.Defaults ?? recipe.Defaults;
    private PriorInfo? prior => priors.FirstOrDefault(offered => offered.Id == form.Prior);

    /// <summary>The prior's own, those first that can be used.</summary>
    private IReadOnlyList<IdentityLine> offered =>
        [.. identities.Where(identity => identity.Prior == form.Prior && identity.Standing is IdentityStanding.Ready).OrderBy(identity => Door.Problem(identity, form.Prior) is not null)];

    private string Changed => OverrideField.All.Count(offered => offered.Read(form.Overrides) is not null) switch
    {
        0 => "everything as the recipe has it",
        1 => "1 value changed",
        var count => $"{count} values changed",
    };

    protected override async Task OnInitializedAsync()
    {
        priors = Engine.Priors();
        form.Choose(recipes.FirstOrDefault()?.Id ?? "");
        form.Prior = await Default.FindAsync(priors, CancellationToken.None) ?? "";
        identities = await Identities.ListAsync(CancellationToken.None);
        Look();
    }

    protected override async Task OnParametersSetAsync()
    {
        Fill();
        if (Again is not { } job || job == taken) return;
        taken = job;
        if (await Past.FindAsync(job, CancellationToken.None) is not { } earlier) return;
        form.Take(earlier, recipes, priors);
        advanced = form.Overrides != new RecipeOverrides() || form.NegativePrompt.Length > 0;
        Look();
    }

    /// <summary>Once for each address that brings words.</summary>
    private void Fill()
    {
        var brought = $"{Prior} {Prompt}";
        if (string.IsNullOrWhiteSpace(Prompt) || brought == filled) return;
        filled = brought;
        if (priors.Any(known => known.Id == Prior && known.Problem is null)) form.Prior = Prior!;
        form.Prompt = Prompt;
        Look();
    }

    private void SetPrompt(string prompt)
    {
        form.Prompt = prompt;
        problems = [];
        Read();
    }

    private void Insert(IdentityLine identity) => SetPrompt(form.WithMention(identity.Mention, identity.ClassNoun));

    private void Replace((string Word, string Near) choice)
    {
        form.Replace(choice.Word, choice.Near);
        SetPrompt(form.Prompt);
    }

    private void SetPrior(ChangeEventArgs change)
    {
        form.Prior = change.Value as string ?? "";
        Look();
    }

    /// <summary>Says which words the prior does not know, and offers only examples that it knows whole.</summary>
    private void Look()
    {
        Read();
        examples = [.. Ideas.Where(idea => Unknown(idea).Count == 0)];
    }

    private void Read()
    {
        unknown = Unknown(form.Prompt);
        mention = Door.Admit(form.ToRequest(), identities).Problem;
    }

    private IReadOnlyList<UnknownWord> Unknown(string prompt) => prior is { Problem: null } ? Engine.UnknownWords(form.Prior, prompt) : [];

    private async Task SubmitAsync()
    {
        if (busy) return;   // a double click is one job
        busy = true;
        try
        {
            var submission = await Desk.SubmitAsync((await Session).User.MemberId(), form.ToRequest(), CancellationToken.None);
            if (submission is Submission.Accepted accepted) Navigation.NavigateTo($"/jobs/{accepted.Job}");
            else if (submission is Submission.Refused refused) problems = refused.Because;
        }
        finally
        {
            busy = false;
        }
    }
}
