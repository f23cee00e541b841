using Maquette.Diffusion;
using Maquette.Diffusion.Text;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>Lets a run begin with what an earlier one learned. The words may be others: what both know keeps its meaning, new words start from random rows.</summary>
internal static class StartingWeights
{
    private const string TokenTable = "token_embedding.weight";

    private const ulong WideningSeed = 2;

    /// <param name="folder">of a package with the same networks, or with a UNet of half the channels</param>
    /// <exception cref="StudioException">It is no package, or another kind of one.</exception>
    public static void Copy(string folder, ModelPackage package)
    {
        using var start = Load(folder);
        using var scope = NewDisposeScope();
        if (!Copy(Widened(start.NamedTensors(), package), start.Tokenizer.Vocabulary, package.NamedTensors(), package.Tokenizer.Vocabulary))
            throw new StudioException($"No run of these sizes can start from {folder}: its networks are others. Take sizes from its training.json, or twice its channels, or leave start out.");
    }

    private static IEnumerable<(string Name, Tensor Tensor)> Widened(IEnumerable<(string Name, Tensor Tensor)> from, ModelPackage package)
    {
        var shapes = package.NamedTensors().ToDictionary(item => item.Name, item => item.Tensor.shape);
        using var random = new Generator(WideningSeed, CPU);
        var wider = new WiderWeights(package.UNet.Options.BlockOutChannels[0] / package.UNet.Options.Heads[0], random);
        return [.. from.Select(item => (item.Name, item.Name.StartsWith("unet.", StringComparison.Ordinal) && shapes.TryGetValue(item.Name, out var shape) ? wider.Of(item.Name, item.Tensor, shape) ?? item.Tensor : item.Tensor))];
    }

    /// <summary>Fills tensors with those of the same names; rows of the token table go by their symbols.</summary>
    /// <returns>whether names and shapes were the same; if not, nothing is changed</returns>
    public static bool Copy(IEnumerable<(string Name, Tensor Tensor)> from, BpeVocabulary fromWords, IEnumerable<(string Name, Tensor Tensor)> to, BpeVocabulary toWords)
    {
        var (sources, targets) = (from.OrderBy(item => item.Name, StringComparer.Ordinal).ToArray(), to.OrderBy(item => item.Name, StringComparer.Ordinal).ToArray());
        if (!sources.Select(Shape).SequenceEqual(targets.Select(Shape))) return false;

        using var frozen = no_grad();
        foreach (var ((name, source), (_, target)) in sources.Zip(targets))
        {
            if (name.EndsWith(TokenTable, StringComparison.Ordinal)) CopyRows(source, fromWords, target, toWords);
            else target.copy_(source);
        }
        return true;
    }

    private static void CopyRows(Tensor source, BpeVocabulary from, Tensor target, BpeVocabulary to)
    {
        using var scope = NewDisposeScope();
        var shared = to.Symbols.Where(symbol => from.IdOf(symbol) is not null).ToArray();
        var rows = source.index_select(0, tensor(shared.Select(symbol => (long)from.IdOf(symbol)!.Value).ToArray()));      // [shared, width]
        target.index_copy_(0, tensor(shared.Select(symbol => (long)to.IdOf(symbol)!.Value).ToArray()), rows.to(target.dtype));
    }

    // of a token table its width alone
    private static string Shape((string Name, Tensor Tensor) item) =>
        $"{item.Name} {string.Join('×', item.Name.EndsWith(TokenTable, StringComparison.Ordinal) ? item.Tensor.shape[1..] : item.Tensor.shape)}";

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
