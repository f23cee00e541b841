using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Kernels;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>The samples of some rays that can be seen, w above a thousandth.</summary>
/// <param name="Index">[seen] int64, among all samples</param>
/// <param name="W">[seen]</param>
/// <param name="Points">[seen, 3], metres</param>
/// <param name="Ray">[seen, 3], unit vectors away from the eye</param>
/// <param name="ToLight">[seen, 3], unit vectors; zero without lights</param>
internal sealed record SeenSamples(Tensor Index, Tensor W, Tensor Points, Tensor Ray, Tensor ToLight)
{
    private const float Visible = 1e-3f;

    /// <param name="samples">[samples, 1 + values]: density first</param>
    /// <param name="lights">positions, one a view; none where nothing is lit</param>
    /// <param name="every">only the samples of one ray in so many</param>
    /// <param name="phase">which of them, 0…<paramref name="every"/> − 1</param>
    public static SeenSamples Of(Tensor samples, Rays rays, int firstRay, PackedRays packed, IReadOnlyList<Vector3> lights, int every, int phase)
    {
        using var still = no_grad();
        var device = samples.device;
        var weights = device.type == DeviceType.CPU ? Weights(samples, packed) : TensorComposite.Weights(samples, packed).cpu();   // [samples]
        var w = Data.Of<float>(weights);
        var x = Data.Of<float>(packed.Points.cpu());
        var first = (phase + every - firstRay % every) % every;
        var seen = 0;
        for (var r = first; r < packed.Rays; r += every)
        {
            foreach (var weight in w[packed.Offsets[r]..packed.Offsets[r + 1]]) seen += weight > Visible ? 1 : 0;
        }
        SeenSamples found = new(empty([seen], dtype: int64), empty([seen]), empty([seen, 3]), empty([seen, 3]), lights.Count > 0 ? empty([seen, 3]) : zeros([seen, 3]));
        var index = Data.Of<long>(found.Index);
        Span<float> kept = Data.Of<float>(found.W), points = Data.Of<float>(found.Points), directions = Data.Of<float>(found.Ray), toLight = Data.Of<float>(found.ToLight);

        var n = 0;
        for (var r = first; r < packed.Rays; r += every)
        {
            var d = rays.Directions[firstRay + r];
            var light = lights.Count > 0 ? lights[(firstRay + r) / (rays.Height * rays.Width)] : default;
            for (var i = packed.Offsets[r]; i < packed.Offsets[r + 1]; i++)
            {
                if (!(w[i] > Visible)) continue;
                var point = new Vector3(x.Slice(3 * i, 3));
                (index[n], kept[n]) = (i, w[i]);
                point.CopyTo(points.Slice(3 * n, 3));
                d.CopyTo(directions.Slice(3 * n, 3));
                if (lights.Count > 0) Vector3.Normalize(light - point).CopyTo(toLight.Slice(3 * n, 3));
                n++;
            }
        }
        return found.To(device);
    }

    private static Tensor Weights(Tensor samples, PackedRays packed)
    {
        var weights = empty(new long[] { packed.Samples });   // [samples]
        var s = samples.detach().contiguous();
        Composite.Weights((int)s.shape[1], Data.Of<float>(s), packed.Offsets, packed.Step, Data.Of<float>(weights), get_num_threads());
        return weights;
    }

    private SeenSamples To(Device device) => device.type == DeviceType.CPU ? this : new(Index.to(device), W.to(device), Points.to(device), Ray.to(device), ToLight.to(device));
}
