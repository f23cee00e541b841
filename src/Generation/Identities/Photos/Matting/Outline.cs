namespace Maquette.Generation.Identities.Photos;

/// <summary>Where a mask changes.</summary>
internal static class Outline
{
    /// <summary>The pixels from which a square of this radius sees both sides.</summary>
    public static bool[] Band(ReadOnlySpan<bool> mask, int width, int radius)
    {
        var height = mask.Length / width;
        var sums = new int[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            var row = 0;
            for (var x = 0; x < width; x++)
            {
                row += mask[y * width + x] ? 1 : 0;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        var band = new bool[mask.Length];
        for (var y = 0; y < height; y++)
        {
            int top = int.Max(0, y - radius) * (width + 1), bottom = int.Min(height, y + radius + 1) * (width + 1);
            for (var x = 0; x < width; x++)
            {
                int left = int.Max(0, x - radius), right = int.Min(width, x + radius + 1);
                var inside = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
                band[y * width + x] = inside > 0 && inside < (bottom - top) / (width + 1) * (right - left);
            }
        }
        return band;
    }
}
