using System.Numerics;

namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// How much colour must change on the way from a picture's border to each pixel: the minimum barrier distance (Zhang et al. 2015), which texture on the way
/// hardly raises. What stands apart from everything at the border is far.
/// </summary>
internal static class BarrierDistance
{
    private const int Sweeps = 4;

    /// <param name="seeds">the border's pixels that are background</param>
    /// <returns>for each pixel the sum over L, a and b of the least difference between largest and smallest value on a way to a seed</returns>
    public static float[] From(LabPicture picture, ReadOnlySpan<bool> seeds)
    {
        var (width, height, pixels) = (picture.Width, picture.Height, picture.Pixels);
        var (high, low, distance) = (pixels.AsSpan().ToArray(), pixels.AsSpan().ToArray(), new Vector3[pixels.Length]);
        for (var i = 0; i < pixels.Length; i++) distance[i] = seeds[i] ? Vector3.Zero : new(1e6f);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var forward = sweep % 2 == 0;
            for (var row = 0; row < height; row++)
            {
                var y = forward ? row : height - 1 - row;
                for (var column = 0; column < width; column++)
                {
                    var x = forward ? column : width - 1 - column;
                    var at = y * width + x;
                    if (forward ? y > 0 : y < height - 1) Through(at, forward ? at - width : at + width);
                    if (forward ? x > 0 : x < width - 1) Through(at, forward ? at - 1 : at + 1);
                }
            }
        }
        return [.. distance.Select(d => float.Min(d.X + d.Y + d.Z, 300))];

        void Through(int at, int neighbour)
        {
            var top = Vector3.Max(high[neighbour], pixels[at]);
            var bottom = Vector3.Min(low[neighbour], pixels[at]);
            var cost = top - bottom;
            var better = Vector3.LessThan(cost, distance[at]);
            distance[at] = Vector3.ConditionalSelect(better, cost, distance[at]);
            high[at] = Vector3.ConditionalSelect(better, top, high[at]);
            low[at] = Vector3.ConditionalSelect(better, bottom, low[at]);
        }
    }
}
