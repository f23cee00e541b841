using Maquette.Generation.Training;

namespace Maquette.Generation.Judging;

/// <summary>What a prompt may ask for: a thing in a colour.</summary>
internal readonly record struct Candidate(string Noun, string Colour)
{
    /// <summary>Names that end in another's letters or word and name no such thing.</summary>
    private static readonly (string Noun, string Other)[] OnlySpeltSo =
        [("bowl", "owl"), ("hot dog", "dog"), ("paper towel", "towel"), ("piano keyboard", "keyboard"), ("sandbox", "box"), ("seesaw", "saw"), ("xylophone", "phone")];

    /// <summary>Things that one may take for what their last word names, and that nobody would ask for by it.</summary>
    private static readonly HashSet<string> SeldomCalledSo = ["rocking horse", "street lamp", "teddy bear"];

    /// <summary>As a person would ask for it: "an orange mug", "blue slippers".</summary>
    public string Prompt => Articles.Indefinite($"{Colour} {Noun}", Noun);

    /// <summary>Every noun in every colour, nouns in their order.</summary>
    public static IReadOnlyList<Candidate> All(JudgeOptions judge) =>
        [.. judge.Nouns.SelectMany(noun => judge.Colours.Select(colour => new Candidate(noun, colour)))];

    /// <summary>
    /// Other candidates to be told apart from one: half have its colour, half of the rest are the same thing, the others share neither (a thing akin to it differs by colour alone, or is left out);
    /// where a share runs out, others fill it.
    /// </summary>
    /// <param name="of">the true one; a null noun or colour is not known, so none is drawn that might be true</param>
    /// <param name="count">how many are wanted; fewer come when there are not so many</param>
    public static IReadOnlyList<Candidate> Distractors(IReadOnlyList<Candidate> all, (string? Noun, string? Colour) of, int count, Random random)
    {
        var others = all.Where(other => (of.Noun is not null && !Akin(other.Noun, of.Noun)) || (of.Colour is not null && other.Colour != of.Colour)).ToArray();
        random.Shuffle(others);
        var sameColour = others.Where(other => other.Colour == of.Colour).Take(count / 2).ToArray();
        var sameNoun = others.Where(other => other.Noun == of.Noun).Take((count - count / 2) / 2).ToArray();
        var neither = others.Where(other => other.Colour != of.Colour && other.Noun != of.Noun).Take(count - sameColour.Length - sameNoun.Length).ToArray();
        return [.. sameColour.Concat(sameNoun).Concat(neither).Concat(others).Distinct().Take(count)];
    }

    /// <summary>By each noun of several words: the others that end it, which name it too and say less of it. A ceiling fan is a fan.</summary>
    public static IReadOnlyDictionary<string, string[]> Broader(IReadOnlyList<string> nouns) => nouns
        .Select(noun => (Noun: noun, Others: nouns.Where(other => noun.EndsWith(" " + other, StringComparison.Ordinal) && IsA(noun, other)).ToArray()))
        .Where(item => item.Others.Length > 0 && !SeldomCalledSo.Contains(item.Noun)).ToDictionary(item => item.Noun, item => item.Others);

    /// <summary>Whether one thing may be called by the other's name too: an armchair is a chair, a palm tree a tree.</summary>
    public static bool Akin(string noun, string other) => IsA(noun, other) || IsA(other, noun);

    private static bool IsA(string noun, string other) => noun.EndsWith(other, StringComparison.Ordinal) && !OnlySpeltSo.Any(pair => pair.Other == other && noun.EndsWith(pair.Noun, StringComparison.Ordinal));

    /// <summary>The noun and the colour that a prompt names: its first noun (the longest where one holds another), the last colour word before it; null where there is none.</summary>
    public static (string? Noun, string? Colour) Of(string prompt, JudgeOptions judge)
    {
        string[] words = [.. prompt.ToLowerInvariant().Split([' ', ',', '.', '!', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)];
        string? noun = null;
        var at = words.Length;
        for (var i = 0; i < words.Length && noun is null; i++)   // the first noun is the thing, later ones are its parts: "a chair with a red mug on it"
        {
            noun = judge.Nouns.Where(candidate => words.AsSpan(i).StartsWith(candidate.Split(' '))).MaxBy(candidate => candidate.Length);
            if (noun is not null) at = i;
        }
        return (noun, words.Take(at).LastOrDefault(judge.Colours.Contains));
    }
}
