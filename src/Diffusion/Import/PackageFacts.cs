using Maquette.Diffusion.Configs;

namespace Maquette.Diffusion.Import;

/// <summary>What a model package is, as far as its JSON files and the headers of its weights tell.</summary>
/// <param name="Bytes">of the weights</param>
/// <param name="Precision">types of the weights, such as F16</param>
/// <param name="Recorded">the tensor hash written down when it was imported; null for a package that was not</param>
public sealed record PackageFacts(string Kind, long Parameters, long Bytes, string Precision, string? Recorded)
{
    /// <exception cref="ModelPackageException">The folder is no usable package.</exception>
    public static PackageFacts Read(string folder)
    {
        var package = PackageFolder.Open(folder);
        var tensors = package.Weights.Values.SelectMany(header => header.Tensors.Values).ToArray();
        return new(
            package.Options.Kind,
            PackageFolder.Shapes(package.Options).Sum(part => part.Shapes.Parameters),
            tensors.Sum(tensor => tensor.End - tensor.Begin),
            string.Join(", ", tensors.Where(tensor => tensor.Type.IsFloating).Select(tensor => tensor.Type.Name).Distinct().Order(StringComparer.Ordinal)),
            Provenance.RecordedHash(folder));
    }
}
