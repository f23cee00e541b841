using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public enum Padding { Valid = 0, Same = 1 }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, new([kernel_size], [stride], [padding], [dilation], groups, padding_mode), bias, device, dtype);

            public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, new([kernel_size, kernel_size], [stride, stride], [padding, padding], [dilation, dilation], groups, padding_mode), bias, device, dtype);

            public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, new(Pair(kernel_size, 0), Pair(stride, 1), Pair(padding, 0), Pair(dilation, 1), groups, padding_mode), bias, device, dtype);

            public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, new([kernel_size, kernel_size, kernel_size], [stride, stride, stride], [padding, padding, padding], [dilation, dilation, dilation], groups, padding_mode), bias, device, dtype);

            public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, new([kernel_size, kernel_size], [stride, stride], [padding, padding], [dilation, dilation], groups, padding_mode), output_padding, bias, device, dtype);

            private static long[] Pair((long, long)? v, long otherwise) => v is { } p ? [p.Item1, p.Item2] : [otherwise, otherwise];
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A convolution's geometry, one number a spatial dimension.</summary>
    internal sealed record Geometry(long[] Kernel, long[] Stride, long[] Padding, long[] Dilation, long Groups, PaddingModes Mode)
    {
        public long Taps => Kernel.Aggregate(1L, (a, b) => a * b);

        /// <summary>Pads by hand where the mode is not zeros; what is left to the convolution comes back too.</summary>
        public (Tensor input, long[] padding) Pad(Tensor input) => Mode is PaddingModes.Zeros || Padding.All(p => p == 0)
            ? (input, Padding)
            : (nn.functional.pad(input, [.. Padding.Reverse().SelectMany(p => new[] { p, p })], Mode), new long[Padding.Length]);
    }

    public abstract class Convolution : Weighted
    {
        private protected Convolution(string name, long inputs, long outputs, Geometry geometry, bool transposed, bool hasBias, Device? device, ScalarType? dtype) : base(name)
        {
            if (inputs % geometry.Groups != 0 || outputs % geometry.Groups != 0) throw new ArgumentException($"{name}: {inputs} inputs and {outputs} outputs cannot be split into {geometry.Groups} groups.");
            (in_channels, out_channels, Geometry) = (inputs, outputs, geometry);
            var (rows, columns) = transposed ? (inputs, outputs / geometry.Groups) : (outputs, inputs / geometry.Groups);
            Uniform([rows, columns, .. geometry.Kernel], hasBias ? outputs : 0, columns * geometry.Taps, device, dtype);
        }

        public long in_channels { get; }
        public long out_channels { get; }

        internal Geometry Geometry { get; }
    }

    public sealed class Conv1d : Convolution
    {
        internal Conv1d(long inputs, long outputs, Geometry geometry, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Conv1d), inputs, outputs, geometry, false, hasBias, device, dtype)
        {
        }

        public override Tensor forward(Tensor input)
        {
            var (x, padding) = Geometry.Pad(input);
            return nn.functional.conv1d(x, weight, bias, Geometry.Stride[0], padding[0], Geometry.Dilation[0], Geometry.Groups);
        }
    }

    public sealed class Conv2d : Convolution
    {
        internal Conv2d(long inputs, long outputs, Geometry geometry, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Conv2d), inputs, outputs, geometry, false, hasBias, device, dtype)
        {
        }

        public override Tensor forward(Tensor input)
        {
            var (x, padding) = Geometry.Pad(input);
            return nn.functional.conv2d(x, weight, bias, Geometry.Stride, padding, Geometry.Dilation, Geometry.Groups);
        }
    }

    public sealed class Conv3d : Convolution
    {
        internal Conv3d(long inputs, long outputs, Geometry geometry, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Conv3d), inputs, outputs, geometry, false, hasBias, device, dtype)
        {
        }

        public override Tensor forward(Tensor input)
        {
            var (x, padding) = Geometry.Pad(input);
            return nn.functional.conv3d(x, weight, bias, Geometry.Stride, padding, Geometry.Dilation, Geometry.Groups);
        }
    }

    public sealed class ConvTranspose2d : Convolution
    {
        private readonly long[] outputPadding;

        internal ConvTranspose2d(long inputs, long outputs, Geometry geometry, long outputPadding, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose2d), inputs, outputs, geometry, true, hasBias, device, dtype) => this.outputPadding = [outputPadding, outputPadding];

        public override Tensor forward(Tensor input) => nn.functional.conv_transpose2d(input, weight, bias, Geometry.Stride, Geometry.Padding, outputPadding, Geometry.Dilation, Geometry.Groups);
    }
}
