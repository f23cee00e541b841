using Maquette.Diffusion.Configs;
using Maquette.Diffusion.Weights;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Import;

/// <summary>What a model package's weights are, found by reading all of them.</summary>
/// <param name="TensorHash">as of <see cref="ModelPackage.TensorHash"/></param>
/// <param name="Recorded">the hash written down when it was imported; null for a package that was not</param>
public sealed record PackageCheck(string TensorHash, string? Recorded, long Parameters, int Tensors)
{
    /// <summary>Reads every weight of a package, one tensor at a time.</summary>
    /// <exception cref="ModelPackageException">The folder is no usable package, a weight is no number, or the weights are not those that were imported.</exception>
    public static PackageCheck Run(string folder, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var package = PackageFolder.Open(folder);
        var files = new Dictionary<string, SafetensorsFile>();
        try
        {
            foreach (var (component, header) in package.Weights) files[component] = SafetensorsFile.Open(header.Path);
            var wanted = PackageFolder.Shapes(package.Options).SelectMany(part => part.Shapes.Shapes.Keys.Select(name => (Full: $"{part.Component}.{name}", File: files[part.Component], Name: name))).OrderBy(tensor => tensor.Full, StringComparer.Ordinal).ToArray();
            var (parameters, done, total) = (0L, 0L, files.Values.Sum(file => new FileInfo(file.Header.Path).Length));
            using var hash = new TensorHash();
            foreach (var (full, file, name) in wanted)
            {
                stop.ThrowIfCancellationRequested();
                using var scope = NewDisposeScope();
                var tensor = file.Read(name);
                Finite.Check(tensor, name, file.Header.Path);
                hash.Add(full, tensor);
                parameters += tensor.numel();
                progress?.Report(new("reading back", done += tensor.numel() * tensor.element_size(), total));
            }
            var check = new PackageCheck(hash.Hex(), Provenance.RecordedHash(folder), parameters, wanted.Length);
            return check.Recorded is null || check.Recorded == check.TensorHash
                ? check
                : throw new ModelPackageException($"{folder}: its weights are not those that were imported (hash {check.TensorHash[..12]}…, recorded {check.Recorded[..Math.Min(12, check.Recorded.Length)]}…); import the checkpoint again.");
        }
        catch (WeightsException error)
        {
            throw new ModelPackageException(error.Message, error);
        }
        finally
        {
            foreach (var file in files.Values) file.Dispose();
        }
    }
}
