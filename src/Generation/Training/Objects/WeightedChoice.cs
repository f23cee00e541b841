namespace Maquette.Generation.Training.Objects;

/// <summary>Draws indices, each as often as its weight says.</summary>
internal sealed class WeightedChoice
{
    private readonly double[] upTo;

    /// <param name="weights">above 0, at least one</param>
    public WeightedChoice(IReadOnlyList<float> weights)
    {
        if (weights.Count == 0 || weights.Any(weight => !(weight > 0 && float.IsFinite(weight)))) throw new ArgumentException("There must be weights, all above 0.", nameof(weights));
        upTo = new double[weights.Count];
        var sum = 0d;
        for (var i = 0; i < upTo.Length; i++) upTo[i] = sum += weights[i];
    }

    public int Draw(Random random)
    {
        var place = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
        return int.Min(place >= 0 ? place + 1 : ~place, upTo.Length - 1);
    }
}
