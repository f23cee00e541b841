using Maquette.Generation.Identities;
using Xunit;

namespace Maquette.Generation.Tests.Identities;

public sealed class IdentityTagTests
{
    [Theory]
    [InlineData("a <rusty> robot wearing a hat", "a zqaa robot wearing a hat", "a robot wearing a hat")]
    [InlineData("<rusty>", "zqaa robot", "robot")]
    [InlineData("a tall <Rusty>, 3d asset", "a tall zqaa robot, 3d asset", "a tall robot, 3d asset")]
    [InlineData("a <rusty> robots' party", "a zqaa robot robots' party", "a robot robots' party")]
    [InlineData("a red chair", "a red chair", "a red chair")]
    public void Told_ATag_BecomesTheIdentifierBeforeItsNoun(string prompt, string told, string ofClass)
    {
        Assert.Equal(told, IdentityTag.Told(prompt, "zqaa", "robot"));
        Assert.Equal(ofClass, IdentityTag.OfClass(prompt, "robot"));
    }

    [Fact]
    public void Names_InAPrompt_ComeOnceEachInOrder() => Assert.Equal(["rusty", "my-dog"], IdentityTag.Names("<rusty> and <my-dog> and <RUSTY> <3"));

    [Fact]
    public void Without_LeavesTheOtherWords() => Assert.Equal("a robot on a table", IdentityTag.Without("a <rusty> robot on a table"));

    [Theory]
    [InlineData("rusty", true)]
    [InlineData("my_dog-2", true)]
    [InlineData("r", false)]
    [InlineData("Rusty", false)]
    [InlineData("rus ty", false)]
    [InlineData("../up", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsName_TakesWhatPromptsCanSay(string? name, bool good) => Assert.Equal(good, IdentityTag.IsName(name));
}
