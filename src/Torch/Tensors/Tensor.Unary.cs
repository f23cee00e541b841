using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor abs(Tensor input) => input.abs();
    public static Tensor neg(Tensor input) => input.neg();
    public static Tensor exp(Tensor input) => input.exp();
    public static Tensor exp2(Tensor input) => input.exp2();
    public static Tensor expm1(Tensor input) => input.expm1();
    public static Tensor log(Tensor input) => input.log();
    public static Tensor log2(Tensor input) => input.log2();
    public static Tensor log10(Tensor input) => input.log10();
    public static Tensor log1p(Tensor input) => input.log1p();
    public static Tensor sqrt(Tensor input) => input.sqrt();
    public static Tensor rsqrt(Tensor input) => input.rsqrt();
    public static Tensor square(Tensor input) => input.square();
    public static Tensor sin(Tensor input) => input.sin();
    public static Tensor cos(Tensor input) => input.cos();
    public static Tensor tan(Tensor input) => input.tan();
    public static Tensor asin(Tensor input) => input.asin();
    public static Tensor acos(Tensor input) => input.acos();
    public static Tensor atan(Tensor input) => input.atan();
    public static Tensor tanh(Tensor input) => input.tanh();
    public static Tensor floor(Tensor input) => input.floor();
    public static Tensor ceil(Tensor input) => input.ceil();
    public static Tensor trunc(Tensor input) => input.trunc();
    public static Tensor frac(Tensor input) => input.frac();
    public static Tensor sign(Tensor input) => input.sign();
    public static Tensor reciprocal(Tensor input) => input.reciprocal();
    public static Tensor erf(Tensor input) => input.erf();
    public static Tensor erfinv(Tensor input) => input.erfinv();
    public static Tensor erfc(Tensor input) => input.erfc();
    public static Tensor sigmoid(Tensor input) => input.sigmoid();
    public static Tensor relu(Tensor input) => input.relu();

    /// <summary>One number in, one number out, element by element.</summary>
    public partial class Tensor
    {
        public Tensor abs() => Ops.abs.Call(this);
        public Tensor abs_() => Ops.abs_.InPlace(this);
        public Tensor neg() => Ops.neg.Call(this);
        public Tensor neg_() => Ops.neg_.InPlace(this);
        public Tensor exp() => Ops.exp.Call(this);
        public Tensor exp_() => Ops.exp_.InPlace(this);
        public Tensor exp2() => Ops.exp2.Call(this);
        public Tensor exp2_() => Ops.exp2_.InPlace(this);
        public Tensor expm1() => Ops.expm1.Call(this);
        public Tensor expm1_() => Ops.expm1_.InPlace(this);
        public Tensor log() => Ops.log.Call(this);
        public Tensor log_() => Ops.log_.InPlace(this);
        public Tensor log2() => Ops.log2.Call(this);
        public Tensor log2_() => Ops.log2_.InPlace(this);
        public Tensor log10() => Ops.log10.Call(this);
        public Tensor log10_() => Ops.log10_.InPlace(this);
        public Tensor log1p() => Ops.log1p.Call(this);
        public Tensor log1p_() => Ops.log1p_.InPlace(this);
        public Tensor sqrt() => Ops.sqrt.Call(this);
        public Tensor sqrt_() => Ops.sqrt_.InPlace(this);
        public Tensor rsqrt() => Ops.rsqrt.Call(this);
        public Tensor rsqrt_() => Ops.rsqrt_.InPlace(this);
        public Tensor square() => Ops.square.Call(this);
        public Tensor square_() => Ops.square_.InPlace(this);
        public Tensor sin() => Ops.sin.Call(this);
        public Tensor sin_() => Ops.sin_.InPlace(this);
        public Tensor cos() => Ops.cos.Call(this);
        public Tensor cos_() => Ops.cos_.InPlace(this);
        public Tensor tan() => Ops.tan.Call(this);
        public Tensor tan_() => Ops.tan_.InPlace(this);
        public Tensor asin() => Ops.asin.Call(this);
        public Tensor asin_() => Ops.asin_.InPlace(this);
        public Tensor acos() => Ops.acos.Call(this);
        public Tensor acos_() => Ops.acos_.InPlace(this);
        public Tensor atan() => Ops.atan.Call(this);
        public Tensor atan_() => Ops.atan_.InPlace(this);
        public Tensor tanh() => Ops.tanh.Call(this);
        public Tensor tanh_() => Ops.tanh_.InPlace(this);
        public Tensor floor() => Ops.floor.Call(this);
        public Tensor floor_() => Ops.floor_.InPlace(this);
        public Tensor ceil() => Ops.ceil.Call(this);
        public Tensor ceil_() => Ops.ceil_.InPlace(this);
        public Tensor trunc() => Ops.trunc.Call(this);
        public Tensor trunc_() => Ops.trunc_.InPlace(this);
        public Tensor frac() => Ops.frac.Call(this);
        public Tensor frac_() => Ops.frac_.InPlace(this);
        public Tensor sign() => Ops.sign.Call(this);
        public Tensor sign_() => Ops.sign_.InPlace(this);
        public Tensor reciprocal() => Ops.reciprocal.Call(this);
        public Tensor reciprocal_() => Ops.reciprocal_.InPlace(this);
        public Tensor erf() => Ops.erf.Call(this);
        public Tensor erf_() => Ops.erf_.InPlace(this);
        public Tensor erfinv() => Ops.erfinv.Call(this);
        public Tensor erfinv_() => Ops.erfinv_.InPlace(this);
        public Tensor erfc() => Ops.erfc.Call(this);
        public Tensor erfc_() => Ops.erfc_.InPlace(this);
        public Tensor sigmoid() => Ops.sigmoid.Call(this);
        public Tensor sigmoid_() => Ops.sigmoid_.InPlace(this);
        public Tensor relu() => Ops.relu.Call(this);
        public Tensor relu_() => Ops.relu_.InPlace(this);
        public Tensor logical_not() => Ops.logical_not.Call(this);
        public Tensor logical_not_() => Ops.logical_not_.InPlace(this);
        public Tensor bitwise_not() => Ops.bitwise_not.Call(this);
        public Tensor bitwise_not_() => Ops.bitwise_not_.InPlace(this);
    }
}

