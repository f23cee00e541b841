using Maquette.Diffusion.Configs;
using Maquette.Diffusion.Import.Names;
using Maquette.Diffusion.Models;

namespace Maquette.Diffusion.Import.Sizes;

/// <summary>Reads a text encoder's sizes off its tensors, and what tensors cannot tell off its config.</summary>
internal static class TextEncoderSizes
{
    private const int HeadWidth = 64, OldWidth = 768;
    private const string Layers = "text_model.encoder.layers";

    /// <param name="config">settings in the words of text_encoder/config.json; null = the published networks' own</param>
    public static (TextEncoderOptions Options, Network Network) Read(TensorGroup group, ConfigFile? config)
    {
        var open = group.Has("positional_embedding");
        Func<string, Piece> names = open ? OpenClipNames.Of : name => new(name);
        string Theirs(string name) => names(name).Name;
        int Size(string name, int dimension) => group.Size(Theirs(name), dimension);

        var layers = group.Count(i => Theirs($"{Layers}.{i}.layer_norm1.weight"));
        var width = Size("text_model.embeddings.token_embedding.weight", 1);
        var options = new TextEncoderOptions
        {
            VocabularySize = Size("text_model.embeddings.token_embedding.weight", 0),
            Positions = Size("text_model.embeddings.position_embedding.weight", 0),
            Width = width,
            MlpWidth = Size($"{Layers}.0.mlp.fc1.weight", 0),
            Layers = config?.Has("num_hidden_layers") == true ? config.Int("num_hidden_layers") : open ? layers - 1 : layers,   // Stable Diffusion 2 and MVDream listen to OpenCLIP's last layer but one
            Heads = config?.Has("num_attention_heads") == true ? config.Int("num_attention_heads") : width / HeadWidth,
            QuickGelu = config?.Has("hidden_act") == true ? TextEncoderConfig.IsQuick(config) : !open && width == OldWidth,
        };
        if (options.Problem() is { } problem) throw new ModelPackageException($"{group.Source.Path} holds no text encoder that can be built: {problem}.");
        return (options, Network.In(group, "text_encoder", open ? "OpenCLIP" : "transformers", TextEncoderShapes.Of(options), names));
    }

    /// <summary>The layer that is left out.</summary>
    public static string? Unheard(TensorGroup group, TextEncoderOptions options) =>
        group.Has("positional_embedding") ? $"{group.Prefix}transformer.resblocks.{options.Layers}." : null;
}
