using Maquette.Diffusion.Configs;
using Maquette.Diffusion.Import;
using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Loras;

/// <summary>What a LoRA file changed.</summary>
/// <param name="Layers">how many layers were changed</param>
/// <param name="Unknown">names in the file that belong to no layer of the model</param>
public sealed record LoraReport(int Layers, IReadOnlyList<string> Unknown);

/// <summary>Low-rank changes to a model's layers (Hu et al. 2021): W ← W + s·(α/r)·B·A.</summary>
public static class Lora
{
    private sealed class Change
    {
        public TensorInfo? Down, Up, Alpha;
    }

    /// <summary>Adds the changes of a file to a package's weights. All of it is checked before the first weight is touched.</summary>
    /// <param name="path">safetensors or a PyTorch file, named as diffusers, PEFT or kohya do</param>
    /// <param name="strength">s; 0 changes nothing, 1 is what was trained</param>
    /// <exception cref="ModelPackageException">The file is unreadable, belongs to another model, or holds something else than a LoRA.</exception>
    public static LoraReport Merge(ModelPackage package, string path, double strength)
    {
        try
        {
            using var file = WeightsFile.Open(path);
            var (changes, unknown) = Read(file, new LoraLayers(package));
            if (changes.Count == 0) throw new ModelPackageException($"{path} has no change for any layer of this model (its first tensor is '{unknown.FirstOrDefault()}'); it is of another architecture or no LoRA.");
            var alpha = PeftAlpha(path);
            foreach (var (weight, change) in changes) Check(weight, change, file);
            foreach (var (weight, change) in changes) Add(weight, change, file, strength, alpha);
            return new(changes.Count, unknown);
        }
        catch (WeightsException error)
        {
            throw new ModelPackageException(error.Message, error);
        }
    }

    private static (Dictionary<Tensor, Change> Changes, List<string> Unknown) Read(ITensorSource file, LoraLayers layers)
    {
        var (changes, unknown) = (new Dictionary<Tensor, Change>(ReferenceEqualityComparer.Instance), new List<string>());
        foreach (var tensor in file.Tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            if (LoraKey.IsDecomposed(tensor.Name)) throw new ModelPackageException($"{file.Path} is a DoRA ('{tensor.Name}'), which is not read here; train or convert it as a plain LoRA.");
            if (LoraKey.Of(tensor.Name) is not { } key || layers.Find(key.Layer) is not { } weight)
            {
                unknown.Add(tensor.Name);
                continue;
            }
            if (!changes.TryGetValue(weight, out var change)) changes.Add(weight, change = new());
            switch (key.Role)
            {
                case LoraRole.Down: change.Down = tensor; break;
                case LoraRole.Up: change.Up = tensor; break;
                default: change.Alpha = tensor; break;
            }
        }
        return (changes, unknown);
    }

    private static void Check(Tensor weight, Change change, ITensorSource file)
    {
        if (change is not { Down: { } down, Up: { } up })
            throw new ModelPackageException($"{file.Path}: '{(change.Down ?? change.Up ?? change.Alpha)!.Name}' has no counterpart; a layer needs both its down and its up matrix: copy the file again.");
        if (down.Shape.Length < 2 || up.Shape.Length < 2 || up.Shape[1] != down.Shape[0] || up.Shape[0] != weight.shape[0]
            || down.Shape.Skip(1).Aggregate(1L, (product, size) => product * size) * up.Shape[0] != weight.numel() || up.Shape.Skip(2).Any(size => size != 1))
            throw new ModelPackageException($"{file.Path}: '{down.Name}' [{string.Join(", ", down.Shape)}] and '{up.Name}' [{string.Join(", ", up.Shape)}] do not fit a layer of shape [{string.Join(", ", weight.shape)}]; the LoRA is of another model.");
        foreach (var part in new[] { down, up, change.Alpha })
        {
            if (part is null) continue;
            using var tensor = file.Read(part.Name);
            Finite.Check(tensor, part.Name, file.Path);
        }
    }

    private static void Add(Tensor weight, Change change, ITensorSource file, double s, double? peftAlpha)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        var a = file.Read(change.Down!.Name).to(float32).flatten(1);                   // [r, inputs·kernel]
        var b = file.Read(change.Up!.Name).to(float32).flatten(1);                     // [outputs, r]
        var r = (double)a.shape[0];
        var alpha = change.Alpha is { } own ? file.Read(own.Name).to(float32).ToDouble() : peftAlpha ?? r;
        var delta = b.matmul(a).reshape(weight.shape) * (s * alpha / r);               // like the weight
        weight.add_(delta.to(weight.dtype).to(weight.device));
    }

    /// <summary>PEFT keeps α in a file beside the weights.</summary>
    private static double? PeftAlpha(string path)
    {
        var config = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "adapter_config.json");
        return File.Exists(config) && new ConfigFile(config) is var peft && peft.Has("lora_alpha") ? peft.Number("lora_alpha") : null;
    }
}
