using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public enum RoundingMode { None, trunc, floor }

    public static Tensor add(Tensor left, Tensor right) => left.add(right);
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);
    public static Tensor div(Tensor left, Tensor right) => left.div(right);
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);
    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => input.cumprod(dim, dtype);

    /// <summary>Two numbers in, one out; running sums and products; mixing.</summary>
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Ops.add.Call(this, target);
        public Tensor add(Tensor target, Scalar alpha) => Ops.add.Call(this, target, alpha);
        public Tensor add(Scalar scalar) => Ops.addS.Call(this, scalar);
        public Tensor add_(Tensor target) => Ops.add_.InPlace(this, target);
        public Tensor add_(Tensor target, Scalar alpha) => Ops.add_.InPlace(this, target, alpha);
        public Tensor add_(Scalar scalar) => Ops.addS_.InPlace(this, scalar);
        public Tensor sub(Tensor target) => Ops.sub.Call(this, target);
        public Tensor sub(Scalar target) => Ops.subS.Call(this, target);
        public Tensor sub_(Tensor target) => Ops.sub_.InPlace(this, target);
        public Tensor sub_(Scalar target) => Ops.subS_.InPlace(this, target);
        public Tensor mul(Tensor target) => Ops.mul.Call(this, target);
        public Tensor mul(Scalar target) => Ops.mulS.Call(this, target);
        public Tensor mul_(Tensor target) => Ops.mul_.InPlace(this, target);
        public Tensor mul_(Scalar target) => Ops.mulS_.InPlace(this, target);
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None ? Ops.div.Call(this, target) : Ops.divM.Call(this, target, rounding_mode.ToString());
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None ? Ops.divS.Call(this, target) : Ops.divSM.Call(this, target, rounding_mode.ToString());
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None ? Ops.div_.InPlace(this, target) : Ops.divM_.InPlace(this, target, rounding_mode.ToString());
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None ? Ops.divS_.InPlace(this, target) : Ops.divSM_.InPlace(this, target, rounding_mode.ToString());
        public Tensor floor_divide(Tensor other) => Ops.divM.Call(this, other, "floor");
        public Tensor floor_divide(Scalar other) => Ops.divSM.Call(this, other, "floor");

        public Tensor pow(Tensor exponent) => Ops.pow.Call(this, exponent);
        public Tensor pow(Scalar exponent) => Ops.powS.Call(this, exponent);
        public Tensor pow_(Scalar exponent) => Ops.powS_.InPlace(this, exponent);
        public Tensor remainder(Tensor target) => Ops.remainder.Call(this, target);
        public Tensor remainder(Scalar scalar) => Ops.remainderS.Call(this, scalar);
        public Tensor remainder_(Scalar scalar) => Ops.remainderS_.InPlace(this, scalar);
        public Tensor fmod(Tensor target) => Ops.fmod.Call(this, target);
        public Tensor fmod(Scalar scalar) => Ops.fmodS.Call(this, scalar);
        public Tensor atan2(Tensor other) => Ops.atan2.Call(this, other);
        public Tensor maximum(Tensor other) => Ops.maximum.Call(this, other);
        public Tensor minimum(Tensor other) => Ops.minimum.Call(this, other);
        public Tensor round(long decimals = 0) => decimals == 0 ? Ops.round.Call(this) : Ops.roundD.Call(this, decimals);
        public Tensor round_(long decimals = 0) => decimals == 0 ? Ops.round_.InPlace(this) : Ops.roundD_.InPlace(this, decimals);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ops.clampS.Call(this, min, max);
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Ops.clamp.Call(this, min, max);
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Ops.clampS_.InPlace(this, min, max);
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Ops.clamp_.InPlace(this, min, max);
        public Tensor clamp_min(Scalar min) => Ops.clampMin.Call(this, min);
        public Tensor clamp_min_(Scalar min) => Ops.clampMin_.InPlace(this, min);
        public Tensor clamp_max(Scalar max) => Ops.clampMax.Call(this, max);
        public Tensor clamp_max_(Scalar max) => Ops.clampMax_.InPlace(this, max);
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => Ops.nan_to_num.Call(this, nan, posinf, neginf);
        public Tensor nan_to_num_(double nan = 0, double? posinf = null, double? neginf = null) => Ops.nan_to_num_.InPlace(this, nan, posinf, neginf);

        public Tensor lerp(Tensor end, Tensor weight) => Ops.lerp.Call(this, end, weight);
        public Tensor lerp_(Tensor end, Tensor weight) => Ops.lerp_.InPlace(this, end, weight);
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul.Call(this, tensor1, tensor2, value);
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul_.InPlace(this, tensor1, tensor2, value);
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv.Call(this, tensor1, tensor2, value);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv_.InPlace(this, tensor1, tensor2, value);

        public Tensor cumsum(long dim, ScalarType? type = null) => Ops.cumsum.Call(this, dim, type);
        public Tensor cumprod(long dim, ScalarType? type = null) => Ops.cumprod.Call(this, dim, type);
        public Tensor softmax(long dim, ScalarType? dtype = null) => Ops.softmax.Call(this, dim, dtype);
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Ops.log_softmax.Call(this, dim, dtype);
        public Tensor silu() => Ops.silu.Call(this);
        public Tensor silu_() => Ops.silu_.InPlace(this);
        public Tensor gelu() => Ops.gelu.Call(this);
        public Tensor softplus(double beta = 1, double threshold = 20) => Ops.softplus.Call(this, beta, threshold);
        public Tensor leaky_relu(Scalar negative_slope) => Ops.leaky_relu.Call(this, negative_slope);
        public Tensor elu(double alpha = 1) => Ops.elu.Call(this, alpha);
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => Ops.diff.Call(this, n, dim, prepend, append);

        public Tensor logical_and(Tensor other) => Ops.logical_and.Call(this, other);
        public Tensor logical_or(Tensor other) => Ops.logical_or.Call(this, other);
        public Tensor logical_xor(Tensor other) => Ops.logical_xor.Call(this, other);
        public Tensor bitwise_and(Tensor other) => Ops.bitwise_and.Call(this, other);
        public Tensor bitwise_or(Tensor other) => Ops.bitwise_or.Call(this, other);
        public Tensor bitwise_xor(Tensor other) => Ops.bitwise_xor.Call(this, other);
        public Tensor bitwise_left_shift(Tensor other) => Ops.shl.Call(this, other);
        public Tensor bitwise_right_shift(Tensor other) => Ops.shr.Call(this, other);
    }
}

