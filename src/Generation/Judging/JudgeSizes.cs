namespace Maquette.Generation.Judging;

/// <summary>How large a judge's networks are.</summary>
internal sealed record JudgeSizes
{
    public int ImageSize { get; init; } = 64;

    public int FineChannels { get; init; } = 32;

    public IReadOnlyList<int> Channels { get; init; } = [64, 128, 256];

    public int Blocks { get; init; } = 2;

    public int Features { get; init; } = 128;

    public int TextWidth { get; init; } = 64;

    public JudgeOptions Options(IReadOnlyList<string> words, IReadOnlyList<string> nouns, IReadOnlyList<string> colours) => new()
    {
        ImageSize = ImageSize, FineChannels = FineChannels, Channels = Channels, Blocks = Blocks, Features = Features, TextWidth = TextWidth, KnownWords = words, Nouns = nouns, Colours = colours,
    };
}
