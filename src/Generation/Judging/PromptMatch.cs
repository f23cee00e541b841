using System.Security.Cryptography;
using System.Text;
using Maquette.Scene.Meshes;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>How a finished asset fits its prompt, by the judge that lies beside the priors.</summary>
/// <param name="Score">closer to its prompt than so many of 100 other prompts, 0…100; null when it can't be told</param>
/// <param name="Judge">hash of the judge; null without one</param>
/// <param name="Reason">why there is no score</param>
public sealed record PromptMatch(int? Score, string? Judge, string? Reason)
{
    private const int Others = 100;

    /// <param name="models">folder of the model packages</param>
    internal static PromptMatch Of(string models, Mesh mesh, string prompt)
    {
        var folder = Path.Combine(models, Judging.Judge.BundledName);
        if (!Directory.Exists(folder)) return new(null, null, $"There is no judge: {folder} is missing.");
        try
        {
            using var judge = Judging.Judge.Load(folder);
            return Of(judge, mesh, prompt);
        }
        catch (StudioException error)
        {
            return new(null, null, error.Message);   // an asset is no worse for a broken judge
        }
    }

    internal static PromptMatch Of(Judge judge, Mesh mesh, string prompt)
    {
        using var scope = NewDisposeScope();
        return Of(judge, Renders.Of(mesh), prompt);
    }

    /// <param name="images">of one object, [views, 3, h, w], 0…1</param>
    internal static PromptMatch Of(Judge judge, Tensor images, string prompt)
    {
        var hash = judge.Hash();
        var unknown = judge.UnknownWords(prompt);
        if (unknown.Count > 0) return new(null, hash, $"The judge does not know {string.Join(", ", unknown.Select(word => $"'{word}'"))}.");
        var named = Candidate.Of(prompt, judge.Options);
        if (named is (null, null)) return new(null, hash, "The prompt names neither a thing nor a colour that the judge knows.");

        var others = Candidate.Distractors(Candidate.All(judge.Options), named, Others, new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(prompt)))));
        var seen = Retrieval.Mean(judge.Look(images).Features);
        var texts = judge.Features([prompt, .. others.Select(other => other.Prompt)]);
        var farther = texts.Length - Retrieval.Rank(seen, texts[0], texts.Skip(1));
        return new((int)Math.Round(100d * farther / others.Count), hash, null);
    }
}
