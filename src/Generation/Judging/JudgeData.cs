using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;
using Maquette.Generation.Training.Shards;

namespace Maquette.Generation.Judging;

/// <summary>What a judge learns from and what it is tested on: procedural objects in every colour, and a rendered set's where there is one.</summary>
internal sealed class JudgeData : IDisposable
{
    private const float TrainingShare = .6f, HeldOutShare = .5f;   // of a rendered set
    private const float PlainShare = .3f;

    private readonly CatalogueObjects? catalogue;

    private JudgeData(string? folder, CatalogueSplit split, float share, ProceduralObjects procedural)
    {
        if (folder is null) Objects = procedural;
        else Objects = new MixedObjects([(procedural, 1 - share), (catalogue = new(folder, split), share)]);
    }

    public IObjectSource Objects { get; }

    /// <param name="folder">of a rendered set; null for procedural objects alone</param>
    /// <exception cref="StudioException">The folder holds no rendered set.</exception>
    public static JudgeData Training(string? folder) => new(folder, CatalogueSplit.Training, TrainingShare, new(everyPair: true, PlainShare));

    /// <summary>Models that no training shows, and procedural objects whose colour is plain to see.</summary>
    /// <inheritdoc cref="Training"/>
    public static JudgeData HeldOut(string? folder) => new(folder, CatalogueSplit.HeldOut, HeldOutShare, new(everyPair: true, clearColours: true));

    /// <summary>Whether training never shows a thing in a colour, neither among the procedural objects nor in a rendered set.</summary>
    public static bool LeftOut(Candidate pair)
    {
        var kind = ProceduralObject.Named(pair.Noun);
        return (kind is null || ProceduralScene.HeldOut.Contains((kind.Name, pair.Colour))) && HeldOutPairs.Contains(pair.Noun, pair.Colour);
    }

    public void Dispose() => catalogue?.Dispose();
}
