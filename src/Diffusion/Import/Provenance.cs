using System.Text.Json.Nodes;
using Maquette.Diffusion.Configs;

namespace Maquette.Diffusion.Import;

/// <summary>origin.json of an imported package: where it came from and what its weights must still be.</summary>
/// <param name="Source">name of the file or folder</param>
/// <param name="TensorHash">as of <see cref="ModelPackage.TensorHash"/></param>
internal sealed record Provenance(string Source, string Layout, string TensorHash, long Parameters, int Tensors)
{
    private const string FileName = "origin.json";

    public void Write(string folder) => Json.Write(Path.Combine(folder, FileName), new()
    {
        ["source"] = Source,
        ["layout"] = Layout,
        ["tensor_hash"] = TensorHash,
        ["parameters"] = Parameters,
        ["tensors"] = Tensors,
    });

    /// <summary>The hash that was recorded; null for a package that was not imported.</summary>
    public static string? RecordedHash(string folder) =>
        Path.Combine(folder, FileName) is var path && File.Exists(path) ? new ConfigFile(path).Text("tensor_hash") : null;
}
