using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Models;

/// <summary>Modules under a common name that have no forward of their own: it only gives their parameters the published names.</summary>
internal sealed class ModuleFolder : Module
{
    public ModuleFolder(params ReadOnlySpan<(string Name, Module Module)> parts) : base(nameof(ModuleFolder))
    {
        foreach (var (name, module) in parts) register_module(name, module);
    }
}
