using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);
        public static Tensor operator +(Tensor left, long right) => Ops.add.Call(left, right);
        public static Tensor operator +(Tensor left, double right) => Ops.add.Call(left, right);
        public static Tensor operator +(long left, Tensor right) => Ops.add.Call(right, left);
        public static Tensor operator +(double left, Tensor right) => Ops.add.Call(right, left);

        public static Tensor operator -(Tensor tensor) => tensor.neg();
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);
        public static Tensor operator -(Scalar left, Tensor right) => Ops.rsub.Call(right, left);
        public static Tensor operator -(Tensor left, long right) => Ops.sub.Call(left, right);
        public static Tensor operator -(Tensor left, double right) => Ops.sub.Call(left, right);
        public static Tensor operator -(long left, Tensor right) => Ops.rsub.Call(right, left);
        public static Tensor operator -(double left, Tensor right) => Ops.rsub.Call(right, left);

        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);
        public static Tensor operator *(Tensor left, long right) => Ops.mul.Call(left, right);
        public static Tensor operator *(Tensor left, double right) => Ops.mul.Call(left, right);
        public static Tensor operator *(long left, Tensor right) => Ops.mul.Call(right, left);
        public static Tensor operator *(double left, Tensor right) => Ops.mul.Call(right, left);

        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);
        public static Tensor operator /(Scalar left, Tensor right) => Divide(left, right);
        public static Tensor operator /(Tensor left, long right) => Ops.div.Call(left, right);
        public static Tensor operator /(Tensor left, double right) => Ops.div.Call(left, right);
        public static Tensor operator /(long left, Tensor right) => Divide(left, right);
        public static Tensor operator /(double left, Tensor right) => Divide(left, right);

        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);
        public static Tensor operator %(Tensor left, long right) => left.remainder(right);
        public static Tensor operator %(Tensor left, double right) => left.remainder(right);

        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

        public static implicit operator Tensor(int value) => tensor(value);
        public static implicit operator Tensor(long value) => tensor(value);
        public static implicit operator Tensor(float value) => tensor(value);
        public static implicit operator Tensor(double value) => tensor(value);
        public static implicit operator Tensor(bool value) => tensor(value);
        public static implicit operator Tensor(long[] value) => tensor(value);
        public static implicit operator Tensor(float[] value) => tensor(value);
        public static implicit operator Tensor(double[] value) => tensor(value);
        public static implicit operator Tensor(Scalar value) => Ops.scalar.Call(value, value.Type, Arg.None, CPU);

        private static Tensor Divide(Arg left, Tensor right)
        {
            using var inverse = right.reciprocal();
            return Ops.mul.Call(inverse, left);
        }
    }
}

file static class Ops
{
    public static readonly Op
        add = new("add.Scalar"), sub = new("sub.Scalar"), rsub = new("rsub.Scalar"), mul = new("mul.Scalar"), div = new("div.Scalar"), scalar = new("scalar_tensor");
}
