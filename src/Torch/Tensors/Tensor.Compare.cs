using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Truth values out of numbers.</summary>
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Ops.eq.Call(this, target);
        public Tensor eq(Scalar target) => Ops.eqS.Call(this, target);
        public Tensor ne(Tensor target) => Ops.ne.Call(this, target);
        public Tensor ne(Scalar target) => Ops.neS.Call(this, target);
        public Tensor lt(Tensor target) => Ops.lt.Call(this, target);
        public Tensor lt(Scalar target) => Ops.ltS.Call(this, target);
        public Tensor le(Tensor target) => Ops.le.Call(this, target);
        public Tensor le(Scalar target) => Ops.leS.Call(this, target);
        public Tensor gt(Tensor target) => Ops.gt.Call(this, target);
        public Tensor gt(Scalar target) => Ops.gtS.Call(this, target);
        public Tensor ge(Tensor target) => Ops.ge.Call(this, target);
        public Tensor ge(Scalar target) => Ops.geS.Call(this, target);

        public Tensor equal(Tensor target) => eq(target);
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Ops.allclose.CallBool(this, target, rtol, atol, equal_nan);
        public bool Equals(Tensor target) => Ops.same.CallBool(this, target);
        public Tensor isnan() => Ops.isnan.Call(this);
        public Tensor isinf() => Ops.isinf.Call(this);
        public Tensor isfinite() => Ops.isfinite.Call(this);
        public Tensor any() => Ops.any.Call(this);
        public Tensor any(long dim, bool keepdim = false) => Ops.anyD.Call(this, dim, keepdim);
        public Tensor all() => Ops.all.Call(this);
        public Tensor all(long dim, bool keepdim = false) => Ops.allD.Call(this, dim, keepdim);
    }
}

file static class Ops
{
    public static readonly Op
        eq = new("eq.Tensor"), eqS = new("eq.Scalar"),
        ne = new("ne.Tensor"), neS = new("ne.Scalar"),
        lt = new("lt.Tensor"), ltS = new("lt.Scalar"),
        le = new("le.Tensor"), leS = new("le.Scalar"),
        gt = new("gt.Tensor"), gtS = new("gt.Scalar"),
        ge = new("ge.Tensor"), geS = new("ge.Scalar"),
        allclose = new("allclose"), same = new("equal"), isnan = new("isnan"), isinf = new("isinf"), isfinite = new("isfinite"),
        any = new("any"), anyD = new("any.dim"), all = new("all"), allD = new("all.dim");
}
