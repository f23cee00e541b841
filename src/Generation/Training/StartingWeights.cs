using Maquette.Diffusion;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>Lets a run begin with what an earlier one learned.</summary>
internal static class StartingWeights
{
    /// <param name="folder">of a package with the same networks and the same words</param>
    /// <exception cref="StudioException">It is no package, or another kind of one.</exception>
    public static void Copy(string folder, ModelPackage package)
    {
        using var start = Load(folder);
        var (from, to) = (start.NamedTensors().ToArray(), package.NamedTensors().ToArray());
        if (!from.Select(Shape).SequenceEqual(to.Select(Shape)))
            throw new StudioException($"No run of these sizes can start from {folder}: its networks are others. Take sizes from its training.json, or leave start out.");
        if (!(start.Options.Tokenizer.KnownWords ?? []).SequenceEqual(package.Options.Tokenizer.KnownWords ?? []) || start.Tokenizer.Vocabulary.Count != package.Tokenizer.Vocabulary.Count)
            throw new StudioException($"No run on this data can start from {folder}: it was trained on other words. Make the set that it was trained on again, or leave start out.");

        using var frozen = no_grad();
        foreach (var ((_, source), (_, target)) in from.Zip(to)) target.copy_(source);
    }

    private static string Shape((string Name, Tensor Tensor) item) => $"{item.Name} {string.Join('×', item.Tensor.shape)}";

    private static ModelPackage Load(string folder)
    {
        try
        {
            return ModelPackage.Load(folder);
        }
        catch (ModelPackageException error)
        {
            throw new StudioException($"The run can't start from {folder}: {error.Message}", error);
        }
    }
}
