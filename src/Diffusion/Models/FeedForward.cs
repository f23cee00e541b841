using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>GEGLU (Shazeer 2020): W₂(value · gelu(gate)), value and gate from one linear layer.</summary>
internal sealed class FeedForward : Module
{
    private readonly Linear project, contract;

    public FeedForward(int channels) : base(nameof(FeedForward))
    {
        project = Linear(channels, 8 * channels);
        contract = Linear(4 * channels, channels);
        register_module("net", new ModuleFolder(("0", new ModuleFolder(("proj", project))), ("2", contract)));
    }

    /// <param name="x">[batch, tokens, channels]</param>
    public Tensor forward(Tensor x)
    {
        var halves = project.forward(x).chunk(2, -1);
        var (value, gate) = (halves[0], halves[1]);          // [batch, tokens, 4·channels] each
        return contract.forward(value * F.gelu(gate));       // [batch, tokens, channels]
    }
}
