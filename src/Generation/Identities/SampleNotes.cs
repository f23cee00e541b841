using System.Text.Json;

namespace Maquette.Generation.Identities;

/// <summary>What the grids of samples show, and how each row fits its prompt: samples/samples.json.</summary>
public sealed record SampleNotes
{
    /// <summary>One row of pictures each, as the member wrote them.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];

    /// <summary>Views in a row: front, left, back, right; 1 for a prior that knows no cameras.</summary>
    public int Views { get; init; }

    /// <summary>In order of their steps; step 0 is the untaught prior asked for the class.</summary>
    public IReadOnlyList<SampleGridNote> Grids { get; init; } = [];

    /// <exception cref="StudioException">The file is damaged.</exception>
    /// <returns>null where nothing has been drawn yet</returns>
    public static SampleNotes? Read(string folder)
    {
        var path = Path.Combine(folder, IdentityFiles.SampleNotes);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<SampleNotes>(File.ReadAllBytes(path), Receipt.Format);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StudioException($"{path} cannot be read: {error.Message.TrimEnd('.')}. Delete it; it is written again with the next samples.", error);
        }
    }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Receipt.Format);
}

/// <param name="File">inside the folder of the identity</param>
/// <param name="Scores">of each prompt, without the identity's name: closer to it than so many of 100 other prompts; null where the judge can't tell</param>
public sealed record SampleGridNote(int Step, string File, IReadOnlyList<int?> Scores)
{
    /// <summary>Over the prompts that could be judged; null when none could.</summary>
    public double? Mean => Scores.Average();
}
