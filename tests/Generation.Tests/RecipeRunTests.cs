using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Maquette.Generation.Tests;

/// <summary>Every preset that a CPU runs, from request to files, on the tiny prior.</summary>
public sealed class RecipeRunTests(TinyModels models) : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"maquette-recipe-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static GenerationRequest Request(string recipe, int? particles = null) =>
        TinyModels.Request with { Recipe = recipe, Preset = "draft", Overrides = new() { Steps = 8, Resolution = 16, MeshResolution = 24, Particles = particles } };

    private StudioOutcome Run(GenerationRequest request, Events events, StudioCommands? commands = null, string? into = null) =>
        models.Studio.Run(request, into ?? folder, events, commands ?? new(), () => true, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("mvdream")]
    [InlineData("dreamfusion")]
    [InlineData("prolificdreamer")]
    public void Run_ADraft_GoesThroughBothStagesToAnAsset(string recipe)
    {
        var events = new Events();
        Assert.Equal(StudioOutcome.Finished, Run(Request(recipe), events));
        Assert.Equal(["coarse", "fine", "mesh"], events.Of<JobEvent.StageStarted>().Select(stage => stage.Stage));
        Assert.True(new FileInfo(Path.Combine(folder, "asset.glb")).Length > 0);

        using var receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "receipt.json")));
        var used = receipt.RootElement.GetProperty("recipe");
        Assert.Equal((recipe, "draft"), (used.GetProperty("id").GetString(), used.GetProperty("preset").GetString()));
        Assert.True(used.GetProperty("views").TryGetProperty("elevation", out _));
    }

    [Fact]
    public void Run_TwoParticlesPausedAndResumed_GivesTheBytesOfAnUninterruptedRunAndBothObjects()
    {
        var (whole, commands) = (folder + "/whole", new StudioCommands());
        Assert.Equal(StudioOutcome.Finished, Run(Request("prolificdreamer", particles: 2), new(), into: whole));

        var part = new Events(told => { if (told is JobEvent.Stepped { Step: 3 }) commands.Send(StudioCommand.Pause); });
        Assert.Equal(StudioOutcome.Paused, Run(Request("prolificdreamer", particles: 2), part, commands, folder + "/parts"));
        Assert.Equal(StudioOutcome.Finished, Run(Request("prolificdreamer", particles: 2), new(), into: folder + "/parts"));

        byte[] first = Read("whole/asset.glb"), second = Read("whole/sibling-2/asset.glb");
        Assert.NotEqual(first, second);
        Assert.Equal(first, Read("parts/asset.glb"));
        Assert.Equal(second, Read("parts/sibling-2/asset.glb"));
        AssertWhole(whole);
    }

    /// <summary>Both objects of a job are assets with everything that belongs to one.</summary>
    private static void AssertWhole(string job)
    {
        Assert.Equal([2], Siblings.In(job));
        foreach (var (place, own) in new[] { job, Path.Combine(job, Siblings.Folder(2)) }.Index())
        {
            Assert.All(["asset.glb", "field.safetensors", "thumb.webp", "turntable.webp", "receipt.json"], file => Assert.True(new FileInfo(Path.Combine(own, file)).Length > 0));
            using var receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(own, "receipt.json")));
            Assert.Equal(place + 1, receipt.RootElement.GetProperty("sibling").GetInt32());
            Assert.True(receipt.RootElement.TryGetProperty("promptMatch", out _));
            var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(own, "asset.glb"))));
            Assert.Equal(hash, receipt.RootElement.GetProperty("outputs").GetProperty("asset.glb").GetString());
        }

        using var exported = new MemoryStream();
        Assert.True(Studio.Export(Path.Combine(job, Siblings.Folder(2)), new(), exported, CancellationToken.None).Faces > 0);
    }

    [Fact]
    public void Run_VariationalDistillation_TellsTheScoresOwnLoss()
    {
        var events = new Events();
        Run(Request("prolificdreamer"), events);
        Assert.All(events.Of<JobEvent.Stepped>(), step => Assert.True(step.Losses["score"] > 0));
    }

    private byte[] Read(string file) => File.ReadAllBytes(Path.Combine(folder, file));
}
