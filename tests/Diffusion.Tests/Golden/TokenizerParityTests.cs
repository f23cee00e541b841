using System.Text.Json;
using Maquette.Diffusion.Text;

namespace Maquette.Diffusion.Tests.Golden;

/// <summary>The tokenizer against open_clip's, on a thousand prompts with accents, digits, emoji, contractions and other scripts.</summary>
public sealed class TokenizerParityTests
{
    [Fact]
    public void Encode_AThousandPrompts_GivesOpenClipsIds()
    {
        var vocabulary = ClipMerges.Find();
        Assert.SkipWhen(vocabulary is null, ClipMerges.HowToHaveIt);
        var tokenizer = new Tokenizer(vocabulary, new());
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", "prompts.tsv"));

        Assert.Equal(49408, vocabulary.Count);
        Assert.Equal(1000, lines.Length);
        Assert.All(lines, line =>
        {
            var (prompt, golden) = (JsonSerializer.Deserialize<string>(line[..line.IndexOf('\t')])!, line[(line.IndexOf('\t') + 1)..]);
            var (ids, count) = tokenizer.Encode(prompt);
            Assert.Equal(golden, string.Join(' ', ids.Take(count)));
            Assert.All(ids.Skip(count), id => Assert.Equal(0, id));
        });
    }
}
