namespace Maquette.Generation.Training.Procedural;

internal static class Draw
{
    public static float Between(this Random random, float from, float to) => float.Lerp(from, to, random.NextSingle());

    public static bool Chance(this Random random, float probability) => random.NextSingle() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>A generator that depends on a seed and a place only, so that any scene of a run can be made again alone.</summary>
    public static Random At(long seed, long place)
    {
        // splitmix64: neighbouring places give unrelated streams
        var z = unchecked((ulong)seed * 0x9E3779B97F4A7C15 + (ulong)place + 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return new((int)(z ^ (z >> 31)));
    }
}
