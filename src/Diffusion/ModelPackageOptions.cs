using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using Maquette.Diffusion.Schedulers;
using Maquette.Diffusion.Text;

namespace Maquette.Diffusion;

/// <summary>All of a model package but its vocabulary and its weights: what its JSON files say.</summary>
public sealed record ModelPackageOptions
{
    /// <summary>What people call the model.</summary>
    public string Name { get; init; } = "";

    /// <summary>One or two sentences for people: what it can draw and what it cannot.</summary>
    public string Description { get; init; } = "";

    public required UNetOptions UNet { get; init; }
    public required TextEncoderOptions Text { get; init; }
    public required CodecOptions Codec { get; init; }
    public required TokenizerOptions Tokenizer { get; init; }
    public NoiseScheduleOptions Schedule { get; init; } = new NoiseScheduleOptions.ScaledLinear();
    public DdimOptions Ddim { get; init; } = new();
    public PredictionType Prediction { get; init; } = PredictionType.Epsilon;

    /// <summary>κ of <see cref="Guidance.Mix(TorchSharp.torch.Tensor, TorchSharp.torch.Tensor, TorchSharp.torch.Tensor, double, double)"/>: how much of the guidance is by cameras; 0 = none, as in all published models.</summary>
    public double ViewGuidance { get; init; }

    /// <summary>What the model is, in a few words.</summary>
    public string Kind => Codec is CodecOptions.Kl
        ? $"{(UNet.CameraDim > 0 ? "MVDream" : "Stable Diffusion")} {(UNet.UseLinearProjection ? "2.1" : "1.5")}{(Prediction == PredictionType.Velocity ? " (v-prediction)" : "")}"
        : $"{(UNet.CameraDim > 0 ? "Multi-view" : "Single-view")} pixel model";

    /// <summary>What is wrong with the parts or with their fit to each other, as half a sentence; null when a model can be built.</summary>
    internal string? Problem() =>
        UNet.Problem() is { } unet ? $"unet/config.json: {unet}"
        : Text.Problem() is { } text ? $"text_encoder/config.json: {text}"
        : Codec.Problem() is { } codec ? $"vae/config.json: {codec}"
        : UNet.InChannels != Codec.Channels || UNet.OutChannels != Codec.Channels ? $"unet/config.json has {UNet.InChannels} in_channels and {UNet.OutChannels} out_channels, the latents of vae/config.json have {Codec.Channels}"
        : UNet.CrossAttentionDim != Text.Width ? $"unet/config.json has cross_attention_dim {UNet.CrossAttentionDim}, text_encoder/config.json has hidden_size {Text.Width}"
        : ViewGuidance is not (>= 0 and <= 10) ? "model_index.json: _view_guidance must be 0 to 10"
        : Tokenizer.Length < 3 || Tokenizer.Length > Text.Positions ? $"tokenizer/tokenizer_config.json has model_max_length {Tokenizer.Length}, it must be 3 to {Text.Positions} (max_position_embeddings of text_encoder/config.json)"
        : Tokenizer.Identifiers is < 0 or > 64 ? "tokenizer/tokenizer_config.json: identifiers must be 0 to 64"
        : Schedule.Steps is < 2 or > 100_000 ? "scheduler/scheduler_config.json: num_train_timesteps must be 2 to 100000"
        : null;
}