file static class Ops
{
    public static readonly Op
        add = new("add.Tensor"), add_ = new("add_.Tensor"), addS = new("add.Scalar"), addS_ = new("add_.Scalar"),
        sub = new("sub.Tensor"), sub_ = new("sub_.Tensor"), subS = new("sub.Scalar"), subS_ = new("sub_.Scalar"),
        mul = new("mul.Tensor"), mul_ = new("mul_.Tensor"), mulS = new("mul.Scalar"), mulS_ = new("mul_.Scalar"),
        div = new("div.Tensor"), div_ = new("div_.Tensor"), divS = new("div.Scalar"), divS_ = new("div_.Scalar"),
        divM = new("div.Tensor_mode"), divM_ = new("div_.Tensor_mode"), divSM = new("div.Scalar_mode"), divSM_ = new("div_.Scalar_mode"),
        pow = new("pow.Tensor_Tensor"), powS = new("pow.Tensor_Scalar"), powS_ = new("pow_.Scalar"),
        remainder = new("remainder.Tensor"), remainderS = new("remainder.Scalar"), remainderS_ = new("remainder_.Scalar"),
        fmod = new("fmod.Tensor"), fmodS = new("fmod.Scalar"), atan2 = new("atan2"), maximum = new("maximum"), minimum = new("minimum"),
        round = new("round"), round_ = new("round_"), roundD = new("round.decimals"), roundD_ = new("round_.decimals"),
        clamp = new("clamp.Tensor"), clamp_ = new("clamp_.Tensor"), clampS = new("clamp"), clampS_ = new("clamp_"),
        clampMin = new("clamp_min"), clampMin_ = new("clamp_min_"), clampMax = new("clamp_max"), clampMax_ = new("clamp_max_"),
        nan_to_num = new("nan_to_num"), nan_to_num_ = new("nan_to_num_"), lerp = new("lerp.Tensor"), lerp_ = new("lerp_.Tensor"),
        addcmul = new("addcmul"), addcmul_ = new("addcmul_"), addcdiv = new("addcdiv"), addcdiv_ = new("addcdiv_"),
        cumsum = new("cumsum"), cumprod = new("cumprod"), softmax = new("softmax.int"), log_softmax = new("log_softmax.int"),
        silu = new("silu"), silu_ = new("silu_"), gelu = new("gelu"), softplus = new("softplus"), leaky_relu = new("leaky_relu"), elu = new("elu"), diff = new("diff"),
        logical_and = new("logical_and"), logical_or = new("logical_or"), logical_xor = new("logical_xor"),
        bitwise_and = new("bitwise_and.Tensor"), bitwise_or = new("bitwise_or.Tensor"), bitwise_xor = new("bitwise_xor.Tensor"),
        shl = new("bitwise_left_shift.Tensor"), shr = new("bitwise_right_shift.Tensor");
}
