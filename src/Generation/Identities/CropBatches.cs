using System.Numerics;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Identities;

/// <summary>
/// Training pictures out of crops: a window of each, larger or smaller, moved, perhaps mirrored, and another ground behind what is cut out. A batch
/// depends on the seed, the step and its place in the step alone, so that a resumed run sees what an unbroken one would.
/// </summary>
internal sealed class CropBatches(IdentityRequest request, CropSet crops, int size)
{
    private const float LeastWindow = .85f, MostWindow = 1.15f, MostShift = .1f, GreyShare = .6f;
    private const int Taps = 2, MostParts = 64;

    /// <summary>Shows all of a picture, always: only mirrored.</summary>
    public bool Whole { get; init; }

    /// <summary>Fills a batch.</summary>
    /// <param name="part">which of the step's accumulated batches</param>
    /// <param name="planes">[batch, 3, size, size], 0…1</param>
    public void At(int step, int part, Span<float> planes)
    {
        var random = Draw.At(request.Seed, (long)step * MostParts + part);
        var count = planes.Length / (3 * size * size);
        for (var i = 0; i < count; i++) Show(Next(step, part, i, count), planes.Slice(3 * size * size * i, 3 * size * size), random);
    }

    /// <summary>Every photo is seen equally often: whole rounds, each in an order of its own.</summary>
    private CropPicture Next(int step, int part, int place, int count)
    {
        var seen = ((long)step * request.Accumulation + part) * count + place;
        var (round, within) = Math.DivRem(seen, crops.Pictures.Count);
        var order = Enumerable.Range(0, crops.Pictures.Count).ToArray();
        Draw.At(~request.Seed, round).Shuffle(order);
        return crops.Pictures[order[within]];
    }

    private void Show(CropPicture crop, Span<float> planes, Random random)
    {
        var window = Whole ? 1 : crop.HasAlpha ? random.Between(MathF.Max(LeastWindow, crop.Extent), MathF.Max(MostWindow, crop.Extent)) : random.Between(LeastWindow, 1);
        var (u0, v0) = (Centre(crop.Left, crop.Right, window, crop.HasAlpha, random), Centre(crop.Top, crop.Bottom, window, crop.HasAlpha, random));
        var mirror = request.Flip && random.Chance(.5f);
        var ground = Ground(random);
        var step = window * crop.Side / size;
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var seen = Vector4.Zero;
                for (var tap = 0; tap < Taps * Taps; tap++)
                {
                    var (dx, dy) = ((tap % Taps + .5f) / Taps, (tap / Taps + .5f) / Taps);
                    seen += Bilinear(crop, u0 * crop.Side + (x + dx - size / 2f) * step, v0 * crop.Side + (y + dy - size / 2f) * step);
                }
                seen /= Taps * Taps;
                var at = y * size + (mirror ? size - 1 - x : x);
                for (var c = 0; c < 3; c++) planes[c * size * size + at] = seen[c] + (1 - seen.W) * ground[c];
            }
        }
    }

    /// <summary>Where a window's middle may stand, 0…1: so that what is cut out stays whole in it, and a whole photo fills it.</summary>
    private float Centre(float from, float to, float window, bool cutOut, Random random)
    {
        var (least, most) = cutOut ? (to - window / 2, from + window / 2) : (window / 2, 1 - window / 2);
        var drawn = Whole ? .5f : .5f + random.Between(-MostShift, MostShift);
        return least <= most ? Math.Clamp(drawn, least, most) : (least + most) / 2;
    }

    /// <summary>What stood behind the objects that priors are trained on: mid-grey mostly, else another grey.</summary>
    private Vector3 Ground(Random random)
    {
        var (grey, level) = (random.Chance(GreyShare), random.Between(.25f, 1));
        return new(grey || !request.BackgroundColours ? .5f : level);
    }

    private static Vector4 Bilinear(CropPicture crop, float u, float v)
    {
        var (fx, fy) = (u - .5f, v - .5f);
        var (x, y) = ((int)MathF.Floor(fx), (int)MathF.Floor(fy));
        var (ax, ay) = (fx - x, fy - y);
        return Vector4.Lerp(
            Vector4.Lerp(At(crop, x, y), At(crop, x + 1, y), ax),
            Vector4.Lerp(At(crop, x, y + 1), At(crop, x + 1, y + 1), ax), ay);
    }

    /// <summary>Outside of a cut-out there is nothing; outside of a whole photo its edge goes on.</summary>
    private static Vector4 At(CropPicture crop, int x, int y)
    {
        var last = crop.Side - 1;
        if ((x < 0 || y < 0 || x > last || y > last) && crop.HasAlpha) return Vector4.Zero;
        return new(crop.Rgba.AsSpan(4 * (Math.Clamp(y, 0, last) * crop.Side + Math.Clamp(x, 0, last)), 4));
    }
}
