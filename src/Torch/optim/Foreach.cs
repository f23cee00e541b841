using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>One call for a whole list of tensors: on a GPU a handful of launches instead of one a tensor.</summary>
internal static class Foreach
{
    public static void Multiply(Tensor[] x, double s) => Ops.mulS.InPlaceList(x, s);
    public static void Add(Tensor[] x, double s) => Ops.addS.InPlaceList(x, s);
    public static void Divide(Tensor[] x, double s) => Ops.divS.InPlaceList(x, s);

    /// <summary>x += α y.</summary>
    public static void Add(Tensor[] x, Tensor[] y, double α) => Ops.addL.InPlaceList(x, y, α);

    /// <summary>x += s · y ⊙ z.</summary>
    public static void AddMultiplied(Tensor[] x, Tensor[] y, Tensor[] z, double s) => Ops.addcmul.InPlaceList(x, y, z, s);

    /// <summary>x += s · y ⊘ z.</summary>
    public static void AddDivided(Tensor[] x, Tensor[] y, Tensor[] z, double s) => Ops.addcdiv.InPlaceList(x, y, z, s);

    public static Tensor[] Sqrt(Tensor[] x) => Ops.sqrt.CallList(x);
    public static void Max(Tensor[] x, Tensor[] y)
    {
        for (int i = 0; i < x.Length; i++) x[i].copy_(x[i].maximum(y[i]));
    }
}

file static class Ops
{
    public static readonly Op
        mulS = new("_foreach_mul_.Scalar"), addS = new("_foreach_add_.Scalar"), divS = new("_foreach_div_.Scalar"), addL = new("_foreach_add_.List"),
        addcmul = new("_foreach_addcmul_.Scalar"), addcdiv = new("_foreach_addcdiv_.Scalar"), sqrt = new("_foreach_sqrt");
}
