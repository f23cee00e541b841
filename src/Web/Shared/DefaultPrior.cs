using Maquette.Data.Accounts;
using Maquette.Generation;

namespace Maquette.Web.Shared;

/// <summary>The prior that is used where nobody names one: what an administrator chose, else the bundled one, else the first that works.</summary>
public sealed class DefaultPrior(Settings settings)
{
    private static readonly string Bundled = new GenerationRequest { Prompt = "" }.Prior;

    /// <param name="priors">those that there are</param>
    /// <returns>null when there is none that works</returns>
    public async Task<string?> FindAsync(IReadOnlyList<PriorInfo> priors, CancellationToken stop)
    {
        var chosen = await settings.FindAsync(Settings.DefaultPrior, stop);
        var usable = priors.Where(prior => prior.Problem is null).Select(prior => prior.Id).ToArray();
        return usable.FirstOrDefault(id => id == chosen) ?? usable.FirstOrDefault(id => id == Bundled) ?? usable.FirstOrDefault();
    }

    public Task ChooseAsync(string id, CancellationToken stop) => settings.SetAsync(Settings.DefaultPrior, id, stop);
}
