using FsCheck;
using FsCheck.Fluent;
using Maquette.Diffusion.Text;

namespace Maquette.Diffusion.Tests.Text;

public sealed class TokenizerTests
{
    private static Tokenizer Create(int length = 16) => new(Tiny.Vocabulary, Tiny.Package.Tokenizer with { Length = length });

    private static long[] Ids(string text) => Create().Encode(text).Ids;

    [Theory]
    [InlineData("  A   Red\tCHAIR \n")]
    [InlineData("a red&#32;chair")]
    [InlineData("a red&amp;#32;chair")]
    public void Encode_UntidyText_IsTheTidyOne(string untidy) => Assert.Equal(Ids("a red chair"), Ids(untidy));

    [Theory]
    [InlineData("Cafe\u0301 ViE\u0302\u0301t u\u0308ber", "café viết über")]
    [InlineData("it\u2019s \u201cred\u201d", "it's \"red\"")]
    [InlineData("\u0301 b\u0301", "\u0301 b\u0301")]
    public void Encode_AccentsAndQuotationMarksApart_IsTheComposedText(string apart, string composed)
    {
        Assert.Equal(Ids(composed), Ids(apart));
        Assert.Equal(composed.Length, WordSplitter.Clean(apart).Length);
    }

    [Fact]
    public void Encode_EmptyText_IsStartAndEnd()
    {
        var (ids, count) = Create().Encode("");

        Assert.Equal(2, count);
        Assert.Equal([Tiny.Vocabulary.Start, Tiny.Vocabulary.End, .. Enumerable.Repeat(0L, 14)], ids);
    }

    [Fact]
    public void Encode_LongText_KeepsTheEndToken()
    {
        var (ids, count) = Create(length: 5).Encode("a red chair with blue legs");

        Assert.Equal(5, count);
        Assert.Equal(Tiny.Vocabulary.End, ids[4]);
        Assert.Equal(Ids("a red chair").Take(4), ids.Take(4));
    }

    [Fact]
    public void Encode_EndTokenAsPadding_FillsWithIt()
    {
        var tokenizer = new Tokenizer(Tiny.Vocabulary, new() { Length = 6, Pad = BpeVocabulary.EndOfText });

        Assert.All(tokenizer.Encode("a chair").Ids[3..], id => Assert.Equal(Tiny.Vocabulary.End, id));
    }

    [Fact]
    public void Encode_AnyText_IsAlwaysAWholeSequence()
    {
        var tokenizer = Create();

        Prop.ForAll<string?>(text =>
        {
            var (ids, count) = tokenizer.Encode(text ?? "");
            return ids.Length == 16 && ids[0] == Tiny.Vocabulary.Start && ids[count - 1] == Tiny.Vocabulary.End
                && ids.All(id => id >= 0 && id < Tiny.Vocabulary.Count) && ids.Skip(count).All(id => id == 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void UnknownWords_ClosedVocabulary_NamesWhatCaptionsNeverHeld() =>
        Assert.Equal(["purple", "sofa"], Create().UnknownWords("A Purple sofa, purple table & zqab!"));

    [Fact]
    public void UnknownWords_IdentifierNotReserved_IsUnknown() =>
        Assert.Equal([BpeVocabulary.Identifier(8)], Create().UnknownWords($"a {BpeVocabulary.Identifier(7)} {BpeVocabulary.Identifier(8)} chair"));

    [Fact]
    public void UnknownWords_OpenVocabulary_IsEmpty() =>
        Assert.Empty(new Tokenizer(Tiny.Vocabulary, new()).UnknownWords("a purple sofa"));
}
