using System.Diagnostics;
using Xunit;

namespace Maquette.Cli.Tests;

public sealed class CommandLineTests
{
    private readonly PlainConsole console = new();

    [Fact]
    public void Run_WithoutArguments_TellsWhatThereIs()
    {
        Assert.Equal(CommandLine.Done, console.Run());

        Assert.Contains("generate <prompt>", console.Text, StringComparison.Ordinal);
        Assert.Empty(console.Errors);
    }

    [Theory]
    [InlineData("paint")]
    [InlineData("generate")]
    [InlineData("generate", "a chair", "--colour", "red")]
    [InlineData("prior", "sing")]
    public void Run_WhatItDoesNotUnderstand_SaysSoAndDoesNothing(params string[] arguments)
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run(arguments));

        Assert.Empty(console.Text);
        Assert.Contains("--help", console.Errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WordsWhereANumberBelongs_NamesOptionAndWord()
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run("generate", "a chair", "--steps", "many"));

        Assert.Equal("--steps takes a number, not 'many'.", console.Errors[0]);
    }

    [Fact]
    public void Run_HalfAStep_AsksForAWholeNumber()
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run("generate", "a chair", "--steps", "2.5"));

        Assert.Equal("--steps takes a whole number, not '2.5'.", console.Errors[0]);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("generate", "--help")]
    public async Task Help_InItsOwnProcess_NeverLoadsLibtorch(params string[] arguments)
    {
        var loaded = Path.Combine(Directory.CreateTempSubdirectory().FullName, "loaded");
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { ["LD_DEBUG"] = "files", ["LD_DEBUG_OUTPUT"] = loaded },
        };

        using var process = Process.Start(start)!;
        var help = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        var libraries = await File.ReadAllTextAsync($"{loaded}.{process.Id}", TestContext.Current.CancellationToken);
        Assert.Contains("Usage:", help, StringComparison.Ordinal);
        Assert.Contains("libcoreclr.so", libraries, StringComparison.Ordinal);
        Assert.DoesNotContain("torch", libraries, StringComparison.Ordinal);
    }
}