file static class Ops
{
    public static readonly Op
        abs = new("abs"), abs_ = new("abs_"),
        neg = new("neg"), neg_ = new("neg_"),
        exp = new("exp"), exp_ = new("exp_"),
        exp2 = new("exp2"), exp2_ = new("exp2_"),
        expm1 = new("expm1"), expm1_ = new("expm1_"),
        log = new("log"), log_ = new("log_"),
        log2 = new("log2"), log2_ = new("log2_"),
        log10 = new("log10"), log10_ = new("log10_"),
        log1p = new("log1p"), log1p_ = new("log1p_"),
        sqrt = new("sqrt"), sqrt_ = new("sqrt_"),
        rsqrt = new("rsqrt"), rsqrt_ = new("rsqrt_"),
        square = new("square"), square_ = new("square_"),
        sin = new("sin"), sin_ = new("sin_"),
        cos = new("cos"), cos_ = new("cos_"),
        tan = new("tan"), tan_ = new("tan_"),
        asin = new("asin"), asin_ = new("asin_"),
        acos = new("acos"), acos_ = new("acos_"),
        atan = new("atan"), atan_ = new("atan_"),
        tanh = new("tanh"), tanh_ = new("tanh_"),
        floor = new("floor"), floor_ = new("floor_"),
        ceil = new("ceil"), ceil_ = new("ceil_"),
        trunc = new("trunc"), trunc_ = new("trunc_"),
        frac = new("frac"), frac_ = new("frac_"),
        sign = new("sign"), sign_ = new("sign_"),
        reciprocal = new("reciprocal"), reciprocal_ = new("reciprocal_"),
        erf = new("erf"), erf_ = new("erf_"),
        erfinv = new("erfinv"), erfinv_ = new("erfinv_"),
        erfc = new("erfc"), erfc_ = new("erfc_"),
        sigmoid = new("sigmoid"), sigmoid_ = new("sigmoid_"),
        relu = new("relu"), relu_ = new("relu_"),
        logical_not = new("logical_not"), logical_not_ = new("logical_not_"),
        bitwise_not = new("bitwise_not"), bitwise_not_ = new("bitwise_not_");
}
