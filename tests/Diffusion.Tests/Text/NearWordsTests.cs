using Maquette.Diffusion.Text;

namespace Maquette.Diffusion.Tests.Text;

public sealed class NearWordsTests
{
    private static readonly string[] Known = ["3", ",", "a", "armchair", "car", "chair", "cup", "green", "house", "mug", "mushroom", "red", "table", "tree"];

    [Theory]
    [InlineData("armchar", "armchair")]
    [InlineData("armchairs", "armchair")]
    [InlineData("hosue", "house")]
    [InlineData("mushrom", "mushroom")]
    [InlineData("gren", "green")]
    public void Of_AMisspeltWord_IsTheWordThatWasMeant(string word, string meant) => Assert.Equal(meant, NearWords.Of(word, Known)[0]);

    [Theory]
    [InlineData("zeppelin")]
    [InlineData("x")]
    [InlineData("sofa")]
    public void Of_AWordLikeNoOther_IsNothing(string word) => Assert.Empty(NearWords.Of(word, Known));

    [Fact]
    public void Suggestions_OpenVocabulary_AreNone() => Assert.Empty(new Tokenizer(Tiny.Vocabulary, new()).Suggestions("char"));
}
