using System.Text.Json;
using Maquette.Diffusion;
using Maquette.Generation.Tests;
using Maquette.Scene.Imaging;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Cli.Tests.Commands;

public sealed class SheetCommandTests(TinyModels models) : IDisposable
{
    private readonly PlainConsole console = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"maquette sheet {Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private int Run(params string[] more) => RunWith(models.Folder, more);

    private int RunWith(string priors, params string[] more) =>
        console.Run(["sheet", "--recipes", "draft", "dreamfusion", "--prior", "tiny", "--models", priors, "--out", folder, "--steps", "4", "--resolution", "16", "--mesh-resolution", "24", "--texture", "0", "--faces", "500", "--prompts", "a red chair", .. more]);

    [Fact]
    public void Sheet_AgainWithAnotherPrompt_MakesOnlyWhatIsMissing()
    {
        Assert.Equal(CommandLine.Done, Run());
        var first = Path.Combine(folder, "draft", "a-red-chair-1", "asset.glb");
        var made = File.GetLastWriteTimeUtc(first);
        var small = ImageCodec.Probe(File.ReadAllBytes(Path.Combine(folder, "sheet.webp")));

        Assert.Equal(CommandLine.Done, Run("a yellow duck"));

        Assert.Equal(made, File.GetLastWriteTimeUtc(first));
        Assert.True(File.Exists(Path.Combine(folder, "dreamfusion", "a-yellow-duck-1", "asset.glb")));
        var large = ImageCodec.Probe(File.ReadAllBytes(Path.Combine(folder, "sheet.webp")));
        Assert.True(small.Width > 2 * 256 && large.Height > small.Height + 256);
        Assert.DoesNotContain("a red chair, draft", console.Text[console.Text.IndexOf("a yellow duck", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Empty(console.Errors);
    }

    [Fact]
    public void Sheet_AfterThePriorsWeightsChanged_IsMadeAgain()
    {
        var changing = Path.Combine(folder, "models");
        Change(changing, 1);
        Assert.Equal(CommandLine.Done, RunWith(changing));
        var first = Made();
        Assert.Equal(CommandLine.Done, RunWith(changing));
        var same = Made();

        Change(changing, 2);
        Assert.Equal(CommandLine.Done, RunWith(changing));

        Assert.Equal(2, first.Length);
        Assert.Equal(first, same);
        Assert.All(first.Zip(Made()), pair => Assert.NotEqual(pair.First.Weights, pair.Second.Weights));

        (DateTime Written, string Weights)[] Made() => [.. Directory.GetFiles(folder, "receipt.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (File.GetLastWriteTimeUtc(file), WeightsOf(file)))];
    }

    private static string WeightsOf(string receipt)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(receipt));
        return document.RootElement.GetProperty("prior").GetProperty("tensorHash").GetString()!;
    }

    /// <summary>The tiny prior with its first weights times a number.</summary>
    private void Change(string folder, float times)
    {
        using var package = ModelPackage.Load(Path.Combine(models.Folder, "tiny"));
        using (no_grad()) package.UNet.parameters().First().mul_(times);
        package.Save(Path.Combine(folder, "tiny"), ScalarType.Float32);
    }

    [Fact]
    public void Sheet_WhatFailedBefore_IsShownWithItsReasonAndTriedAgainOnlyWhenAsked()
    {
        var failed = Path.Combine(folder, "draft", "a-red-chair-1");
        Directory.CreateDirectory(failed);
        File.WriteAllText(Path.Combine(failed, "failure.txt"), "There is nothing solid to make a mesh of.");

        Assert.Equal(CommandLine.Done, Run());
        Assert.False(File.Exists(Path.Combine(failed, "asset.glb")));

        Assert.Equal(CommandLine.Done, Run("--retry"));
        Assert.True(File.Exists(Path.Combine(failed, "asset.glb")));
        Assert.False(File.Exists(Path.Combine(failed, "failure.txt")));
    }

    [Fact]
    public void Sheet_OfAnUnknownRecipe_SaysSoOnceAndMakesNothing()
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run("sheet", "--recipes", "cubism", "--prior", "tiny", "--models", models.Folder, "--out", folder));

        Assert.Contains("cubism", Assert.Single(console.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }
}
