using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Emission and absorption along packed rays in libtorch's operators, for any device; autograd knows its way back.</summary>
internal static class TensorComposite
{
    /// <summary>w_i = e^(−Σ_{j&lt;i} τ_j) (1 − e^(−τ_i)) with τ = σδ. The sums run over all rays at once, so they are taken in double precision.</summary>
    /// <param name="samples">[samples, 1 + values]: density first</param>
    /// <returns>[samples]</returns>
    public static Tensor Weights(Tensor samples, PackedRays packed)
    {
        using var scope = NewDisposeScope();
        var tau = samples.select(1, 0).to(float64) * packed.Step;                                          // [samples]
        var before = tau.cumsum(0) - tau;                                                                  // [samples]
        var first = packed.Starts(samples.device).index_select(0, packed.Owner(samples.device));           // [samples]
        var T = (before.index_select(0, first) - before).exp();                                            // [samples]
        return (T * (1 - (-tau).exp())).to(samples.dtype).MoveToOuterDisposeScope();
    }

    /// <param name="moments">1 or 2</param>
    /// <returns>[rays, values + 1 + moments]: Σ w v for every value, then Σ w, then Σ w t, then Σ w t² if two moments are wanted</returns>
    public static Tensor Of(Tensor samples, PackedRays packed, int moments)
    {
        using var scope = NewDisposeScope();
        var w = Weights(samples, packed).unsqueeze(1);                                                     // [samples, 1]
        var values = samples.narrow(1, 1, samples.shape[1] - 1);                                           // [samples, values]
        var t = packed.Distances.unsqueeze(1);                                                             // [samples, 1]
        var terms = moments == 1 ? cat([w * values, w, w * t], 1) : cat([w * values, w, w * t, w * t.square()], 1);   // [samples, values + 1 + moments]
        return zeros([packed.Rays, terms.shape[1]], terms.dtype, terms.device).index_add(0, packed.Owner(samples.device), terms, 1).MoveToOuterDisposeScope();
    }
}
