using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>What vertices carry, at pixels: v = Σ b_i v_i over the corners of the face that shows.</summary>
internal static unsafe class Interpolation
{
    /// <param name="values">[vertices, width]</param>
    /// <param name="weights">[views, h, w, 4]</param>
    /// <param name="shown">[views, h, w]</param>
    /// <param name="image">[views, h, w, width], zero where there is no face; written</param>
    public static void Forward(int[] faces, RasterSize size, int width, ReadOnlySpan<float> values, ReadOnlySpan<float> weights, ReadOnlySpan<int> shown, Span<float> image, int threads)
    {
        fixed (float* fixedValues = values, fixedWeights = weights, fixedImage = image)
        fixed (int* fixedShown = shown)
        {
            float* v = fixedValues, w = fixedWeights, o = fixedImage;
            var f = fixedShown;
            size.ForRows(threads, (view, y) =>
            {
                var first = (view * size.Height + y) * size.Width;
                for (var p = first; p < first + size.Width; p++)
                {
                    float* pixel = o + (long)p * width, b = w + 4L * p;
                    var face = f[p];
                    if (face < 0)
                    {
                        new Span<float>(pixel, width).Clear();
                        continue;
                    }
                    float* v0 = v + (long)faces[3 * face] * width, v1 = v + (long)faces[3 * face + 1] * width, v2 = v + (long)faces[3 * face + 2] * width;
                    for (var c = 0; c < width; c++) pixel[c] = b[0] * v0[c] + b[1] * v1[c] + b[2] * v2[c];
                }
            });
        }
    }

    /// <param name="gradient">[views, h, w, width]</param>
    /// <param name="valueGradient">[vertices, width]; written</param>
    /// <param name="weightGradient">[views, h, w, 4]; written</param>
    public static void Backward(int[] faces, RasterSize size, int width, ReadOnlySpan<float> values, ReadOnlySpan<float> weights, ReadOnlySpan<int> shown, ReadOnlySpan<float> gradient, Span<float> valueGradient, Span<float> weightGradient, int threads)
    {
        using var sums = new StripeSums(size, valueGradient.Length);
        fixed (float* fixedValues = values, fixedWeights = weights, fixedGradient = gradient, fixedOut = weightGradient)
        fixed (int* fixedShown = shown)
        {
            float* v = fixedValues, w = fixedWeights, g = fixedGradient, o = fixedOut;
            var f = fixedShown;
            Blocks.Each(size.Stripes, threads, stripe =>
            {
                var (view, from, to) = size.Stripe(stripe);
                var total = sums.Of(stripe);
                int first = (view * size.Height + from) * size.Width, end = (view * size.Height + to) * size.Width;
                for (var p = first; p < end; p++)
                {
                    float* pixel = g + (long)p * width, b = w + 4L * p, gb = o + 4L * p;
                    gb[0] = gb[1] = gb[2] = gb[3] = 0;
                    var face = f[p];
                    if (face < 0) continue;
                    float* v0 = v + (long)faces[3 * face] * width, v1 = v + (long)faces[3 * face + 1] * width, v2 = v + (long)faces[3 * face + 2] * width;
                    float* s0 = total + (long)faces[3 * face] * width, s1 = total + (long)faces[3 * face + 1] * width, s2 = total + (long)faces[3 * face + 2] * width;
                    for (var c = 0; c < width; c++)
                    {
                        gb[0] += pixel[c] * v0[c];
                        gb[1] += pixel[c] * v1[c];
                        gb[2] += pixel[c] * v2[c];
                        s0[c] += b[0] * pixel[c];
                        s1[c] += b[1] * pixel[c];
                        s2[c] += b[2] * pixel[c];
                    }
                }
            });
        }
        sums.Total(valueGradient, threads);
    }
}
