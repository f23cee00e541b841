using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests;

public sealed class DistillationLoopTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("maquette-loop-").FullName;

    private static readonly Recipe Recipe = Draft.Recipe with { Stages = [new("draft", 6, 16, 16)] };

    public void Dispose() => Directory.Delete(path, recursive: true);

    [Fact]
    public void Run_OneLossThatIsNoNumber_GoesBackOnceAndFinishes()
    {
        var events = new Events();
        Assert.Equal(StudioOutcome.Finished, Run(new Grey(badAt: [3]), events));
        Assert.Contains("going back", events.Of<JobEvent.Noted>().Single().Text);
        Assert.Equal([1, 2, 3, 1, 2, 3, 4, 5, 6], events.Of<JobEvent.Stepped>().Select(step => step.Step));
    }

    [Fact]
    public void Run_TwoLossesThatAreNoNumbers_FailsWithStageStepAndCause()
    {
        var error = Assert.Throws<StudioException>(() => Run(new Grey(badAt: [3, 5]), new()));
        Assert.Contains("stage 'draft', step 2 of 6", error.Message);
        Assert.Contains("guidance scale", error.Message);
    }

    [Fact]
    public void Run_MemoryRunsOutOnce_GoesOnWithSmallerPieces()
    {
        var events = new Events();
        var spared = 0;
        Assert.Equal(StudioOutcome.Finished, Run(new Grey(badAt: [], full: [3]), events, () => spared++));
        Assert.Equal(1, spared);
        var note = events.Of<JobEvent.Noted>().Single().Text;
        Assert.StartsWith("Memory ran out in stage 'draft', step 4 of 6. A step of 1024 rays with up to 16 samples wants about ", note);
        Assert.EndsWith("on with 256 rays at a time.", note);
        Assert.Equal([1, 2, 3, 1, 2, 3, 4, 5, 6], events.Of<JobEvent.Stepped>().Select(step => step.Step));
    }

    [Fact]
    public void Run_MemoryRunsOutTwice_FailsWithTheEstimate()
    {
        var error = Assert.Throws<StudioException>(() => Run(new Grey(badAt: [], full: [1, 4]), new()));
        Assert.Contains("for the second time. A step of 1024 rays", error.Message);
        Assert.IsType<InvalidOperationException>(error.InnerException);
    }

    private StudioOutcome Run(IGuidance guidance, Events events, Action? spareMemory = null)
    {
        var folder = new AssetFolder(path);
        var request = new GenerationRequest { Prompt = "a grey ball" };
        using var distillation = new Distillation(Recipe, guidance, seed: 1);
        var checkpoints = new Checkpoints(folder, request, "", TimeProvider.System, events, () => true);
        var preview = new Preview(distillation, Recipe, folder, TimeProvider.System, events, new(), () => true);
        return new DistillationLoop(Recipe, distillation, checkpoints, preview, TimeProvider.System, events, new(), spareMemory).Run(default, TestContext.Current.CancellationToken);
    }

    /// <summary>Wants everything grey; is no number at some of its calls, and finds no memory at others, counted from 0.</summary>
    private sealed class Grey(int[] badAt, int[]? full = null) : IGuidance
    {
        private int calls;

        public Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator)
        {
            var call = calls++;
            if (full?.Contains(call) == true) throw new InvalidOperationException("CUDA out of memory. Tried to allocate 2.00 GiB");
            return (images - 0.5).square().mean() * (badAt.Contains(call) ? float.NaN : 1);
        }
    }
}
