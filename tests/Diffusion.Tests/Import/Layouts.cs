using Maquette.Diffusion.Import.Names;
using Maquette.Diffusion.Tests.Weights.Pickles;
using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Import;

/// <summary>The tiny model's own weights, written out as others lay theirs out.</summary>
internal sealed class Layouts : IDisposable
{
    private readonly ITensorSource source = WeightsFile.Open(Fixture.Checkpoint);
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly ModelPackage package;

    /// <param name="package">the imported fixture, loaded</param>
    public Layouts(ModelPackage package) => this.package = package;

    public void Dispose()
    {
        scope.Dispose();
        source.Dispose();
    }

    /// <summary>All tensors under latent diffusion's names, as in the fixture.</summary>
    public IEnumerable<(string Name, Tensor Tensor)> Ldm => source.Tensors.Select(tensor => (tensor.Name, source.Read(tensor.Name)));

    public IEnumerable<(string Name, Tensor Tensor)> LdmUNet(string prefix) => Under("model.diffusion_model.").Select(tensor => (prefix + tensor.Name, tensor.Tensor));

    public IEnumerable<(string Name, Tensor Tensor)> UNet => Ours("unet.");

    public IEnumerable<(string Name, Tensor Tensor)> Text => Ours("text_encoder.");

    public IEnumerable<(string Name, Tensor Tensor)> Codec => Ours("vae.");

    /// <summary>The autoencoder in the names that diffusers gave before 0.17, its attention still convolutions.</summary>
    public IEnumerable<(string Name, Tensor Tensor)> OldCodec =>
        Codec.Select(tensor => (AutoencoderNames.OldDiffusers(tensor.Name).Name, tensor.Name.Contains(".to_") && tensor.Tensor.ndim == 2 ? tensor.Tensor.unsqueeze(-1).unsqueeze(-1) : tensor.Tensor));

    private IEnumerable<(string Name, Tensor Tensor)> Under(string prefix) => Ldm.Where(tensor => tensor.Name.StartsWith(prefix)).Select(tensor => (tensor.Name[prefix.Length..], tensor.Tensor));

    private IEnumerable<(string Name, Tensor Tensor)> Ours(string prefix) =>
        package.NamedTensors().Where(tensor => tensor.Name.StartsWith(prefix)).Select(tensor => (tensor.Name[prefix.Length..], tensor.Tensor.detach().to(float16)));

    public static void Safetensors(string path, IEnumerable<(string, Tensor)> tensors)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SafetensorsWriter.Write(path, tensors);
    }

    public static void Pickled(string path, IEnumerable<(string, Tensor)> tensors, bool wrapped = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Pickle.Checkpoint(tensors, wrapped));
    }

    /// <summary>What no tensor tells, for a folder: the configs of the imported package, and the tokenizer.</summary>
    public static void Configs(string package, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(package, "*.json", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(package, "tokenizer"))))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(package, file));
            if (Path.GetFileName(file) == "origin.json") continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    /// <summary>The same for a single file.</summary>
    public static void Beside(string file) => File.Copy(Path.Combine(Fixture.Folder, "tiny-mvdream.json"), Path.ChangeExtension(file, ".json"), overwrite: true);
}
