namespace Maquette.Generation.Training.Catalogues;

/// <summary>What a person would call a thing, lower-case letters only.</summary>
/// <param name="Noun">its kind, at most two words: "chair", "teddy bear"</param>
/// <param name="Modifiers">words that go before the noun, in that order: "office"; never colours</param>
internal sealed record ObjectName(string Noun, IReadOnlyList<string> Modifiers);
