namespace Maquette.Generation.Training.Objects;

/// <summary>Draws from several sources, each as often as its weight says.</summary>
/// <param name="sources">weights above 0, of any sum</param>
internal sealed class MixedObjects(IReadOnlyList<(IObjectSource Source, float Weight)> sources) : IObjectSource
{
    private readonly WeightedChoice choice = new([.. sources.Select(source => source.Weight)]);

    public IEnumerable<string> Vocabulary => sources.SelectMany(source => source.Source.Vocabulary).Distinct();

    public DrawnObject Draw(Random random, int views, int size, Span<float> rgba) => sources[choice.Draw(random)].Source.Draw(random, views, size, rgba);
}
