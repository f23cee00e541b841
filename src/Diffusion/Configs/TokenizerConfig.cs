using System.Text.Json.Nodes;
using Maquette.Diffusion.Text;

namespace Maquette.Diffusion.Configs;

/// <summary>tokenizer/tokenizer_config.json, in the words of transformers' CLIPTokenizer; known_words and identifiers are this project's.</summary>
internal static class TokenizerConfig
{
    public static TokenizerOptions Read(ConfigFile file) => new()
    {
        Length = file.Int("model_max_length"),
        Pad = file.Text("pad_token", BpeVocabulary.EndOfText),
        KnownWords = file.Has("known_words") ? file.Texts("known_words") : null,
        Identifiers = file.Int("identifiers", 0),
    };

    public static JsonObject Write(TokenizerOptions options)
    {
        var json = new JsonObject
        {
            ["tokenizer_class"] = "CLIPTokenizer",
            ["bos_token"] = BpeVocabulary.StartOfText,
            ["do_lower_case"] = true,
            ["eos_token"] = BpeVocabulary.EndOfText,
            ["identifiers"] = options.Identifiers,
            ["model_max_length"] = options.Length,
            ["pad_token"] = options.Pad,
            ["unk_token"] = BpeVocabulary.EndOfText,
        };
        if (options.KnownWords is { } words) json["known_words"] = Json.Array(words);
        return json;
    }
}
