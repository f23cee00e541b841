using Maquette.Generation.Training;

namespace Maquette.Generation.Tests.Training;

public sealed class ArticlesTests
{
    [Theory]
    [InlineData("orange mug", "mug", "an orange mug")]
    [InlineData("blue slippers", "slippers", "blue slippers")]
    [InlineData("red school bus", "school bus", "a red school bus")]
    [InlineData("umbrella", "umbrella", "an umbrella")]
    [InlineData("orange teeth", "teeth", "orange teeth")]
    [InlineData("gray lens", "lens", "a gray lens")]
    [InlineData("pink bread", "bread", "pink bread")]
    [InlineData("urinal", "urinal", "a urinal")]
    [InlineData("wine glass", "wine glass", "a wine glass")]
    [InlineData("potted cactus", "potted cactus", "a potted cactus")]
    public void Indefinite_OfANoun_IsWhatAPersonWouldSay(string words, string noun, string said) => Assert.Equal(said, Articles.Indefinite(words, noun));
}
