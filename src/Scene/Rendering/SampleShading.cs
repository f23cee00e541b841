using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Kernels;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Normals and light for the samples of some rays. Only samples that can be seen (w above a thousandth) are looked at; the rest keep their albedo.</summary>
internal sealed class SampleShading(IField field, Rays rays, int firstRay, PackedRays packed, RenderSettings settings, bool inTensors)
{
    private const float Visible = 1e-3f;

    /// <param name="samples">[samples, 4]: density, albedo</param>
    /// <returns>[samples, 7]: density, shaded colour, normal; and Σ w max(0, n·d)²</returns>
    public (Tensor Samples, Tensor Orientation) Shade(Tensor samples)
    {
        var w = Weights(samples);                                                 // [samples]
        var seen = w.gt(Visible).nonzero().view(-1);                              // [seen]
        var (d, toLight) = Directions(seen);                                      // [seen, 3], [seen, 3]
        var n = Normals.At(field, packed.Points.index_select(0, seen), settings.NormalEpsilon);          // [seen, 3]

        var density = samples.narrow(1, 0, 1);                                    // [samples, 1]
        var colour = Lit(samples.narrow(1, 1, 3), n, toLight, seen);              // [samples, 3]
        var normal = zeros(new long[] { packed.Samples, 3 }).to(n.device).index_add(0, seen, n, 1);                   // [samples, 3]
        var away = (n * d).sum(1).relu().square();                                // [seen]
        return (cat(new[] { density, colour, normal }, 1), (w.index_select(0, seen) * away).sum());
    }

    private Tensor Lit(Tensor albedo, Tensor n, Tensor toLight, Tensor seen)
    {
        if (settings.Shading == Shading.Albedo) return albedo;
        var lambert = settings.Diffuse * (n * toLight).sum(1).relu() + settings.Ambient;                 // [seen]
        var light = ones(packed.Samples).to(n.device).index_add(0, seen, lambert - 1, 1).unsqueeze(1);                // [samples, 1]
        return settings.Shading == Shading.Textureless ? light.expand(-1, 3) : albedo * light;           // [samples, 3]
    }

    private Tensor Weights(Tensor samples)
    {
        using var still = no_grad();
        if (inTensors) return TensorComposite.Weights(samples.detach(), packed);
        var weights = empty(new long[] { packed.Samples });                       // [samples]
        var s = samples.detach().contiguous();
        Composite.Weights((int)s.shape[1], Data.Of<float>(s), packed.Offsets, packed.Step, Data.Of<float>(weights), get_num_threads());
        return weights;
    }

    /// <summary>Unit vectors of the rays, and from the points to the light, at the seen samples.</summary>
    private (Tensor Ray, Tensor ToLight) Directions(Tensor seen)
    {
        var index = Data.Of<long>(seen.cpu());
        var points = Data.Of<float>(packed.Points.index_select(0, seen).cpu());
        var ray = new float[3 * index.Length];
        var light = new float[3 * index.Length];
        var r = 0;
        for (var i = 0; i < index.Length; i++)
        {
            var s = (int)index[i];
            while (packed.Offsets[r + 1] <= s) r++;
            rays.Directions[firstRay + r].CopyTo(ray, 3 * i);
            if (settings.Lights.Count == 0) continue;
            var position = settings.Lights[(firstRay + r) / (rays.Height * rays.Width)];
            var x = new System.Numerics.Vector3(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
            System.Numerics.Vector3.Normalize(position - x).CopyTo(light, 3 * i);
        }
        return (tensor(ray, new long[] { index.Length, 3 }).to(seen.device), tensor(light, new long[] { index.Length, 3 }).to(seen.device));
    }
}
