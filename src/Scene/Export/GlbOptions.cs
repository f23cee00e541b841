using System.Text.Json.Nodes;

namespace Maquette.Scene.Export;

/// <summary>What a GLB says besides its triangles.</summary>
public sealed record GlbOptions
{
    /// <summary>Name of the mesh and its node.</summary>
    public string Name { get; init; } = "model";

    /// <summary>The program that wrote the file (<c>asset.generator</c>).</summary>
    public string Generator { get; init; } = "Maquette";

    /// <summary>0 is a mirror, 1 is chalk; 0.8 suits colours that were distilled without highlights.</summary>
    public float Roughness { get; init; } = 0.8f;

    /// <summary>Kept in <c>asset.extras</c>: how the object came to be. Null leaves it out.</summary>
    public JsonObject? Extras { get; init; }
}
