using FsCheck;
using FsCheck.Fluent;
using Maquette.Diffusion.Text;

namespace Maquette.Diffusion.Tests.Text;

public sealed class BpeVocabularyTests
{
    /// <summary>Pairs of CLIP's published merge list with their ranks: all that the encoding of the golden prompts needs.</summary>
    private const string Excerpt =
        """
        0 i n|7 in g</w>|9 o n|10 s t|11 o r|16 e r</w>|19 t o</w>|27 o f</w>|36 a m|38 a n</w>|41 r i|52 s i|53 u r|55 s e|75 a s|91 v i|94 h o|
        99 s e</w>|115 a u|127 d o|142 d e</w>|284 d ing</w>|295 st r|304 p ho|410 vi e|527 b ur|581 vie w</w>|613 pho to</w>|633 si de</w>|
        655 se t</w>|895 h or|990 g er</w>|1010 h am|1417 do g</w>|3653 str on|4046 hor se</w>|6036 bur ger</w>|6253 ri ding</w>|7470 a stron|
        11831 au t</w>|12527 as set</w>|17864 astron aut</w>|33416 ham burger</w>
        """;

    private const int FirstMergeId = 512, ClipStart = 49406, ClipEnd = 49407;

    [Theory]
    [InlineData("an astronaut riding a horse, 3d asset", "49406 550 18376 6765 320 4558 267 274 323 13039 49407")]
    [InlineData("a hamburger, side view", "49406 320 33928 267 1145 1093 49407")]
    [InlineData("Photo of a [v] dog", "49406 1125 539 320 314 341 316 1929 49407")]
    [InlineData("!", "49406 256 49407")]
    [InlineData("2024", "49406 273 271 273 275 49407")]
    public void Encode_ClipsMerges_GivesClipsIds(string prompt, string golden)
    {
        var pairs = Excerpt.ReplaceLineEndings("").Split('|').Select(pair => pair.Trim().Split(' ')).ToArray();
        var vocabulary = BpeVocabulary.FromClipMerges(["#version", .. pairs.Select(pair => $"{pair[1]} {pair[2]}")]);
        long ClipId(long id) => id < FirstMergeId ? id
            : id == vocabulary.Start ? ClipStart
            : id == vocabulary.End ? ClipEnd
            : FirstMergeId + long.Parse(pairs[id - FirstMergeId][0]);

        var (ids, count) = new Tokenizer(vocabulary, new()).Encode(prompt);

        Assert.Equal(golden, string.Join(' ', ids.Take(count).Select(ClipId)));
    }

    [Fact]
    public void Build_AnyWords_MakesEachOneToken()
    {
        var word = Gen.Elements("abcdeth".ToCharArray()).NonEmptyListOf().Select(letters => string.Concat(letters));

        Prop.ForAll(word.NonEmptyListOf().ToArbitrary(), words =>
        {
            var tokenizer = new Tokenizer(BpeVocabulary.Build(words, identifiers: 3), new());
            return words.All(each => tokenizer.Encode(each).Count == 3);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Build_Identifiers_AreEachOneTokenOfTheirOwn()
    {
        var vocabulary = BpeVocabulary.Build(["a quick zebra"]);
        var tokenizer = new Tokenizer(vocabulary, new());

        var ids = Enumerable.Range(0, 64).Select(BpeVocabulary.Identifier).Select(tokenizer.Encode).ToArray();

        Assert.All(ids, encoded => Assert.Equal(3, encoded.Count));
        Assert.Equal(64, ids.Select(encoded => encoded.Ids[1]).Distinct().Count());
    }

    [Fact]
    public void Load_AfterSave_EncodesTheSame()
    {
        using var folder = new TemporaryFolder();
        Tiny.Vocabulary.Save(folder.Path);

        var loaded = BpeVocabulary.Load(folder.Path);

        var prompt = "a red théière with zqab legs!!";
        Assert.Equal(new Tokenizer(Tiny.Vocabulary, new()).Encode(prompt).Ids, new Tokenizer(loaded, new()).Encode(prompt).Ids);
        Assert.Equal(Tiny.Vocabulary.Count, loaded.Count);
    }

    [Theory]
    [InlineData("vocab.json", "[]")]
    [InlineData("vocab.json", """{"a":0,"b":7}""")]
    [InlineData("vocab.json", "{")]
    [InlineData("merges.txt", "#version\none two three\n")]
    [InlineData("merges.txt", "#version\nno such\n")]
    public void Load_BrokenFile_IsAFormatError(string file, string content)
    {
        using var folder = new TemporaryFolder();
        Tiny.Vocabulary.Save(folder.Path);
        File.WriteAllText(folder[file], content);

        Assert.Throws<FormatException>(() => BpeVocabulary.Load(folder.Path));
    }
}
