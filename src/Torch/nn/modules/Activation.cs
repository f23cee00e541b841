using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static ReLU ReLU(bool inplace = false) => new(inplace);
            public static SiLU SiLU(bool inplace = false) => new(inplace);
            public static GELU GELU() => new(Modules.GELU.Approximate.none);
            public static GELU GELU(GELU.Approximate approximate, bool inplace = false) => new(approximate);
            public static Sigmoid Sigmoid() => new();
            public static Tanh Tanh(bool inplace = false) => new();
            public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);
            public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope);
            public static Identity Identity() => new();
            public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

            public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
                new(size, scale_factor, mode, align_corners, recompute_scale_factor);
        }
    }
}

namespace TorchSharp.Modules
{
    public sealed class ReLU(bool inplace) : nn.Module<Tensor, Tensor>(nameof(ReLU))
    {
        public override Tensor forward(Tensor input) => F.relu(input, inplace);
    }

    public sealed class SiLU(bool inplace) : nn.Module<Tensor, Tensor>(nameof(SiLU))
    {
        public override Tensor forward(Tensor input) => F.silu(input, inplace);
    }

    public sealed class GELU(GELU.Approximate approximate) : nn.Module<Tensor, Tensor>(nameof(GELU))
    {
        public enum Approximate { none, tanh }

        public override Tensor forward(Tensor input) => F.gelu(input, approximate);
    }

    public sealed class Sigmoid() : nn.Module<Tensor, Tensor>(nameof(Sigmoid))
    {
        public override Tensor forward(Tensor input) => input.sigmoid();
    }

    public sealed class Tanh() : nn.Module<Tensor, Tensor>(nameof(Tanh))
    {
        public override Tensor forward(Tensor input) => input.tanh();
    }

    public sealed class Softplus(double beta, double threshold) : nn.Module<Tensor, Tensor>(nameof(Softplus))
    {
        public override Tensor forward(Tensor input) => input.softplus(beta, threshold);
    }

    public sealed class LeakyReLU(double slope) : nn.Module<Tensor, Tensor>(nameof(LeakyReLU))
    {
        public override Tensor forward(Tensor input) => input.leaky_relu(slope);
    }

    /// <summary>Its input, under another handle.</summary>
    public sealed class Identity() : nn.Module<Tensor, Tensor>(nameof(Identity))
    {
        public override Tensor forward(Tensor input) => input.alias();
    }

    public sealed class Dropout(double p, bool inplace) : nn.Module<Tensor, Tensor>(nameof(Dropout))
    {
        public override Tensor forward(Tensor input) => F.dropout(input, p, training, inplace);
    }

    public sealed class Flatten(long start, long end) : nn.Module<Tensor, Tensor>(nameof(Flatten))
    {
        public override Tensor forward(Tensor input) => input.flatten(start, end);
    }

    public sealed class Upsample(long[]? size, double[]? scale, UpsampleMode mode, bool? alignCorners, bool? recompute) : nn.Module<Tensor, Tensor>(nameof(Upsample))
    {
        public override Tensor forward(Tensor input) => F.interpolate(input, size, scale, (InterpolationMode)mode, alignCorners, recompute ?? false);
    }
}
