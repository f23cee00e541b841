using System.Text.RegularExpressions;
using Maquette.Diffusion;
using Maquette.Diffusion.Import;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Recipes;

namespace Maquette.Generation.Imports;

/// <summary>Brings published checkpoints into the models folder, and looks after what is there.</summary>
/// <param name="models">folder whose sub-folders are model packages</param>
public sealed partial class PriorImports(string models, TimeProvider? time = null)
{
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly PriorShelf shelf = new(models);

    /// <summary>
    /// What of a folder can be imported: the folder itself, or the files and folders in it. Reads headers only; what is named like
    /// a model and is none is listed with its <see cref="ImportCandidate.Problem"/>.
    /// </summary>
    /// <exception cref="StudioException">There is no such folder.</exception>
    public IReadOnlyList<ImportCandidate> Scan(string folder, CancellationToken stop)
    {
        if (!Directory.Exists(folder)) throw new StudioException($"There is no folder {folder}: check the path.");
        if (Look(folder) is { Problem: null } whole) return [whole];
        try
        {
            var found = new List<ImportCandidate>();
            foreach (var path in Directory.EnumerateFileSystemEntries(folder).Where(IsCandidate).Order(StringComparer.Ordinal))
            {
                stop.ThrowIfCancellationRequested();
                found.Add(Look(path));
            }
            return found;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StudioException($"{folder} cannot be looked through: {error.Message}", error);
        }
    }

    private static bool IsCandidate(string path) => !Path.GetFileName(path).StartsWith('.') && ModelImport.MayBeModel(path);

    private static ImportCandidate Look(string path)
    {
        try
        {
            using var model = ModelImport.Open(path, tokenizer: null);
            return new(path, model.Kind, model.Parameters, model.WeightBytes, null, model.TokenizerProblem() is not null);
        }
        catch (Exception error) when (error is ModelPackageException or WeightsException or IOException or UnauthorizedAccessException)
        {
            return new(path, null, 0, 0, error.Message, false);
        }
    }

    /// <summary>
    /// Recognises a checkpoint, reads and checks all of it, and only then writes the package <paramref name="id"/> into the models folder:
    /// under another name first, and renamed at the end. A failure or a stop leaves the models folder as it was.
    /// </summary>
    /// <param name="path">a file of weights, or a folder in the diffusers layout</param>
    /// <param name="tokenizer">folder of vocab.json and merges.txt, or a file of merges; null looks beside the weights</param>
    /// <exception cref="StudioException">It cannot be imported; the message says what, where and what to do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public ImportedPrior Import(string path, string? tokenizer, string id, IProgress<PriorProgress>? progress, CancellationToken stop)
    {
        if (!IdText().IsMatch(id) || Path.GetExtension(id) is ".part" or ".old")
            throw new StudioException($"'{id}' cannot be the name of a prior: use up to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or a digit.");
        var folder = Path.Combine(models, id);
        if (Path.Exists(folder)) throw new StudioException($"There is already a prior '{id}' in {models}, and it is left as it is: choose another name or remove it first.");
        var started = time.GetTimestamp();
        return Guarded(() =>
        {
            using var model = ModelImport.Open(path, tokenizer);
            var steps = Shares(progress);
            model.Verify(steps, stop);
            var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            var check = model.Write(folder, id, $"{model.Kind}, imported from {source}.", steps, stop);
            return new ImportedPrior(id, model.Kind, model.Layout, model.Precision, check.Tensors, check.Parameters, check.TensorHash, time.GetElapsedTime(started));
        });
    }

    /// <summary>Reads every weight of a prior again.</summary>
    /// <exception cref="StudioException">The prior is missing or damaged, or its weights are not those that were imported.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public VerifiedPrior Verify(string id, IProgress<PriorProgress>? progress, CancellationToken stop) => Guarded(() =>
    {
        var check = PackageCheck.Run(Folder(id), Shares(progress), stop);
        return new VerifiedPrior(id, check.Tensors, check.Parameters, check.TensorHash, check.Recorded is null ? null : true);
    });

    /// <summary>Deletes a prior.</summary>
    /// <exception cref="StudioException">There is none of that name, or it cannot be deleted.</exception>
    public void Remove(string id)
    {
        var folder = Folder(id);
        try
        {
            var gone = folder + ".old";   // a name that no list shows: half a deletion is not half a prior
            if (Directory.Exists(gone)) Directory.Delete(gone, recursive: true);
            Directory.Move(folder, gone);
            Directory.Delete(gone, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StudioException($"The prior '{id}' cannot be removed from {models}: {error.Message}", error);
        }
    }

    /// <summary>What a prior is, as far as its JSON files and headers tell; never loads libtorch.</summary>
    /// <exception cref="StudioException">There is no such prior, or it is broken.</exception>
    public PriorFacts Facts(string id) => Guarded(() =>
    {
        var facts = PackageFacts.Read(Folder(id));
        return new PriorFacts(facts.Kind, facts.Parameters, facts.Bytes, facts.Precision, facts.Recorded);
    });

    /// <summary>How much memory a recipe takes with a prior; reads its JSON files only.</summary>
    /// <exception cref="StudioException">There is no such prior or recipe.</exception>
    public MemoryEstimate Estimate(string id, string recipe) =>
        Guarded(() => MemoryEstimate.Of(ModelPackage.ReadOptions(Folder(id)), RecipeBook.Find(recipe, "full") ?? RecipeBook.Find(recipe, null) ?? throw new StudioException($"There is no recipe '{recipe}'.")));

    private string Folder(string id) => shelf.Find(id) ?? throw new StudioException($"There is no prior '{id}' in {models}.");

    private static Relay? Shares(IProgress<PriorProgress>? progress) => progress is null ? null : new(progress);

    private sealed class Relay(IProgress<PriorProgress> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(new(value.Doing, value.Total == 0 ? 1 : Math.Min(1, (double)value.Done / value.Total)));
    }

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is ModelPackageException or WeightsException)
        {
            throw new StudioException(error.Message, error);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex IdText();
}
