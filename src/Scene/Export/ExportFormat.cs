namespace Maquette.Scene.Export;

/// <summary>Files that a model can be written as.</summary>
public enum ExportFormat
{
    /// <summary>Binary glTF 2.0: one file with its texture or vertex colours.</summary>
    Glb,

    /// <summary>Wavefront OBJ with MTL and PNG, in a ZIP archive.</summary>
    Obj,

    /// <summary>Binary PLY with normals and vertex colours; no texture.</summary>
    Ply,

    /// <summary>Binary STL in millimetres, for printing; no colours.</summary>
    Stl,

    /// <summary>USD with its texture in an uncompressed archive, for Apple's viewers.</summary>
    Usdz,
}
