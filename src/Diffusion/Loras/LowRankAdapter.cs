using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Loras;

/// <summary>What a trainable adapter is made of.</summary>
public sealed record LowRankOptions
{
    /// <summary>Width of the bottleneck, 1…128.</summary>
    public int Rank { get; init; } = 4;

    /// <summary>Numbers that tell the adapted network where the camera stands; 0 = it is not told.</summary>
    public int CameraDim { get; init; } = 16;
}

/// <summary>
/// Low-rank changes to all attention layers of a network, and an embedding of the camera beside the time's, both trainable (Wang et al. 2023,
/// ProlificDreamer, §3.2). Switched on for a while, the network is another one; switched off, it is the old one to the last bit. The network's own weights
/// take no gradients while the adapter lives.
/// </summary>
public sealed class LowRankAdapter : IDisposable
{
    private readonly UNet unet;
    private readonly List<(string Name, Attention Attention, AttentionChange Change)> changes = [];
    private readonly EmbeddingMlp? cameraEmbedding;
    private readonly Parameter[] frozen;

    /// <param name="unet">stays its owner's to dispose</param>
    /// <param name="init">draws the first values</param>
    public LowRankAdapter(UNet unet, LowRankOptions options, Generator init)
    {
        this.unet = unet;
        frozen = [.. unet.parameters().Where(parameter => parameter.requires_grad)];
        foreach (var parameter in frozen) parameter.requires_grad_(false);
        foreach (var (name, module) in unet.named_modules())
        {
            if (module is Attention attention) changes.Add((name, attention, attention.NewChange(options.Rank, init)));
        }
        if (options.CameraDim == 0) return;
        cameraEmbedding = new(options.CameraDim, unet.Options.TimeEmbedDim);
        InitialWeights.Draw(cameraEmbedding, init, startsAtZero: name => name == "linear_2.weight");
        cameraEmbedding.to(unet.parameters().First().device);
    }

    /// <summary>What is trained, under the names that LoRA files use.</summary>
    public IEnumerable<(string Name, Parameter Parameter)> NamedParameters =>
    [
        .. changes.SelectMany(change => change.Change.Pairs.SelectMany(pair => new[]
        {
            ($"unet.{change.Name}.{pair.Name}.lora.down.weight", pair.Pair.Down),
            ($"unet.{change.Name}.{pair.Name}.lora.up.weight", pair.Pair.Up),
        })),
        .. cameraEmbedding?.named_parameters().Select(parameter => ($"camera_embedding.{parameter.name}", parameter.parameter)) ?? [],
    ];

    /// <summary>Switches the changes on until the result is disposed of.</summary>
    /// <param name="cameras">[views, CameraDim] of the views that will be asked for; rows of zeros tell nothing; null when the adapter is not told</param>
    public IDisposable Use(Tensor? cameras)
    {
        foreach (var (_, attention, change) in changes) attention.Change = change;
        unet.EmbeddingShift = cameras is null ? null : cameraEmbedding?.forward(cameras);
        return new Ending(this);
    }

    private void SwitchOff()
    {
        foreach (var (_, attention, _) in changes) attention.Change = null;
        unet.EmbeddingShift = null;
    }

    public void Dispose()
    {
        SwitchOff();
        foreach (var parameter in frozen) parameter.requires_grad_(true);
        foreach (var (_, _, change) in changes)
        {
            foreach (var (_, pair) in change.Pairs) pair.Dispose();
        }
        cameraEmbedding?.Dispose();
    }

    private sealed class Ending(LowRankAdapter adapter) : IDisposable
    {
        public void Dispose() => adapter.SwitchOff();
    }
}
