using System.Security.Cryptography;
using Maquette.Diffusion;
using Maquette.Diffusion.Loras;
using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>Makes a prior the taught one.</summary>
internal static class IdentityWeights
{
    public const string PriorNote = "prior", MethodNote = "method";

    /// <param name="package">the untouched prior, in single precision</param>
    /// <exception cref="StudioException">It is another prior than the identity was trained on, or the weights are damaged.</exception>
    public static IdentityUsed Apply(ModelPackage package, string prior, IdentityInfo identity)
    {
        var hash = package.TensorHash();
        if (hash != identity.PriorHash)
            throw new StudioException(identity.Prior == prior
                ? IdentityCheck.OtherVersion(identity.Name, prior)
                : IdentityCheck.OtherPrior(identity.Name, identity.Prior, prior));
        var path = Path.Combine(identity.Folder, IdentityFiles.Weights);
        try
        {
            if (identity.Method == IdentityMethod.Lora) Lora.Merge(package, path, strength: 1);
            else Add(package, path);
            return new(identity.Id, identity.Name, HashOf(path), hash);
        }
        catch (Exception error) when (error is WeightsException or ModelPackageException or IOException)
        {
            throw new StudioException($"The identity '{identity.Name}' cannot be used: {error.Message.TrimEnd('.')}. Train it again.", error);
        }
    }

    public static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>θ = θ₀ + difference. All of it is checked before the first weight is touched.</summary>
    private static void Add(ModelPackage package, string path)
    {
        using var still = no_grad();
        using var file = SafetensorsFile.Open(path);
        var parameters = package.UNet.named_parameters().Select(pair => (Name: FullWeights.Prefix + pair.name, Tensor: (Tensor)pair.parameter)).ToArray();
        foreach (var (name, tensor) in parameters)
        {
            if (!file.Header.Tensors.TryGetValue(name, out var entry)) throw new SafetensorsException($"{path} has no tensor '{name}'");
            if (!entry.Shape.SequenceEqual(tensor.shape)) throw new SafetensorsException($"{path}: the tensor '{name}' is [{string.Join(", ", entry.Shape)}] and the prior's is [{string.Join(", ", tensor.shape)}]");
        }
        foreach (var (name, tensor) in parameters)
        {
            using var scope = NewDisposeScope();
            var difference = file.Read(name).to(tensor.dtype);
            if (!difference.isfinite().all().ToBoolean()) throw new SafetensorsException($"{path}: the tensor '{name}' holds what is no number");
            tensor.add_(difference.to(tensor.device));
        }
    }
}
