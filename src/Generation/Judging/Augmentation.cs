using System.Numerics;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Judging;

/// <summary>
/// A picture as it might also have come: nearer, aside, slanted, partly hidden, on another ground, in other light, soft, sharpened, blotched or grainy. Softness and
/// blotches are shown on purpose, so that the judge does not take the soft, blotched pictures of a small prior for something it has never seen; what hides a part
/// keeps it from knowing the few models of a kind by one mark each.
/// </summary>
internal static class Augmentation
{
    private const float LeastWindow = .7f, MostWindow = 1.25f, MostShift = .08f, MostStretch = 1.25f, MostSlant = .1f, MostTilt = 8, MostBlotch = .22f;
    private const float HidingShare = .15f, LeastHidden = .08f, MostHidden = .2f;   // half axes of what hides, of the side
    private const int FewestBlotches = 4, MostBlotches = 12;   // along a side

    /// <param name="rgba">[size, size, 4], premultiplied, 0…1</param>
    /// <param name="planes">[3, size, size]: the picture that the judge is shown</param>
    public static void Apply(ReadOnlySpan<float> rgba, int size, Span<float> planes, Random random)
    {
        Place(rgba, size, planes, random);
        Light(planes, random);
        var scratch = new float[size * size];
        var (softness, sharpness) = (random.Chance(.6f) ? random.Next(1, 3) : 0, random.Chance(.25f) ? random.Between(.3f, 1.2f) : 0);
        var grain = random.Chance(.4f) ? random.Between(0, .08f) : 0;
        var (blotch, blotches) = (random.Chance(.3f) ? random.Between(.04f, MostBlotch) : 0, random.Next(FewestBlotches, MostBlotches + 1));
        for (var c = 0; c < 3; c++)
        {
            var plane = planes.Slice(c * size * size, size * size);
            if (blotch > 0) Blotch(plane, size, blotches, blotch, random);
            for (var pass = 0; pass < softness; pass++)
            {
                Blur(plane, scratch, size);
                scratch.CopyTo(plane);
            }
            if (sharpness > 0)
            {
                Blur(plane, scratch, size);
                for (var i = 0; i < plane.Length; i++) plane[i] += sharpness * (plane[i] - scratch[i]);
            }
            for (var i = 0; i < plane.Length; i++) plane[i] = Math.Clamp(plane[i] + (grain > 0 ? grain * Normal(random) : 0), 0, 1);
        }
    }

