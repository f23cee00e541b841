using System.Security.Claims;
using Maquette.Data.Identities;
using Maquette.Generation;
using Maquette.Web.Features.Methods;
using Maquette.Web.Features.Queue;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Maquette.Web.Features.Create;

public sealed partial class CreatePage : ComponentBase
{
    private static readonly string[] Ideas =
        ["a red chair", "a white house with a red roof", "a potted cactus", "a green bottle", "an orange pumpkin", "a yellow teddy bear", "a red mushroom with a white stem", "a red hamburger"];

    private readonly IReadOnlyList<RecipeInfo> recipes = Studio.Recipes;
    private readonly CreateForm form = new();
    private IReadOnlyList<PriorInfo> priors = [];
    private IReadOnlyList<string> problems = [];
    private IReadOnlyList<UnknownWord> unknown = [];
    private IReadOnlyList<string> examples = [];
    private IReadOnlyList<IdentityLine> identities = [];
    private string? mention;
    private IReadOnlyList<TeamPreset> team = [];
    private ClaimsPrincipal user = new();
    private (Guid?, string?, string?) begun;
    private SavePreset? keeper;
    private string? presetProblem;
    private bool advanced;
    private bool busy;
    private Guid? taken;
    private string? filled;

    [Inject] public required Studio Engine { get; init; }
    [Inject] public required DefaultPrior Default { get; init; }
    [Inject] public required JobDesk Desk { get; init; }
    [Inject] public required IdentityDoor Door { get; init; }
    [Inject] public required PresetDesk Presets { get; init; }
    [Inject] public required PastRequests Past { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }

    /// <summary>A job whose request fills the form.</summary>
    [SupplyParameterFromQuery] public Guid? Again { get; set; }

    /// <summary>Words to begin with, and the prior they are meant for.</summary>
    [SupplyParameterFromQuery] public string? Prompt { get; set; }
    [SupplyParameterFromQuery] public string? Prior { get; set; }

    /// <summary>A preset of a member that fills the form.</summary>
    [SupplyParameterFromQuery] public Guid? Preset { get; set; }

    /// <summary>A recipe to begin with.</summary>
    [SupplyParameterFromQuery] public string? Recipe { get; set; }

    /// <summary>A preset of that recipe.</summary>
    [SupplyParameterFromQuery] public string? Base { get; set; }

    private RecipeInfo recipe => recipes.First(offered => offered.Id == form.Recipe);
    private PresetInfo preset => recipe.Find(form.Preset) ?? recipe.Presets[0];
    private PriorInfo? prior => priors.FirstOrDefault(offered => offered.Id == form.Prior);

    /// <summary>The prior's own, those first that can be used.</summary>
    private IReadOnlyList<IdentityLine> offered =>
        [.. identities.Where(identity => identity.Prior == form.Prior && identity.Standing is IdentityStanding.Ready or IdentityStanding.Outdated).OrderBy(identity => Door.Problem(identity, form.Prior) is not null)];

    private string Changed => RecipeParameter.All.Count(offered => offered.Read(form.Overrides) is not null) switch
    {
        _ when form.Saved is { } saved && form.Overrides == form.Unchanged => $"as {saved.Name} has it",
        0 => "everything as the recipe has it",
        1 => "1 value changed",
        var count => $"{count} values changed",
    };

    protected override async Task OnInitializedAsync()
    {
        priors = Engine.Priors();
        form.Choose(recipes.FirstOrDefault()?.Id ?? "");
        form.Prior = await Default.FindAsync(priors, CancellationToken.None) ?? "";
        identities = await Door.ListAsync(CancellationToken.None);
        user = (await Session).User;
        team = await Presets.ListAsync(user.MemberId(), CancellationToken.None);
        Look();
    }

    protected override async Task OnParametersSetAsync()
    {
        Fill();
        Begin();
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

    /// <summary>What the address says of recipe and preset, once.</summary>
    private void Begin()
    {
        if (begun == (Preset, Recipe, Base)) return;
        begun = (Preset, Recipe, Base);
        if (team.FirstOrDefault(saved => saved.Id == Preset) is { Values: not null } wanted && recipes.Any(offered => offered.Id == wanted.Saved.Recipe))
        {
            form.Choose(wanted);
            advanced = true;
        }
        else if (recipes.FirstOrDefault(offered => offered.Id == Recipe) is { } named)
        {
            form.Choose(named.Id);
            if (named.Find(Base) is { } size) form.ChoosePreset(size.Id);
        }
    }

    private async Task<bool> SavePresetAsync(string name, bool shared)
    {
        (var added, presetProblem) = await Presets.AddAsync(user.MemberId(), name, shared, form.Recipe, preset.Id, form.Overrides, CancellationToken.None);
        if (added is { } id) await ChooseAsync(id);
        return added is not null;
    }

    private async Task StorePresetAsync()
    {
        presetProblem = await Presets.StoreAsync(new(user.MemberId(), user.IsAdmin()), form.Saved!.Id, preset.Id, form.Overrides, CancellationToken.None);
        if (presetProblem is null) await ChooseAsync(form.Saved.Id);
    }

    private async Task ChooseAsync(Guid id)
    {
        team = await Presets.ListAsync(user.MemberId(), CancellationToken.None);
        if (team.FirstOrDefault(saved => saved.Id == id) is { } kept) form.Choose(kept);
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
