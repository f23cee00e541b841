using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Judging;

/// <summary>Single pictures of objects with what is true of them.</summary>
/// <param name="Images">[objects, 3, size, size], 0…1</param>
/// <param name="Captions">one an object</param>
/// <param name="Keys">noun and colour of each</param>
/// <param name="Views">label of each by <see cref="ViewLabel"/></param>
internal sealed record JudgeBatch(float[] Images, string[] Captions, (string Noun, string? Colour)[] Keys, long[] Views)
{
    private const float ShortShare = .5f, SmallShare = .5f, BroaderShare = .4f;

    /// <summary>The batch of a step, which depends on seed and step alone.</summary>
    /// <param name="broader">names of kinds that are true of a kind, too, and are said of it now and then</param>
    /// <param name="smallest">size of half of the pictures, which are enlarged as <see cref="ImageEncoder"/> does it</param>
    public static JudgeBatch Draw(IObjectSource objects, long seed, int step, int count, int size, int smallest, IReadOnlyDictionary<string, string[]> broader)
    {
        var pixels = size * size;
        var rgba = new float[4 * pixels];
        var small = new float[3 * smallest * smallest];
        var (images, captions, keys, views) = (new float[count * 3 * pixels], new string[count], new (string, string?)[count], new long[count]);
        for (var i = 0; i < count; i++)
        {
            var random = Training.Procedural.Draw.At(seed, (long)step * count + i);
            var image = images.AsSpan(i * 3 * pixels, 3 * pixels);
            var comesSmall = smallest < size && random.Chance(SmallShare);
            var side = comesSmall ? smallest : size;
            var picture = rgba.AsSpan(0, 4 * side * side);
            var drawn = objects.Draw(random, views: 1, side, picture);
            Augmentation.Apply(picture, side, comesSmall ? small : image, random);
            if (comesSmall) Enlarge(small, smallest, image, size);
            var noun = broader.GetValueOrDefault(drawn.Kind) is { } others && random.Chance(BroaderShare) ? random.Pick(others) : drawn.Kind;
            captions[i] = noun != drawn.Kind || random.Chance(ShortShare) ? Short(noun, drawn.Colour) : drawn.Caption;
            keys[i] = (noun, drawn.Colour);
            views[i] = ViewLabel.Of(drawn.Cameras[0]);
        }
        return new(images, captions, keys, views);
    }

    /// <summary>[objects·nouns]: whether a noun (column) may be said of a picture (row).</summary>
    public bool[] CalledBy(IReadOnlyList<string> nouns) => [.. from key in Keys from noun in nouns select Candidate.Akin(key.Noun, noun)];

    /// <summary>[objects·objects]: whether the caption of another object (column) is true of a picture (row) as well, as far as is known.</summary>
    public bool[] AlsoTrue()
    {
        var also = new bool[Keys.Length * Keys.Length];
        for (var i = 0; i < Keys.Length; i++)
            for (var j = 0; j < Keys.Length; j++)
                also[i * Keys.Length + j] = i != j && Agree(Keys[i], Keys[j]);
        return also;
    }

    /// <summary>[objects·prompts]: whether a prompt (column) is true of a picture (row), as far as is known.</summary>
    public bool[] TrueOf(IReadOnlyList<Candidate> prompts)
    {
        var also = new bool[Keys.Length * prompts.Count];
        for (var i = 0; i < Keys.Length; i++)
            for (var j = 0; j < prompts.Count; j++)
                also[i * prompts.Count + j] = Agree(Keys[i], (prompts[j].Noun, prompts[j].Colour));
        return also;
    }

    private static bool Agree((string Noun, string? Colour) a, (string Noun, string? Colour) b) =>
        Candidate.Akin(a.Noun, b.Noun) && (a.Colour == b.Colour || a.Colour is null || b.Colour is null);

    // Each pixel becomes a square.
    private static void Enlarge(ReadOnlySpan<float> from, int small, Span<float> to, int size)
    {
        var times = size / small;
        for (var i = 0; i < to.Length; i++)
        {
            var (row, x) = Math.DivRem(i, size);
            var (plane, y) = Math.DivRem(row, size);
            to[i] = from[(plane * small + y / times) * small + x / times];
        }
    }

    private static string Short(string noun, string? colour) => colour is null ? Articles.Indefinite(noun, noun) : new Candidate(noun, colour).Prompt;
}
