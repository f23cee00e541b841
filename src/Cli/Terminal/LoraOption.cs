using System.CommandLine;
using System.Globalization;
using Maquette.Generation;

namespace Maquette.Cli.Terminal;

/// <summary>--lora file[:strength]; a colon that no number follows belongs to the file's name.</summary>
internal sealed class LoraOption : Option<LoraUse?>
{
    public LoraOption()
        : base("--lora")
    {
        Description = "A LoRA for the prior (safetensors or PyTorch, named as diffusers, PEFT or kohya do), and how strongly, −4…4; 1 when left out";
        HelpName = "file[:strength]";
        CustomParser = result => Parse(result.Tokens[0].Value);
    }

    internal static LoraUse Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && float.TryParse(text[(colon + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var strength)
            ? new(Path.GetFullPath(text[..colon]), strength)
            : new(Path.GetFullPath(text));
    }
}
