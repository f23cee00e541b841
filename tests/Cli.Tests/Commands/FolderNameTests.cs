using FsCheck;
using FsCheck.Fluent;
using Maquette.Cli.Commands;
using Xunit;

namespace Maquette.Cli.Tests.Commands;

public sealed class FolderNameTests
{
    [Theory]
    [InlineData("A red  chair!", 1, "a-red-chair-1")]
    [InlineData("../../etc/passwd", 2, "etc-passwd-2")]
    [InlineData("椅子", 3, "asset-3")]
    public void Of_APrompt_IsItsWordsAndTheSeed(string prompt, long seed, string expected) =>
        Assert.Equal(expected, FolderName.Of(prompt, seed));

    [Fact]
    public void Of_AnyPrompt_IsOneShortPlainName() =>
        Prop.ForAll<string?>(prompt => System.Text.RegularExpressions.Regex.IsMatch(FolderName.Of(prompt ?? "", 7), "^[a-z0-9][a-z0-9-]{0,60}-7$")).QuickCheckThrowOnFailure();
}
