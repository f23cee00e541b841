using Maquette.Diffusion;
using Maquette.Diffusion.Loras;

namespace Maquette.Generation;

/// <summary>Loads a prior as a request wants it: the package, and what its LoRA changes.</summary>
internal static class PriorWeights
{
    private const int Named = 5;

    /// <param name="folder">of the package</param>
    /// <param name="note">told what is worth knowing, in sentences</param>
    /// <returns>the caller's to dispose</returns>
    /// <exception cref="StudioException">The package or the LoRA cannot be used.</exception>
    public static ModelPackage Load(string folder, LoraUse? lora, Action<string> note)
    {
        ModelPackage? package = null;
        try
        {
            package = ModelPackage.Load(folder);
            if (lora is null) return package;
            var report = Lora.Merge(package, lora.File, lora.Strength);
            note($"The LoRA {Path.GetFileName(lora.File)} changes {report.Layers} layers with strength {lora.Strength}.");
            if (report.Unknown.Count > 0)
                note($"{report.Unknown.Count} of its tensors belong to no layer of this prior and are left out: {string.Join(", ", report.Unknown.Take(Named))}{(report.Unknown.Count > Named ? ", …" : "")}.");
            return package;
        }
        catch (ModelPackageException error)
        {
            package?.Dispose();
            throw new StudioException(error.Message, error);
        }
    }
}
