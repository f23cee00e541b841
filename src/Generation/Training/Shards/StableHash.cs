namespace Maquette.Generation.Training.Shards;

/// <summary>A number out of a text that is the same in every process: FNV-1a over its UTF-16 units, mixed at the end.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in text) hash = unchecked((hash ^ unit) * 16777619u);
        hash ^= hash >> 16;
        hash = unchecked(hash * 0x7FEB352Du);
        hash ^= hash >> 15;
        hash = unchecked(hash * 0x846CA68Bu);
        return hash ^ (hash >> 16);
    }
}
