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
    [InlineData("a <my robot> on a table", "<my robot> at position 3 of the prompt")]
    [InlineData("<rusty> beside <möwe>", "<möwe> at position 16")]
    [InlineData("a <r> robot", "<r> at position 3")]
    [InlineData("a <> robot", "<> at position 3")]
    [InlineData("a <a-name-that-is-longer-than-any-of-thirty-two-letters> robot", "<a-name-that-is-longer-than-any-of-thirt…> at position 3")]
    public void Problem_WhatCanBeNoName_IsTold(string prompt, string told)
    {
        var problem = IdentityTag.Problem(prompt);

        Assert.StartsWith(told, problem, StringComparison.Ordinal);
        Assert.Contains("2 to 32 letters a to z, digits, - or _", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a <RUSTY> robot")]
    [InlineData("I <3 chairs")]
    [InlineData("a > b < c")]
    public void Problem_OfNamesAndLoneBrackets_IsNone(string prompt) => Assert.Null(IdentityTag.Problem(prompt));

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
