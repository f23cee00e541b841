namespace Maquette.Scene.Rendering.Kernels;

/// <summary>
/// Blends each pixel with its two neighbours along one axis by the pairs' amounts a: of a pair (P, N), N becomes N + a (P − N) where a is above zero, P
/// becomes P − a (N − P) where it is below. Along one axis the parts taken add up to one at most, so that the result stays between its sources.
/// </summary>
internal sealed unsafe class PairBlend(RasterSize size, int width, int axis)
{
    private int Step => axis == 0 ? 1 : size.Width;

    /// <param name="image">[views, h, w, width]</param>
    /// <param name="amounts">[views, h, w], of each pixel and the next</param>
    /// <param name="blended">like the image; written</param>
    public void Forward(ReadOnlySpan<float> image, ReadOnlySpan<float> amounts, Span<float> blended, int threads)
    {
        fixed (float* fixedImage = image, fixedAmounts = amounts, fixedBlended = blended)
        {
            float* i = fixedImage, a = fixedAmounts, o = fixedBlended;
            size.ForRows(threads, (view, y) =>
            {
                var first = (view * size.Height + y) * size.Width;
                new Span<float>(i + (long)first * width, size.Width * width).CopyTo(new Span<float>(o + (long)first * width, size.Width * width));
                for (var x = 0; x < size.Width; x++)
                {
                    var p = first + x;
                    var before = float.Max(Before(a, p, x, y), 0);
                    var after = float.Max(-a[p], 0);
                    if (before != 0) Mix(i, o, p, p - Step, before);
                    if (after != 0) Mix(i, o, p, p + Step, after);
                }
            });
        }
    }

    private void Mix(float* image, float* blended, int p, int from, float amount)
    {
        float* target = blended + (long)p * width, own = image + (long)p * width, other = image + (long)from * width;
        for (var c = 0; c < width; c++) target[c] += amount * (other[c] - own[c]);
    }

    /// <param name="gradient">of the blended image, [views, h, w, width]</param>
    /// <param name="imageGradient">like the image; written</param>
    /// <param name="amountGradient">[views, h, w]: g_N·(P − N) where a is not below zero, g_P·(P − N) where it is; written</param>
    public void Backward(ReadOnlySpan<float> image, ReadOnlySpan<float> amounts, ReadOnlySpan<int> edges, ReadOnlySpan<float> gradient, Span<float> imageGradient, Span<float> amountGradient, int threads)
    {
        fixed (float* fixedImage = image, fixedAmounts = amounts, fixedGradient = gradient, fixedOut = imageGradient, fixedAmountGradient = amountGradient)
        fixed (int* fixedEdges = edges)
        {
            float* i = fixedImage, a = fixedAmounts, g = fixedGradient, o = fixedOut, ga = fixedAmountGradient;
            var e = fixedEdges;
            size.ForRows(threads, (view, y) =>
            {
                var first = (view * size.Height + y) * size.Width;
                for (var x = 0; x < size.Width; x++)
                {
                    var p = first + x;
                    Spread(a, g, o, p, Before(a, p, x, y));
                    ga[p] = e[p] < 0 ? 0 : Slope(i + (long)p * width, i + (long)(p + Step) * width, g + (long)(a[p] < 0 ? p : p + Step) * width);
                }
            });
        }
    }

    // What is left of a pixel in itself and what its neighbours took of it.
    private void Spread(float* amounts, float* gradient, float* imageGradient, int p, float before)
    {
        var after = amounts[p];
        var kept = 1 - float.Max(before, 0) - float.Max(-after, 0);
        float given = float.Max(-before, 0), passed = float.Max(after, 0);
        float* target = imageGradient + (long)p * width, own = gradient + (long)p * width;
        for (var c = 0; c < width; c++) target[c] = kept * own[c];
        if (given != 0) Add(target, gradient + (long)(p - Step) * width, given);
        if (passed != 0) Add(target, gradient + (long)(p + Step) * width, passed);
    }

    private void Add(float* target, float* source, float amount)
    {
        for (var c = 0; c < width; c++) target[c] += amount * source[c];
    }

    private float Slope(float* here, float* there, float* gradient)
    {
        float sum = 0;
        for (var c = 0; c < width; c++) sum += gradient[c] * (here[c] - there[c]);
        return sum;
    }

    /// <summary>The amount of the pair that ends in a pixel.</summary>
    private float Before(float* amounts, int p, int x, int y) => (axis == 0 ? x : y) == 0 ? 0 : amounts[p - Step];
}
