using Maquette.Scene.Cameras;
using Maquette.Scene.Rendering;
using static TorchSharp.torch;

namespace Maquette.Generation.Recipes;

/// <summary>When a step shows light instead of plain colour (Poole et al. 2022, §3.1; soft as in Shi et al. 2024).</summary>
public sealed record ShadingLaw
{
    /// <summary>Share of all steps that show plain colour first, 0…1; 1 = never any light.</summary>
    public float PlainUntil { get; init; } = 1;

    /// <summary>Share of the later steps that are lit, 0…1.</summary>
    public float Lit { get; init; } = 0.75f;

    /// <summary>Share of the lit steps that show white instead of the colour, 0…1: shape has to carry the picture.</summary>
    public float Textureless { get; init; } = 0.5f;

    /// <summary>Whether lit steps mix a drawn share u of the lamp with 1 − u of even light; otherwise they have a tenth of even light.</summary>
    public bool Soft { get; init; } = true;

    /// <summary>Where the lamp stands.</summary>
    public LightLaw Light { get; init; } = LightLaw.NearCamera;

    /// <param name="progress">share of all steps done, 0…1</param>
    public RenderSettings Draw(RenderSettings plain, IReadOnlyList<Camera> cameras, float progress, Generator generator)
    {
        if (progress < PlainUntil) return plain;
        using var draws = rand([3], generator: generator);
        var u = draws.data<float>().ToArray();
        if (u[0] >= Lit) return plain;
        return plain with
        {
            Shading = u[1] < Textureless ? Shading.Textureless : Shading.Lambertian,
            Lights = PointLight.Draw(Light, cameras, generator),
            Diffuse = Soft ? u[2] : plain.Diffuse,
            Ambient = Soft ? 1 - u[2] : plain.Ambient,
        };
    }
}
