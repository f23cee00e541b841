using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Samples of many rays, one ray after another without gaps.</summary>
/// <param name="Offsets">[rays + 1]: ray r owns samples Offsets[r] … Offsets[r + 1]</param>
/// <param name="Points">[samples, 3], metres</param>
/// <param name="Distances">[samples], metres from the eye</param>
/// <param name="Step">δ, the length every sample stands for, metres</param>
internal sealed record PackedRays(int[] Offsets, Tensor Points, Tensor Distances, float Step)
{
    public int Rays => Offsets.Length - 1;

    public int Samples => Offsets[^1];

    /// <summary>[samples] int64: whose each sample is.</summary>
    public Tensor Owner(Device device)
    {
        var owner = new long[Samples];
        for (var r = 0; r < Rays; r++) owner.AsSpan(Offsets[r], Offsets[r + 1] - Offsets[r]).Fill(r);
        return tensor(owner).to(device);
    }

    /// <summary>[rays + 1] int64: the offsets as a tensor.</summary>
    public Tensor Starts(Device device) => tensor(Array.ConvertAll(Offsets, offset => (long)offset)).to(device);
}