    /// <summary>A window of the picture, larger or smaller, moved, stretched, slanted, tilted and often mirrored, laid over a plain or graded ground; now and then the ground hides a part of it.</summary>
    private static void Place(ReadOnlySpan<float> rgba, int size, Span<float> planes, Random random)
    {
        var (step, stretch) = (random.Between(LeastWindow, MostWindow), MathF.Pow(MostStretch, random.Between(-1, 1)));
        var tilt = float.DegreesToRadians(random.Between(-MostTilt, MostTilt));
        var (right, down) = (step * stretch * (random.Chance(.5f) ? 1 : -1), step / stretch);
        var (cos, sin) = (MathF.Cos(tilt), MathF.Sin(tilt));
        var (x0, y0, slant) = (Centre(size, random), Centre(size, random), random.Between(-MostSlant, MostSlant));
        var hiding = Hiding(size, random);
        var (from, to) = Ground(random);
        var across = random.Chance(.5f);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var dy = y + .5f - size / 2f;
                var dx = x + .5f - size / 2f + slant * dy;
                var (u, v) = (x0 + (cos * dx - sin * dy) * right, y0 + (sin * dx + cos * dy) * down);
                var beside = Vector2.Abs(new Vector2(x + .5f, y + .5f) - hiding.At);
                var seen = beside.X < hiding.Reach.X && beside.Y < hiding.Reach.Y ? Vector4.Zero : Sample(rgba, size, u, v);
                var ground = Vector3.Lerp(from, to, (across ? x : y) / (size - 1f));
                for (var c = 0; c < 3; c++) planes[(c * size + y) * size + x] = seen[c] + (1 - seen.W) * ground[c];
            }
        }
    }

    // A rectangle by its middle and half its sides; most often an empty one.
    private static (Vector2 At, Vector2 Reach) Hiding(int size, Random random) => !random.Chance(HidingShare) ? default :
        (size * new Vector2(random.Between(.15f, .85f), random.Between(.15f, .85f)), size * new Vector2(random.Between(LeastHidden, MostHidden), random.Between(LeastHidden, MostHidden)));

    private static float Centre(int size, Random random) => size * (.5f + random.Between(-MostShift, MostShift));

    private static (Vector3 From, Vector3 To) Ground(Random random)
    {
        if (random.Chance(.4f)) return (new(.5f), new(.5f));
        var first = random.Chance(.4f) ? new Vector3(random.NextSingle(), random.NextSingle(), random.NextSingle()) : new(random.Between(.2f, 1));
        return (first, random.Chance(.5f) ? first : Vector3.Clamp(first + new Vector3(random.Between(-.3f, .3f)), Vector3.Zero, Vector3.One));
    }

    /// <summary>Bilinear; nothing outside.</summary>
    private static Vector4 Sample(ReadOnlySpan<float> rgba, int size, float u, float v)
    {
        var (fx, fy) = (u - .5f, v - .5f);
        var (x, y) = ((int)MathF.Floor(fx), (int)MathF.Floor(fy));
        var (ax, ay) = (fx - x, fy - y);
        return Vector4.Lerp(
            Vector4.Lerp(At(rgba, size, x, y), At(rgba, size, x + 1, y), ax),
            Vector4.Lerp(At(rgba, size, x, y + 1), At(rgba, size, x + 1, y + 1), ax), ay);
    }

    private static Vector4 At(ReadOnlySpan<float> rgba, int size, int x, int y) =>
        x < 0 || y < 0 || x >= size || y >= size ? Vector4.Zero : new(rgba.Slice(4 * (y * size + x), 4));

    /// <summary>Contrast about mid-grey and brightness; a trace of tint.</summary>
    private static void Light(Span<float> planes, Random random)
    {
        var (contrast, brightness) = (random.Between(.8f, 1.2f), random.Between(-.08f, .08f));
        var count = planes.Length / 3;
        for (var c = 0; c < 3; c++)
        {
            var tint = random.Between(-.03f, .03f);
            foreach (ref var value in planes.Slice(c * count, count)) value = (value - .5f) * contrast + .5f + brightness + tint;
        }
    }

    /// <summary>Adds coarse noise: a random number at each point of a lattice, bilinear between them.</summary>
    private static void Blotch(Span<float> plane, int size, int cells, float amount, Random random)
    {
        Span<float> lattice = stackalloc float[(MostBlotches + 1) * (MostBlotches + 1)];
        foreach (ref var value in lattice) value = random.Between(-amount, amount);
        for (var y = 0; y < size; y++)
        {
            var (v, down) = Math.DivRem(y * cells, size);
            for (var x = 0; x < size; x++)
            {
                var (u, right) = Math.DivRem(x * cells, size);
                var (corner, a, b) = (v * (cells + 1) + u, right / (float)size, down / (float)size);
                plane[y * size + x] += float.Lerp(float.Lerp(lattice[corner], lattice[corner + 1], a), float.Lerp(lattice[corner + cells + 1], lattice[corner + cells + 2], a), b);
            }
        }
    }

    /// <summary>The binomial 3×3 blur; the edge repeats.</summary>
    private static void Blur(ReadOnlySpan<float> plane, Span<float> into, int size)
    {
        for (var y = 0; y < size; y++)
        {
            var (up, down) = (Math.Max(0, y - 1) * size, Math.Min(size - 1, y + 1) * size);
            for (var x = 0; x < size; x++)
            {
                var (left, right, row) = (Math.Max(0, x - 1), Math.Min(size - 1, x + 1), y * size);
                into[row + x] = (plane[up + left] + plane[up + right] + plane[down + left] + plane[down + right]
                    + 2 * (plane[up + x] + plane[down + x] + plane[row + left] + plane[row + right]) + 4 * plane[row + x]) / 16;
            }
        }
    }

    /// <summary>Box and Muller's normal number.</summary>
    private static float Normal(Random random) => MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());
}
