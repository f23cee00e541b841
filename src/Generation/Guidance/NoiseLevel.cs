using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>Draws how much noise a step looks through.</summary>
internal static class NoiseLevel
{
    /// <summary>One time for each of <paramref name="count"/> draws, uniform between both bounds, both inclusive.</summary>
    public static int[] Draw(GuidanceOptions options, float progress, int trainSteps, int count, Generator generator)
    {
        var least = Step(options.LeastNoise.At(progress), trainSteps);
        var most = Math.Max(least, Step(options.MostNoise.At(progress), trainSteps));
        using var draws = randint(least, most + 1, [count], dtype: ScalarType.Int64, generator: generator);
        return [.. draws.data<long>().ToArray().Select(t => (int)t)];
    }

    private static int Step(float share, int trainSteps) => Math.Clamp((int)MathF.Round(share * trainSteps), 0, trainSteps - 1);
}
