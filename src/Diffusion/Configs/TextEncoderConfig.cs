using System.Text.Json.Nodes;
using Maquette.Diffusion.Models;

namespace Maquette.Diffusion.Configs;

/// <summary>text_encoder/config.json, in the words of transformers' CLIPTextConfig; penultimate is this project's.</summary>
internal static class TextEncoderConfig
{
    public static TextEncoderOptions Read(ConfigFile file) => new()
    {
        VocabularySize = file.Int("vocab_size"),
        Width = file.Int("hidden_size"),
        MlpWidth = file.Int("intermediate_size"),
        Layers = file.Int("num_hidden_layers"),
        Heads = file.Int("num_attention_heads"),
        Positions = file.Int("max_position_embeddings"),
        QuickGelu = IsQuick(file),
        Penultimate = file.Flag("penultimate", false),
    };

    public static bool IsQuick(ConfigFile file) => file.Text("hidden_act", "quick_gelu") switch
    {
        "quick_gelu" => true,
        "gelu" => false,
        var other => throw file.Wrong("hidden_act", $"is {other}; only gelu and quick_gelu are supported"),
    };

    public static JsonObject Write(TextEncoderOptions options) => new()
    {
        ["architectures"] = new JsonArray("CLIPTextModel"),
        ["hidden_act"] = options.QuickGelu ? "quick_gelu" : "gelu",
        ["hidden_size"] = options.Width,
        ["intermediate_size"] = options.MlpWidth,
        ["layer_norm_eps"] = 1e-5,
        ["max_position_embeddings"] = options.Positions,
        ["model_type"] = "clip_text_model",
        ["num_attention_heads"] = options.Heads,
        ["num_hidden_layers"] = options.Layers,
        ["penultimate"] = options.Penultimate,
        ["vocab_size"] = options.VocabularySize,
    };
}
