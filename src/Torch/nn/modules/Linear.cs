using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) => new(inputSize, outputSize, hasBias, device, dtype);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x Wᵀ + b.</summary>
    public sealed class Linear : Weighted
    {
        internal Linear(long inputs, long outputs, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
        {
            (in_features, out_features) = (inputs, outputs);
            Uniform([outputs, inputs], hasBias ? outputs : 0, inputs, device, dtype);
        }

        public long in_features { get; }
        public long out_features { get; }

        public override Tensor forward(Tensor input) => nn.functional.linear(input, weight, bias);
    }

    /// <summary>A module with a weight and, perhaps, a bias; both can be replaced.</summary>
    public abstract class Weighted(string name) : nn.Module<Tensor, Tensor>(name)
    {
        public Parameter weight
        {
            get => OwnParameter(nameof(weight))!;
            set => ConditionallyRegisterParameter(nameof(weight), value);
        }

        public Parameter? bias
        {
            get => OwnParameter(nameof(bias));
            set => ConditionallyRegisterParameter(nameof(bias), value);
        }

        /// <summary>Weight and bias uniform in ±1/√fan, PyTorch's default.</summary>
        private protected void Uniform(long[] shape, long biases, long fan, Device? device, ScalarType? dtype)
        {
            double bound = 1 / Math.Sqrt(fan);
            weight = Drawn(shape, bound, device, dtype);
            if (biases > 0) bias = Drawn([biases], bound, device, dtype);
        }

        /// <summary>Weight one and bias zero.</summary>
        private protected void Affine(long[] shape, bool hasBias, Device? device, ScalarType? dtype)
        {
            using var one = ones(shape, dtype, device);
            weight = new Parameter(one);
            if (!hasBias) return;
            using var zero = zeros(shape, dtype, device);
            bias = new Parameter(zero);
        }

        private static Parameter Drawn(long[] shape, double bound, Device? device, ScalarType? dtype)
        {
            using var t = empty(shape, dtype, device);
            nn.init.uniform_(t, -bound, bound);
            return new Parameter(t);
        }
    }
}
