using System.Text.Json;

namespace Maquette.Web.Shared;

/// <summary>What a receipt says of how its asset fits its prompt.</summary>
/// <param name="Score">closer to its prompt than so many of 100 other prompts; null when that could not be told</param>
/// <param name="Reason">why there is no score, a sentence; null for receipts that are silent</param>
public sealed record ReceiptMatch(int? Score, string? Reason)
{
    /// <summary>Of a receipt that says nothing: those written before assets were judged.</summary>
    public static readonly ReceiptMatch None = new(null, null);

    public static ReceiptMatch Of(JsonElement receipt)
    {
        if (receipt.ValueKind != JsonValueKind.Object || !receipt.TryGetProperty("promptMatch", out var match) || match.ValueKind != JsonValueKind.Object) return None;

        int? score = match.TryGetProperty("score", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var whole) && whole is >= 0 and <= 100 ? whole : null;
        var reason = match.TryGetProperty("reason", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        return new ReceiptMatch(score, reason);
    }

    /// <summary>Of a file; one that is missing or unreadable says nothing, and its asset is no worse for it.</summary>
    public static ReceiptMatch Read(string path)
    {
        try
        {
            using var receipt = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(receipt.RootElement);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return None;
        }
    }
}
