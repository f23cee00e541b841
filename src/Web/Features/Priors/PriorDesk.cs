using System.Collections.Concurrent;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Generation.Imports;
using Maquette.Web.Shared;

namespace Maquette.Web.Features.Priors;

/// <summary>What administrators may do to priors. A command answers why it cannot be done, one sentence; null means done or begun.</summary>
public sealed class PriorDesk(
    Studio engine, PriorImports imports, CheckpointFolder checkpoints, PriorWork work, DefaultPrior standard, JobQueries jobs, ILogger<PriorDesk> log) : IDisposable
{
    private const string Busy = "Another import or check runs: wait until it is over, or stop it.";

    private readonly ConcurrentDictionary<string, string> hashes = new();

    // One change at a time: "it is not the default" and its removal belong together.
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<IReadOnlyList<PriorLine>> ListAsync(CancellationToken stop)
    {
        var priors = engine.Priors();
        var chosen = await standard.FindAsync(priors, stop);
        var unfinished = await jobs.UnfinishedByPriorAsync(stop);
        return [.. priors.Select(prior => Line(prior, chosen, unfinished))];
    }

    /// <summary>Looks for checkpoints; on another thread, because folders may be large and disks slow.</summary>
    /// <param name="folder">relative to the folder of checkpoints; empty for that folder itself</param>
    public async Task<ScanResult> ScanAsync(string folder, string memberId, CancellationToken stop)
    {
        if (checkpoints.Find(folder) is not { } path) return new ScanResult.Refused(Outside(folder, memberId));
        try
        {
            return new ScanResult.Found(checkpoints.NameOf(path), await Task.Run(() => imports.Scan(path, stop), stop));
        }
        catch (StudioException refused)
        {
            return new ScanResult.Refused(refused.Message);
        }
    }

    /// <summary>Begins to make a prior of a checkpoint.</summary>
    /// <param name="source">file or folder, relative to the folder of checkpoints</param>
    /// <param name="tokenizer">likewise; empty for the one that lies beside the weights</param>
    /// <param name="id">what the prior will be called</param>
    public string? Import(string source, string tokenizer, string id, string memberId)
    {
        if (checkpoints.Find(source) is not { } path) return Outside(source, memberId);
        if (checkpoints.Find(tokenizer) is not { } words) return Outside(tokenizer, memberId);

        var begun = work.TryStart(id, checkpoints.NameOf(path), (progress, stop) =>
        {
            var made = imports.Import(path, string.IsNullOrWhiteSpace(tokenizer) ? null : words, id, progress, stop);
            return $"'{made.Id}' is ready: {made.Kind}, {made.Tensors:N0} tensors, {Spoken.Count(made.Parameters)} parameters, {made.Precision}, in {Spoken.Duration(made.Took)}.";
        });
        if (!begun) return Busy;

        log.ImportStarted(memberId, id, checkpoints.NameOf(path));
        return null;
    }

    /// <summary>Begins to read every weight of a prior again.</summary>
    public string? Verify(string id, string memberId)
    {
        var begun = work.TryStart(id, source: null, (progress, stop) =>
        {
            var found = imports.Verify(id, progress, stop);
            hashes[id] = found.TensorHash;
            return $"'{id}' is sound: all of its {found.Tensors:N0} tensors hold numbers{(found.AsImported == true ? ", and they are those that were imported" : "")}.";
        });
        if (!begun) return Busy;

        log.CheckStarted(memberId, id);
        return null;
    }

    /// <summary>Stops the import or check that runs.</summary>
    public void Stop(string memberId)
    {
        if (work.Latest is { } operation && work.Cancel()) log.OperationStopped(memberId, operation.IsImport ? "import" : "check", operation.Prior);
    }

    /// <summary>Makes a prior the one that is used where nobody names one.</summary>
    public Task<string?> MakeDefaultAsync(string id, string memberId, CancellationToken stop) => ChangeAsync(async () =>
    {
        if (engine.Priors().FirstOrDefault(prior => prior.Id == id) is not { } known) return $"There is no prior '{id}' any more.";
        if (known.Problem is { } problem) return $"A broken prior cannot be the default: {problem}";

        await standard.ChooseAsync(id, stop);
        log.DefaultChanged(memberId, id);
        return null;
    }, stop);

    public Task<string?> RemoveAsync(string id, string memberId, CancellationToken stop) => ChangeAsync(async () =>
    {
        if (await standard.FindAsync(engine.Priors(), stop) == id) return $"'{id}' is the default prior: make another one the default first.";
        if ((await jobs.UnfinishedByPriorAsync(stop)).GetValueOrDefault(id) is > 0 and var waiting)
            return $"{(waiting == 1 ? "An unfinished job needs" : $"{waiting} unfinished jobs need")} '{id}': let {(waiting == 1 ? "it" : "them")} finish or cancel {(waiting == 1 ? "it" : "them")} first.";
        if (work.Latest is { IsOver: false } operation && operation.Prior == id) return $"'{id}' is being worked on: wait until that is over, or stop it.";

        try
        {
            imports.Remove(id);
        }
        catch (StudioException refused)
        {
            return refused.Message;
        }

        hashes.TryRemove(id, out _);
        log.Removed(memberId, id);
        return null;
    }, stop);

    public void Dispose() => gate.Dispose();

    private string Outside(string name, string memberId)
    {
        log.PathRefused(memberId, name);
        return checkpoints.Outside(name);
    }

    private PriorLine Line(PriorInfo prior, string? chosen, IReadOnlyDictionary<string, int> unfinished)
    {
        var line = new PriorLine(prior.Id, prior.Name, prior.Description, prior.Problem, null, null, prior.Id == chosen, unfinished.GetValueOrDefault(prior.Id), []);
        if (prior.Problem is not null) return line;
        try
        {
            var facts = imports.Facts(prior.Id);
            return line with { Facts = facts, Hash = facts.TensorHash ?? hashes.GetValueOrDefault(prior.Id), Memory = [.. Studio.Recipes.Select(recipe => Memory(prior.Id, recipe))] };
        }
        catch (StudioException gone)
        {
            return line with { Problem = gone.Message };   // it was whole a moment ago
        }
    }

    private RecipeMemory Memory(string id, RecipeInfo recipe)
    {
        var estimate = imports.Estimate(id, recipe.Id);
        return new(recipe.Name, estimate.Total, estimate.TotalInHalfPrecision);
    }

    private async Task<string?> ChangeAsync(Func<Task<string?>> change, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            return await change();
        }
        finally
        {
            gate.Release();
        }
    }
}
