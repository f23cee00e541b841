using System.Diagnostics;
using Maquette.Generation.Tests;
using Xunit;

namespace Maquette.Cli.Tests.Commands;

public sealed class GenerateCommandTests(TinyModels models) : IDisposable
{
    private readonly PlainConsole console = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"maquette cli {Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string[] Arguments(int steps) =>
        ["generate", "a red chair", "--prior", "tiny", "--models", models.Folder, "--resolution", "16", "--mesh-resolution", "24", "--seed", "7", "--out", folder, "--steps", $"{steps}"];

    [Fact]
    public void Generate_APrompt_WritesTheAssetAndSaysWhere()
    {
        Assert.Equal(CommandLine.Done, console.Run(Arguments(steps: 8)));

        foreach (var file in new[] { "asset.glb", "receipt.json", "thumb.webp", "turntable.webp" })
        {
            Assert.True(new FileInfo(Path.Combine(folder, file)).Length > 0);
            Assert.Contains(Path.Combine(folder, file), console.Text, StringComparison.Ordinal);
        }
        Assert.Empty(console.Errors);
    }

    [Theory]
    [InlineData("prompt", "generate", " ", "--prior", "tiny")]
    [InlineData("cubism", "generate", "a chair", "--recipe", "cubism", "--prior", "tiny")]
    [InlineData("huge", "generate", "a chair", "--recipe", "mvdream", "--preset", "huge", "--prior", "tiny")]
    [InlineData("objects at once", "generate", "a chair", "--particles", "5", "--prior", "tiny")]
    [InlineData("nobody", "generate", "a chair", "--prior", "nobody")]
    [InlineData("broken", "generate", "a chair", "--prior", "broken")]
    [InlineData("steps", "generate", "a chair", "--prior", "tiny", "--steps", "1")]
    [InlineData("texels is 64", "generate", "a chair", "--prior", "tiny", "--texture", "64")]
    [InlineData("guidance rescale means nothing", "generate", "a chair", "--prior", "tiny", "--recipe", "dreamfusion", "--rescale", "0.5")]
    public void Generate_ARequestThatCannotRun_NamesWhatIsWrongAndWritesNothing(string named, params string[] arguments)
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run([.. arguments, "--models", models.Folder, "--out", folder]));

        Assert.Contains(named, Assert.Single(console.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Generate_Interrupted_KeepsACheckpointAndSaysSo()
    {
        var end = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. Arguments(steps: 6400)])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        while (!Directory.Exists(Path.Combine(folder, "snapshots")) && !process.HasExited) await Task.Delay(100, end);

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync(end);
        var errors = await process.StandardError.ReadToEndAsync(end);
        await process.WaitForExitAsync(end);

        Assert.Equal(CommandLine.CouldNot, process.ExitCode);
        Assert.StartsWith("Stopped. The checkpoint lies in", errors, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder, "*.safetensors"));
        Assert.False(File.Exists(Path.Combine(folder, "asset.glb")));
    }
}
