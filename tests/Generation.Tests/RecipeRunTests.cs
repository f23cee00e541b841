using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using Maquette.Scene.Fields;
using Maquette.Scene.Import;
using Maquette.Scene.Meshes;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

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
    [InlineData("mvdream", "coarse fine mesh")]
    [InlineData("dreamfusion", "coarse fine mesh")]
    [InlineData("prolificdreamer", "coarse fine geometry texture mesh")]
    public void Run_ADraft_GoesThroughAllStagesToAnAsset(string recipe, string stages)
    {
        var events = new Events();
        Assert.Equal(StudioOutcome.Finished, Run(Request(recipe), events));
        Assert.Equal(stages.Split(' '), events.Of<JobEvent.StageStarted>().Select(stage => stage.Stage));
        Assert.Equal(["coarse", "coarse", "coarse", stages.Split(' ')[^2]], events.Of<JobEvent.Snapshot>().Select(snapshot => snapshot.Stage));
        Assert.True(new FileInfo(Path.Combine(folder, "asset.glb")).Length > 0);

        using var receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "receipt.json")));
        var used = receipt.RootElement.GetProperty("recipe");
        Assert.Equal((recipe, "draft"), (used.GetProperty("id").GetString(), used.GetProperty("preset").GetString()));
        Assert.Equal(stages, string.Join(' ', used.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("name").GetString()).Append("mesh")));
        var timings = receipt.RootElement.GetProperty("timings");
        Assert.Equal(timings.GetProperty("distil").GetDouble(), stages.Split(' ')[..^1].Sum(stage => timings.GetProperty($"distil {stage}").GetDouble()), 0.01);
        Assert.True(used.GetProperty("views").TryGetProperty("elevation", out _));
    }

    /// <summary>Eight steps: four of the field at first size, one at the second, one of the surface, two of its texture. Each pause lies before, in or behind a hand-over.</summary>
    [Fact]
    public void Run_TwoParticlesPausedInEachStage_GivesTheBytesOfAnUninterruptedRunAndBothObjects()
    {
        var whole = folder + "/whole";
        Assert.Equal(StudioOutcome.Finished, Run(Request("prolificdreamer", particles: 2), new(), into: whole));

        foreach (var pause in new[] { 3, 5, 6, 7 })
        {
            var commands = new StudioCommands();
            var part = new Events(told => { if (told is JobEvent.Stepped step && step.Step == pause) commands.Send(StudioCommand.Pause); });
            Assert.Equal(StudioOutcome.Paused, Run(Request("prolificdreamer", particles: 2), part, commands, folder + "/parts"));
        }
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
    public void Run_ThreeStages_KeepTheirSurfaceForOtherFiles()
    {
        Assert.Equal(StudioOutcome.Finished, Run(Request("prolificdreamer"), new()));

        using var again = new MemoryStream();
        Studio.Export(folder, new(), again, TestContext.Current.CancellationToken);
        var (own, exported) = (GlbReader.Read(Read("asset.glb")), GlbReader.Read(again.ToArray()));
        Assert.Equal(own.Mesh.Positions, exported.Mesh.Positions);
        Assert.Equal(own.Mesh.Colours, exported.Mesh.Colours);
        Assert.Equal(own.Mesh.Indices, exported.Mesh.Indices);

        using var few = new MemoryStream();
        Assert.InRange(Studio.Export(folder, new() { Faces = 500, Texture = 256 }, few, TestContext.Current.CancellationToken).Faces, 100, 500);
    }

    [Fact]
    public void Run_FewerStepsThanStages_IsRefused() =>
        Assert.Contains("number of steps is 3: the recipe 'prolificdreamer' has 4 stages", Assert.Throws<StudioException>(() => Run(Request("prolificdreamer") with { Overrides = new() { Steps = 3 } }, new())).Message);

    [Fact]
    public void Run_APlace_IsSeenFromWithin()
    {
        var place = ProlificDreamer.Scene with { Stages = [new("coarse", 2, 16, 32)], Field = ProlificDreamer.Scene.Field with { Grid = HashGridFieldOptions.Draft.Grid, Hidden = 0 } };
        using var distillation = new Distillation(place, new Nothing(), seed: 3);
        for (var step = 0; step < 2; step++) distillation.Step(step);

        using var scope = NewDisposeScope();
        using var still = no_grad();
        var seen = distillation.Show([new(30, 10, 1, 60)], 16, samples: 64);
        Assert.True(seen.Opacity.min().ToSingle() > 0.99f, "a wall is behind every pixel");
        Assert.InRange((seen.Depth / seen.Opacity).min().ToSingle(), 1.5f, 5);   // metres: the middle is empty

        var mesh = FieldMesher.Extract(distillation.Objects[0].Field, place.Meshing with { Cells = 32 });
        Assert.All(mesh.Positions.Zip(mesh.Normals), vertex => Assert.True(Vector3.Dot(vertex.First, vertex.Second) < 0, "its faces look inwards"));
    }

    /// <summary>Is content with everything.</summary>
    private sealed class Nothing : IGuidance
    {
        public Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator) => images.sum() * 0;
    }

    [Fact]
    public void Run_VariationalDistillation_TellsTheScoresOwnLoss()
    {
        var events = new Events();
        Run(Request("prolificdreamer"), events);
        Assert.All(events.Of<JobEvent.Stepped>(), step => Assert.Equal(step.Stage != "geometry", step.Losses.GetValueOrDefault("score") > 0));
    }

    private byte[] Read(string file) => File.ReadAllBytes(Path.Combine(folder, file));
}
