namespace Maquette.Scene.Rendering;

/// <summary>What colour a surface shows (DreamFusion, section 3.1), with albedo ρ, normal n and the direction l̂ to the light.</summary>
public enum Shading
{
    /// <summary>ρ.</summary>
    Albedo,

    /// <summary>ρ · (l_p · max(0, n·l̂) + l_a).</summary>
    Lambertian,

    /// <summary>The same with a white surface: shows shape alone.</summary>
    Textureless,
}
