using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Maquette.Web.Features.Create;

public sealed partial class CreatePage : ComponentBase
{
    private readonly IReadOnlyList<RecipeInfo> recipes = Studio.Recipes;
    private readonly CreateForm form = new();
    private IReadOnlyList<PriorInfo> priors = [];
    private IReadOnlyList<string> problems = [];
    private IReadOnlyList<string> unknown = [];
    private bool advanced;
    private bool busy;
    private Guid? taken;

    [Inject] public required Studio Engine { get; init; }
    [Inject] public required JobDesk Desk { get; init; }
    [Inject] public required PastRequests Past { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }

    /// <summary>A job whose request fills the form.</summary>
    [SupplyParameterFromQuery] public Guid? Again { get; set; }

    private RecipeInfo recipe => recipes.First(offered => offered.Id == form.Recipe);
    private PriorInfo? prior => priors.FirstOrDefault(offered => offered.Id == form.Prior);

    private string Changed => OverrideField.All.Count(offered => offered.Read(form.Overrides) is not null) switch
    {
        0 => "everything as the recipe has it",
        1 => "1 value changed",
        var count => $"{count} values changed",
    };

    protected override void OnInitialized()
    {
        priors = Engine.Priors();
        form.Choose(recipes.FirstOrDefault()?.Id ?? "");
        form.Prior = (priors.FirstOrDefault(offered => offered.Problem is null) ?? priors.FirstOrDefault())?.Id ?? "";
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Again is not { } job || job == taken) return;
        taken = job;
        if (await Past.FindAsync(job, CancellationToken.None) is not { } earlier) return;
        form.Take(earlier, recipes, priors);
        advanced = form.Overrides != new RecipeOverrides() || form.NegativePrompt.Length > 0;
        Look();
    }

    private void SetPrompt(string prompt)
    {
        form.Prompt = prompt;
        problems = [];
        Look();
    }

    private void SetPrior(ChangeEventArgs change)
    {
        form.Prior = change.Value as string ?? "";
        Look();
    }

    private void Look() => unknown = prior is { Problem: null } ? Engine.UnknownWords(form.Prior, form.Prompt) : [];

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
