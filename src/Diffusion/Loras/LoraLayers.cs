using Maquette.Diffusion.Import.Names;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Loras;

/// <summary>The weights of a model that a LoRA file may name, in whichever convention.</summary>
internal sealed class LoraLayers
{
    private const string Peft = "base_model.model.";
    private static readonly (string Prefix, string Component)[] Prefixes =
        [("lora_unet_", "unet"), ("lora_te_", "text_encoder"), ("lora_te1_", "text_encoder"), ("unet.", "unet"), ("text_encoder.", "text_encoder")];

    private readonly Dictionary<string, Dictionary<string, Tensor>> components = [];

    public LoraLayers(ModelPackage package)
    {
        var options = package.Options.UNet;
        components["unet"] = Spellings(package.UNet, LdmUNetNames.Of(options.LayersPerBlock, options.Attention));
        components["text_encoder"] = Spellings(package.TextEncoder, name => new(name));
    }

    /// <summary>The weight of a layer; null when the model has no such layer.</summary>
    public Tensor? Find(string layer)
    {
        foreach (var (prefix, component) in Prefixes)
            if (layer.StartsWith(prefix, StringComparison.Ordinal)) return In(component, layer[prefix.Length..]);
        return In("unet", layer) ?? In("text_encoder", layer);
    }

    private Tensor? In(string component, string layer)
    {
        if (layer.StartsWith(Peft, StringComparison.Ordinal)) layer = layer[Peft.Length..];
        return components[component].GetValueOrDefault(layer) ?? components[component].GetValueOrDefault(layer + ".0");   // to_out, short for to_out.0
    }

    /// <summary>Each weight under our name and latent diffusion's, and under both with dots made underscores, as kohya does.</summary>
    private static Dictionary<string, Tensor> Spellings(nn.Module module, Func<string, Piece> theirs)
    {
        const string end = ".weight";
        var found = new Dictionary<string, Tensor>();
        foreach (var (name, parameter) in module.named_parameters())
        {
            if (parameter.ndim < 2 || !name.EndsWith(end, StringComparison.Ordinal)) continue;
            foreach (var spelling in new[] { name[..^end.Length], theirs(name).Name[..^end.Length] })
            {
                found[spelling] = parameter;
                found[spelling.Replace('.', '_')] = parameter;
            }
        }
        return found;
    }
}
