using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>Normals and light for the samples of some rays. Only those that can be seen are looked at; the rest keep their albedo.</summary>
/// <param name="phase">which ray of every <see cref="RenderSettings.RaysForNormals"/></param>
internal sealed class SampleShading(IField field, Rays rays, int firstRay, PackedRays packed, RenderSettings settings, int phase)
{
    /// <param name="samples">[samples, 4]: density, albedo</param>
    /// <returns>[samples, 4 or 7]: density, shaded colour, normal if its picture is wanted; and Σ w max(0, n·d)²</returns>
    public (Tensor Samples, Tensor Orientation) Shade(Tensor samples)
    {
        var seen = SeenSamples.Of(samples, rays, firstRay, packed, settings.Lights, settings.RaysForNormals, phase);
        var n = field.Normals(seen.Points, settings.NormalEpsilon);               // [seen, 3]
        var away = (n * seen.Ray).sum(1).relu().square();                         // [seen]
        var orientation = (seen.W * away).sum() * settings.RaysForNormals;
        if (settings.Shading != Shading.Albedo) samples = cat([samples.narrow(1, 0, 1), Lit(samples.narrow(1, 1, 3), n, seen)], 1);
        if (settings.Normals) samples = cat([samples, zeros([packed.Samples, 3]).to(n.device).index_add(0, seen.Index, n, 1)], 1);
        return (samples, orientation);
    }

    private Tensor Lit(Tensor albedo, Tensor n, SeenSamples seen)
    {
        var lambert = settings.Diffuse * (n * seen.ToLight).sum(1).relu() + settings.Ambient;            // [seen]
        var light = ones(packed.Samples).to(n.device).index_add(0, seen.Index, lambert - 1, 1).unsqueeze(1);          // [samples, 1]
        return settings.Shading == Shading.Textureless ? light.expand(-1, 3) : albedo * light;           // [samples, 3]
    }
}
