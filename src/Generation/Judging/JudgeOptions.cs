using System.Text.Json;
using System.Text.Json.Serialization;

namespace Maquette.Generation.Judging;

/// <summary>The sizes of a judge and what it was taught: judge.json in its folder.</summary>
public sealed record JudgeOptions
{
    /// <summary>The shape of this JSON; a reader refuses a newer one.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Height and width of the pictures that it looks at, pixels, a multiple of 8 (of 16 with a finer level); others are resized.</summary>
    public int ImageSize { get; init; } = 32;

    /// <summary>Channels of a finer level before the three; 0 = there is none.</summary>
    public int FineChannels { get; init; }

    /// <summary>The size of the smallest pictures that it was shown: half its own where it has a finer level, so that it knows a small prior's samples too.</summary>
    [JsonIgnore]
    public int SmallestSize => FineChannels > 0 ? ImageSize / 2 : ImageSize;

    /// <summary>Channels of the picture's three levels, finest first.</summary>
    public IReadOnlyList<int> Channels { get; init; } = [48, 96, 160];

    /// <summary>Residual blocks a level.</summary>
    public int Blocks { get; init; } = 1;

    public int NormGroups { get; init; } = 8;

    /// <summary>Numbers of a feature.</summary>
    public int Features { get; init; } = 128;

    public int TextWidth { get; init; } = 64;

    public int TextLayers { get; init; } = 1;

    /// <summary>Tokens of a prompt with its start and end.</summary>
    public int Tokens { get; init; } = 24;

    /// <summary>All words that its captions held, sorted.</summary>
    public required IReadOnlyList<string> KnownWords { get; init; }

    /// <summary>The kinds of things that it was shown, sorted.</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>The colour words that it was shown.</summary>
    public required IReadOnlyList<string> Colours { get; init; }

    /// <summary>The nouns whose front it can tell from their back.</summary>
    public IReadOnlyList<string> Fronted { get; init; } = [];

    /// <summary>What is wrong with these sizes, as half a sentence; null when a network can be built from them.</summary>
    public string? Problem() =>
        Version != 1 ? $"it has version {Version}, this program reads version 1"
        : SmallestSize < 16 || SmallestSize % 8 != 0 || ImageSize % 8 != 0 ? "imageSize must be a multiple of 8, 16 at least (twice that with a finer level)"
        : FineChannels is > 0 and < 3 || FineChannels < 0 || FineChannels % int.Max(1, NormGroups) != 0 ? "fineChannels must be 0 or a multiple of normGroups, 3 at least"
        : NormGroups < 1 || Channels.Count != 3 || Channels.Any(count => count < 1 || count % NormGroups != 0) ? "channels must be three multiples of normGroups"
        : Blocks is < 1 or > 16 ? "blocks must be 1 to 16"
        : Features < 1 || TextWidth < 16 || TextWidth % 16 != 0 || TextLayers is < 1 or > 32 || Tokens is < 4 or > 256 ? "features, textWidth (a multiple of 16), textLayers (1…32) and tokens (4…256) must be positive"
        : Nouns.Count == 0 || Colours.Count == 0 ? "it knows no nouns or no colours"
        : null;

    internal string Text => JsonSerializer.Serialize(this, Json) + "\n";

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
