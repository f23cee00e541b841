namespace Maquette.Generation.Identities.Photos;

/// <summary>One channel of a picture, rows from the top.</summary>
internal static class Planes
{
    /// <summary>To another size: linear between pixels, the mean over what a smaller pixel covers.</summary>
    public static float[] Resized(float[] values, int width, int height, int toWidth, int toHeight) =>
        Along(Along(values, width, height, 1, toWidth), toWidth, height, toWidth, toHeight);

    // Rows (stride 1) or columns (stride width).
    private static float[] Along(float[] values, int width, int height, int stride, int to)
    {
        var (length, lines) = stride == 1 ? (width, height) : (height, width);
        var resized = new float[to * lines];
        var step = (double)length / to;
        var reach = Math.Max(1, step);
        for (var i = 0; i < to; i++)
        {
            var centre = (i + .5) * step - .5;
            var (start, end) = (int.Max(0, (int)Math.Ceiling(centre - reach)), int.Min(length - 1, (int)Math.Floor(centre + reach)));
            for (var line = 0; line < lines; line++)
            {
                var (sum, total) = (0.0, 0.0);
                for (var at = start; at <= end; at++)
                {
                    var weight = Math.Max(0, 1 - Math.Abs(at - centre) / reach);
                    sum += weight * values[stride == 1 ? line * width + at : at * width + line];
                    total += weight;
                }
                resized[stride == 1 ? line * to + i : i * width + line] = (float)(sum / total);
            }
        }
        return resized;
    }
}
