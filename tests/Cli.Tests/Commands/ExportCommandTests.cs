using System.Diagnostics;
using Maquette.Generation.Tests;
using Xunit;

namespace Maquette.Cli.Tests.Commands;

public sealed class ExportCommandTests(TinyModels models) : IDisposable
{
    private readonly PlainConsole console = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maquette export ");

    private string Asset => models.Finished.Folder;

    private string In(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("chair.glb")]
    [InlineData("chair.obj.zip", "--texture", "256")]
    [InlineData("chair.ply", "--faces", "200")]
    [InlineData("chair.stl")]
    [InlineData("chair.usdz", "--texture", "128", "--faces", "300")]
    [InlineData("chair.model", "--format", "stl")]
    public void Export_Asset_WritesTheFileAndSaysWhatItIs(string name, params string[] options)
    {
        Assert.Equal(CommandLine.Done, console.Run(["export", Asset, "--out", In(name), .. options]));

        Assert.Equal(name, Assert.Single(folder.GetFiles()).Name);
        Assert.Contains(In(name), console.Text, StringComparison.Ordinal);
        Assert.Contains("triangles", console.Text, StringComparison.Ordinal);
        Assert.Equal(options.Contains("--texture"), console.Text.Contains("textured", StringComparison.Ordinal));
        Assert.Empty(console.Errors);
    }

    [Fact]
    public void Export_GlbAlone_GivesFewerFaces()
    {
        Assert.Equal(CommandLine.Done, console.Run("export", Path.Combine(Asset, "asset.glb"), "--out", In("small.glb"), "--faces", "100", "--texture", "128"));

        Assert.True(new FileInfo(In("small.glb")).Length > 0);
        Assert.Contains("textured", console.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_NameThatIsTaken_IsRefusedAndTheFileStays()
    {
        File.WriteAllText(In("mine.glb"), "mine");

        Assert.Equal(CommandLine.NotUnderstood, console.Run("export", Asset, "--out", In("mine.glb")));

        Assert.Contains("exists already", Assert.Single(console.Errors), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(In("mine.glb")));
    }

    [Theory]
    [InlineData("no format 'fbx'", "--format", "fbx")]
    [InlineData("number of faces is 3", "--faces", "3")]
    [InlineData("texture's side is 9", "--texture", "9")]
    [InlineData("--faces takes a number", "--faces", "few")]
    public void Export_WishThatCannotBe_NamesItAndWritesNothing(string named, params string[] options)
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run(["export", Asset, "--out", In("x"), .. options]));

        Assert.Contains(named, console.Errors[0], StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public void Export_WhatIsNoAsset_SaysSo()
    {
        Assert.Equal(CommandLine.CouldNot, console.Run("export", folder.FullName, "--out", In("x.glb")));

        Assert.Contains("neither an asset's folder", Assert.Single(console.Errors), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Export_InItsOwnProcess_OpensNoPrior()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "export", Asset, "--out", In("x.glb"), "--faces", "120", "--models", In("no such models")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", errors);
        Assert.Equal(CommandLine.Done, process.ExitCode);
        Assert.True(File.Exists(In("x.glb")));
    }
}
