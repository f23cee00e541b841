using System.Text.Json;
using Maquette.Generation.Tests;
using Xunit;

namespace Maquette.Cli.Tests.Commands;

public sealed class PlaygroundCommandTests(TinyModels models) : IDisposable
{
    private readonly PlainConsole console = new();
    private readonly string file = Path.Combine(Path.GetTempPath(), $"maquette-sheet-{Guid.NewGuid():N}.png");

    public void Dispose() => File.Delete(file);

    private int Run(params string[] more) =>
        console.Run(["playground", "a red chair", "--prior", "tiny", "--models", models.Folder, "--seeds", "2", "--steps", "2", "--out", file, .. more]);

    [Theory]
    [InlineData("sds")]
    [InlineData("vsd")]
    public void Playground_AMethod_WritesTheSheetAndSaysItsNumbers(string method)
    {
        Assert.Equal(CommandLine.Done, Run("--method", method));

        Assert.True(new FileInfo(file).Length > 0);
        Assert.Contains("saturation 0.", console.Text, StringComparison.Ordinal);
        Assert.Contains("diversity 0.", console.Text, StringComparison.Ordinal);
        Assert.Contains(file, console.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Playground_Json_IsJsonAndNothingElse()
    {
        Assert.Equal(CommandLine.Done, Run("--method", "vsd", "--json"));

        using var json = JsonDocument.Parse(console.Text);
        Assert.Equal("Vsd", json.RootElement.GetProperty("method").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("saturations").GetArrayLength());
        Assert.InRange(json.RootElement.GetProperty("diversity").GetDouble(), 0, 1);
    }

    [Theory]
    [InlineData("--method", "mvsds")]
    [InlineData("--steps", "many")]
    public void Playground_WhatItDoesNotUnderstand_WritesNothing(params string[] wrong)
    {
        Assert.Equal(CommandLine.NotUnderstood, Run(wrong));

        Assert.False(File.Exists(file));
    }
}
