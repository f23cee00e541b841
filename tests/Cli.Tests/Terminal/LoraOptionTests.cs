using Maquette.Cli.Terminal;
using Xunit;

namespace Maquette.Cli.Tests.Terminal;

public sealed class LoraOptionTests
{
    [Theory]
    [InlineData("/a/b.safetensors", "/a/b.safetensors", 1)]
    [InlineData("/a/b.safetensors:0.75", "/a/b.safetensors", 0.75f)]
    [InlineData("/a/b:c", "/a/b:c", 1)]
    [InlineData("/a/b:c:-1", "/a/b:c", -1)]
    public void Parse_AFileAndPerhapsAStrength_TellsThemApart(string text, string file, float strength) =>
        Assert.Equal(new(file, strength), LoraOption.Parse(text));
}
