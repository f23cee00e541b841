using System.Buffers;
using Maquette.Generation.Training.Procedural;
using Maquette.Generation.Training.Shards;

namespace Maquette.Generation.Training.Objects;

/// <summary>Which models of a rendered set are drawn.</summary>
internal enum CatalogueSplit
{
    Training,
    HeldOut,
    All,
}

/// <summary>Modelled objects from a rendered set. A kind of thing is drawn in proportion to the root of its number of models.</summary>
internal sealed class CatalogueObjects : IObjectSource, IDisposable
{
    private const float OverheadShare = .12f;

    private readonly RenderShards shards;
    private readonly ShardModel[][] kinds;
    private readonly WeightedChoice choice;
    private readonly Dictionary<string, string> exact;   // by model

    /// <exception cref="StudioException">The folder holds no set that can be read, or none of its models is of the split.</exception>
    public CatalogueObjects(string folder, CatalogueSplit split)
    {
        shards = new(folder);
        kinds = [.. shards.Index.Models
            .Where(model => split == CatalogueSplit.All || model.HeldOut == (split == CatalogueSplit.HeldOut))
            .GroupBy(model => model.Noun).Select(kind => kind.ToArray())];
        if (kinds.Length == 0)
        {
            shards.Dispose();
            throw new StudioException($"{folder} holds no {(split == CatalogueSplit.HeldOut ? "held-out" : "training")} models; make the set again from a larger catalogue with ./maquette prior data.");
        }
        exact = kinds.SelectMany(kind => kind).ToDictionary(model => model.Id, Exact);
        choice = new([.. kinds.Select(kind => MathF.Sqrt(kind.Length))]);
    }

    public IEnumerable<string> Vocabulary => shards.Index.Vocabulary;

    /// <exception cref="ArgumentException">The size does not divide the set's, or the number of views does not divide 24.</exception>
    public DrawnObject Draw(Random random, int views, int size, Span<float> rgba)
    {
        if (size < 1 || shards.Index.Size % size != 0)
            throw new ArgumentException($"The set's pictures have {shards.Index.Size} pixels a side and can be halved or divided evenly, but not to {size}; choose a size that divides {shards.Index.Size}.", nameof(size));
        if (views < 1 || Orbit.Ring % views != 0)
            throw new ArgumentException($"The set has {Orbit.Ring} views around an object, of which {views} can't be equally spaced; choose a number that divides {Orbit.Ring}.", nameof(views));
        ArgumentOutOfRangeException.ThrowIfNotEqual(rgba.Length, views * 4 * size * size);

        var model = random.Pick(kinds[choice.Draw(random)]);
        var variant = random.Pick(model.Variants);
        var first = views == 1 && random.Chance(OverheadShare) ? Orbit.Ring + random.Next(Orbit.Overhead) : random.Next(Orbit.Ring);
        var numbers = Enumerable.Range(0, views).Select(v => first < Orbit.Ring ? (first + v * Orbit.Ring / views) % Orbit.Ring : first).ToArray();

        var stored = ArrayPool<byte>.Shared.Rent(shards.PictureBytes);
        for (var v = 0; v < views; v++)
        {
            shards.Read(variant, numbers[v], stored.AsSpan(0, shards.PictureBytes));
            Average(stored, shards.Index.Size, size, rgba.Slice(v * 4 * size * size, 4 * size * size));
        }
        ArrayPool<byte>.Shared.Return(stored);
        return new(ShardCaptions.Draw(model, variant, random), model.Noun, variant.Colour, [.. numbers.Select(view => variant.Orbit[view])]) { Kind = exact[model.Id] };
    }

    public void Dispose() => shards.Dispose();

    // The longest name of its own words that a procedural kind or form has too; else the noun.
    private static string Exact(ShardModel model) => Enumerable.Range(0, model.Modifiers.Count)
        .Select(first => string.Join(' ', model.Modifiers.Skip(first).Append(model.Noun))).FirstOrDefault(name => ProceduralObject.Named(name) is not null) ?? model.Noun;

    // Means of square blocks, 0…1.
    private static void Average(ReadOnlySpan<byte> stored, int from, int to, Span<float> rgba)
    {
        var block = from / to;
        var scale = 1f / (255 * block * block);
        for (var y = 0; y < to; y++)
        {
            for (var x = 0; x < 4 * to; x++)
            {
                var corner = 4 * (y * block * from + x / 4 * block) + x % 4;
                var sum = 0;
                for (var row = 0; row < block; row++)
                {
                    for (var column = 0; column < block; column++) sum += stored[corner + 4 * (row * from + column)];
                }
                rgba[4 * y * to + x] = sum * scale;
            }
        }
    }
}
