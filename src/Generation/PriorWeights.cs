using Maquette.Diffusion;
using Maquette.Diffusion.Loras;
using Maquette.Generation.Identities;

namespace Maquette.Generation;

/// <summary>Loads a prior as a request wants it: the package, and what its identity and its LoRA change.</summary>
internal static class PriorWeights
{
    private const int Named = 5;

    /// <param name="folder">of the package</param>
    /// <param name="note">told what is worth knowing, in sentences</param>
    /// <returns>the caller's to dispose</returns>
    /// <exception cref="StudioException">The package or the LoRA cannot be used.</exception>
    public static ModelPackage Load(string folder, LoraUse? lora, Action<string> note) => Load(folder, identity: null, lora, note).Package;

    /// <summary>The same with an identity, which is taught to the untouched prior: the LoRA comes after it.</summary>
    /// <exception cref="StudioException">The package, the identity or the LoRA cannot be used, or do not belong together.</exception>
    public static (ModelPackage Package, IdentityUsed? Identity) Load(string folder, IdentityInfo? identity, LoraUse? lora, Action<string> note)
    {
        ModelPackage? package = null;
        try
        {
            package = ModelPackage.Load(folder);
            var used = identity is null ? null : IdentityWeights.Apply(package, Path.GetFileName(folder), identity);
            if (lora is null) return (package, used);
            var report = Lora.Merge(package, lora.File, lora.Strength);
            note($"The LoRA {Path.GetFileName(lora.File)} changes {report.Layers} layers with strength {lora.Strength}.");
            if (report.Unknown.Count > 0)
                note($"{report.Unknown.Count} of its tensors belong to no layer of this prior and are left out: {string.Join(", ", report.Unknown.Take(Named))}{(report.Unknown.Count > Named ? ", …" : "")}.");
            return (package, used);
        }
        catch (Exception error) when (error is ModelPackageException or StudioException)
        {
            package?.Dispose();
            throw error as StudioException ?? new StudioException(error.Message, error);
        }
    }
}
