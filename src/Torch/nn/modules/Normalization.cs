using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) => new(num_groups, num_channels, eps, affine, device, dtype);
            public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) => new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
            public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(normalized_shape, eps, elementwise_affine, bias, device, dtype);
        }
    }
}

namespace TorchSharp.Modules
{
    public sealed class GroupNorm : Weighted
    {
        private readonly long groups;
        private readonly double eps;

        internal GroupNorm(long groups, long channels, double eps, bool affine, Device? device, ScalarType? dtype) : base(nameof(GroupNorm))
        {
            (this.groups, this.eps) = (groups, eps);
            if (affine) Affine([channels], true, device, dtype);
        }

        public override Tensor forward(Tensor input) => nn.functional.group_norm(input, groups, weight, bias, eps);
    }

    public sealed class LayerNorm : Weighted
    {
        private readonly long[] shape;
        private readonly double eps;

        internal LayerNorm(long[] shape, double eps, bool affine, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(LayerNorm))
        {
            (this.shape, this.eps) = (shape, eps);
            if (affine) Affine(shape, hasBias, device, dtype);
        }

        public override Tensor forward(Tensor input) => nn.functional.layer_norm(input, shape, weight, bias, eps);
    }
}
