using System.Runtime.InteropServices;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>Sums over pixels, kept once a stripe and added up in the stripes' order: the same for any number of threads.</summary>
internal sealed unsafe class StripeSums(RasterSize size, int length) : IDisposable
{
    private readonly float* sums = (float*)NativeMemory.AllocZeroed((nuint)size.Stripes * (nuint)length, sizeof(float));

    /// <summary>The sums of one stripe, zero at first.</summary>
    public float* Of(int stripe) => sums + (long)stripe * length;

    /// <summary>Adds up the stripes.</summary>
    /// <param name="total">[length], or [views, length] to keep the views apart; written</param>
    public void Total(Span<float> total, int threads)
    {
        var groups = total.Length / length;
        var stripes = size.Stripes / groups;
        fixed (float* fixedTotal = total)
        {
            var o = fixedTotal;
            Blocks.For(total.Length, 8192, threads, (from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    var at = sums + (long)(i / length) * stripes * length + i % length;
                    float sum = 0;
                    for (var s = 0; s < stripes; s++) sum += at[(long)s * length];
                    o[i] = sum;
                }
            });
        }
    }

    public void Dispose() => NativeMemory.Free(sums);
}
