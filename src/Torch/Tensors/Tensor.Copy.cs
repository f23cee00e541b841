using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The same numbers elsewhere: another type, device or memory.</summary>
    public partial class Tensor
    {
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(type, null, copy, disposeAfter, non_blocking);
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(null, device, copy, disposeAfter, non_blocking);
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(new Device(device), copy, disposeAfter, non_blocking);
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => To(type, device, copy, disposeAfter, non_blocking);
        public Tensor to(Tensor other, bool non_blocking = false) => to(other.dtype, other.device, non_blocking: non_blocking);
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(type, copy, disposeAfter, non_blocking);
        public Tensor type_as(Tensor tensor) => to(tensor.dtype);
        public Tensor type(ScalarType dtype) => to(dtype);
        public Tensor cpu() => to(CPU);
        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(device ?? CUDA, non_blocking: non_blocking);
        public Tensor @bool() => to(ScalarType.Bool);
        public Tensor @byte() => to(ScalarType.Byte);
        public Tensor @int() => to(ScalarType.Int32);
        public Tensor @long() => to(ScalarType.Int64);
        public Tensor half() => to(ScalarType.Float16);
        public Tensor bfloat16() => to(ScalarType.BFloat16);
        public Tensor @float() => to(ScalarType.Float32);
        public Tensor @double() => to(ScalarType.Float64);

        public Tensor clone() => Ops.clone.Call(this);
        public Tensor detach() => Ops.detach.Call(this);
        public Tensor detach_() => Ops.detach_.InPlace(this);
        public Tensor alias() => Ops.alias.Call(this);
        public Tensor pin_memory() => Ops.pin_memory.Call(this);
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Ops.copy_.InPlace(this, source, nonBlocking);
        public Tensor fill_(Scalar value) => Ops.fill_.InPlace(this, value);
        public Tensor zero_() => Ops.zero_.InPlace(this);

        private Tensor To(ScalarType? type, Device? device, bool copy, bool disposeAfter, bool non_blocking)
        {
            var result = Ops.to.Call(this, type, Arg.None, device, Arg.None, non_blocking, copy);
            if (disposeAfter) Dispose();
            return result;
        }
    }
}

file static class Ops
{
    public static readonly Op
        to = new("to.dtype_layout"), clone = new("clone"), detach = new("detach"), detach_ = new("detach_"), alias = new("alias"), pin_memory = new("pin_memory"),
        copy_ = new("copy_"), fill_ = new("fill_.Scalar"), zero_ = new("zero_");
}
