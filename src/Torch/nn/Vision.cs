using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public enum UpsampleMode { Nearest = 0, Linear = 1, Bilinear = 2, Bicubic = 3, Trilinear = 4 }
    public enum InterpolationMode { Nearest = 0, Linear = 1, Bilinear = 2, Bicubic = 3, Trilinear = 4, Area = 5, NearestExact = 6 }
    public enum GridSampleMode { Nearest = 0, Bilinear = 2 }
    public enum GridSamplePaddingMode { Zeros = 0, Reflection = 1, Border = 2 }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Resizes the spatial dimensions of [batch, channels, …] to <paramref name="size"/> or by <paramref name="scale_factor"/>.</summary>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                int spatial = (int)x.ndim - 2;
                if (size is null == scale_factor is null) throw new ArgumentException("interpolate takes either a size or a scale factor.");
                if (scale_factor is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                    (size, scale_factor) = ([.. scale_factor.Select((f, i) => (long)Math.Floor(x.size(i + 2) * f))], null);
                bool corners = align_corners ?? false;
                return (mode, spatial) switch
                {
                    (InterpolationMode.Nearest, 1) => Ops.nearest1d.Call(x, size, scale_factor),
                    (InterpolationMode.Nearest, 2) => Ops.nearest2d.Call(x, size, scale_factor),
                    (InterpolationMode.Nearest, 3) => Ops.nearest3d.Call(x, size, scale_factor),
                    (InterpolationMode.NearestExact, 2) => Ops.exact2d.Call(x, size, scale_factor),
                    (InterpolationMode.Linear, 1) => Ops.linear1d.Call(x, size, corners, scale_factor),
                    (InterpolationMode.Bilinear, 2) => (antialias ? Ops.bilinearAa : Ops.bilinear).Call(x, size, corners, scale_factor),
                    (InterpolationMode.Bicubic, 2) => (antialias ? Ops.bicubicAa : Ops.bicubic).Call(x, size, corners, scale_factor),
                    (InterpolationMode.Trilinear, 3) => Ops.trilinear.Call(x, size, corners, scale_factor),
                    (InterpolationMode.Area, 2) => Ops.area.Call(x, size),
                    _ => throw new ArgumentException($"interpolate: {mode} does not fit {x}."),
                };
            }

            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear, GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                Ops.grid_sampler.Call(input, grid, mode == GridSampleMode.Nearest ? 1 : 0, padding_mode switch { GridSamplePaddingMode.Border => 1, GridSamplePaddingMode.Reflection => 2, _ => 0 }, align_corners ?? false);

            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) => Ops.affine_grid.Call(theta, size, align_corners);

            public static Tensor pixel_shuffle(Tensor x, long upscale_factor) => Ops.pixel_shuffle.Call(x, upscale_factor);
            public static Tensor pixel_unshuffle(Tensor x, long downscale_factor) => Ops.pixel_unshuffle.Call(x, downscale_factor);
        }
    }
}

file static class Ops
{
    public static readonly Op
        nearest1d = new("upsample_nearest1d.vec"), nearest2d = new("upsample_nearest2d.vec"), nearest3d = new("upsample_nearest3d.vec"), exact2d = new("_upsample_nearest_exact2d.vec"),
        linear1d = new("upsample_linear1d.vec"), bilinear = new("upsample_bilinear2d.vec"), bilinearAa = new("_upsample_bilinear2d_aa.vec"),
        bicubic = new("upsample_bicubic2d.vec"), bicubicAa = new("_upsample_bicubic2d_aa.vec"), trilinear = new("upsample_trilinear3d.vec"), area = new("adaptive_avg_pool2d"),
        grid_sampler = new("grid_sampler"), affine_grid = new("affine_grid_generator"), pixel_shuffle = new("pixel_shuffle"), pixel_unshuffle = new("pixel_unshuffle");
}
