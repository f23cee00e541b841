namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values of parameters. All write in place and return the tensor.</summary>
        public static class init
        {
            public enum NonlinearityType { Linear, Conv1D, Conv2D, Conv3D, ConvTranspose1D, ConvTranspose2D, ConvTranspose3D, Sigmoid, Tanh, ReLU, LeakyReLU }
            public enum FanInOut { FanIn = 0, FanOut = 1 }

            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);
            public static Tensor constant_(Tensor tensor, Scalar val) => Unrecorded(tensor, t => t.fill_(val));
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) => Unrecorded(tensor, t => t.uniform_(low, high, generator));
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) => Unrecorded(tensor, t => t.normal_(mean, std, generator));

            /// <summary>A normal distribution cut off at a and b, by the inverse of its cumulative function.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null)
            {
                double low = Cumulative((a - mean) / std), high = Cumulative((b - mean) / std);
                return Unrecorded(tensor, t => t.uniform_(2 * low - 1, 2 * high - 1, generator).erfinv_().mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b));
            }

            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                double bound = gain * Math.Sqrt(6.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound);
            }

            public static Tensor xavier_normal_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
            }

            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                double bound = Math.Sqrt(3) * Deviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, Deviation(tensor, a, mode, nonlinearity));

            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var s = tensor.shape;
                if (s.Length < 2) throw new ArgumentException($"The fan of {tensor} is not defined: it needs at least two dimensions.", nameof(tensor));
                long field = 1;
                foreach (var n in s[2..]) field *= n;
                return (s[1] * field, s[0] * field);
            }

            private static double Deviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            /// <summary>Φ(x) = (1 + erf(x/√2)) / 2, to 1.5e-7 (Abramowitz and Stegun 7.1.26).</summary>
            private static double Cumulative(double x)
            {
                double z = Math.Abs(x) / Math.Sqrt(2), t = 1 / (1 + 0.3275911 * z);
                double erf = 1 - t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.Exp(-z * z);
                return (1 + Math.Sign(x) * erf) / 2;
            }

            private static Tensor Unrecorded(Tensor tensor, Action<Tensor> write)
            {
                using var off = no_grad();
                write(tensor);
                return tensor;
            }
        }

        public static class utils
        {
            /// <summary>Scales all gradients so that their common norm is at most <paramref name="max_norm"/>.</summary>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Modules.Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using var scope = NewDisposeScope();
                using var off = no_grad();
                Tensor[] g = [.. tensors.Select(p => p.grad).OfType<Tensor>()];
                if (g.Length == 0) return 0;
                double total = linalg.vector_norm(stack(g.Select(x => linalg.vector_norm(x, norm_type))), norm_type).ToDouble();
                double scale = max_norm / (total + 1e-6);
                if (scale < 1) Foreach.Multiply(g, scale);
                return total;
            }

            public static void clip_grad_value_(IEnumerable<Modules.Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var off = no_grad();
                foreach (var p in tensors) p.grad?.clamp_(-clip_value, clip_value);
            }
        }
    }
}
