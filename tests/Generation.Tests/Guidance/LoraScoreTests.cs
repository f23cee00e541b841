using Maquette.Diffusion;
using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Guidance;

public sealed class LoraScoreTests : IDisposable
{
    private static readonly ParticleScoreOptions Eager = new() { LearningRate = 1e-2f };

    private static readonly Viewpoints Seen = new([.. Enumerable.Range(0, 4).Select(i => new Camera(90 * i, 15, 3, 40))], 4, null);

    private readonly ModelPackage package;
    private readonly DiffusionPrior prior;

    public LoraScoreTests(TinyModels models)
    {
        package = ModelPackage.Load(Path.Combine(models.Folder, "tiny"));
        prior = new(package);
        using var frozen = no_grad();
        using var noise = new Generator(1);
        foreach (var (_, weight) in package.NamedTensors())
        {
            using var scope = NewDisposeScope();
            if (weight.ndim > 1) weight.add_(randn(weight.shape, generator: noise) * 0.05);   // layers that start at zero say something, too
        }
    }

    public void Dispose() => package.Dispose();

    private static Tensor Latents(ulong seed) => randn([4, 48, 4, 4], generator: new Generator(seed));

    private LoraScore Score() => new(prior, "a red chair", Eager, new Generator(2));

    private Tensor Pretrained()
    {
        using var frozen = no_grad();
        return prior.Guided(Latents(3), full([4], 500, dtype: int64), Repeated("a red chair"), Repeated(""), null, 1, 4, 0).Eps;
    }

    private TextContext Repeated(string prompt) => prior.Encode([prompt, prompt, prompt, prompt]);

    /// <summary>Before its first lesson the score is the pretrained one, told the same: nothing but guidance moves the object then.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Eps_BeforeALesson_IsThePretrainedOneAsItIsTold(bool tellCameras)
    {
        using var scope = NewDisposeScope();
        using var score = new LoraScore(prior, "a red chair", Eager, new Generator(2), tellCameras);
        using var pretrained = new SingleViewPrior(prior, "a red chair", "", views: null, tellCameras);
        var (xT, t) = (Latents(3), full([4], 500, dtype: int64));

        var difference = score.Eps(xT, t, Seen) - pretrained.Guided(xT, t, Seen, 1, 0).Eps;

        Assert.True(difference.abs().max().ToSingle() < 1e-4f);
    }

    [Fact]
    public void Guided_ToldCameras_LooksFromThem()
    {
        using var scope = NewDisposeScope();
        using SingleViewPrior told = new(prior, "a red chair", "", new(), tellCameras: true), untold = new(prior, "a red chair", "", new());
        var (xT, t) = (Latents(3), full([4], 500, dtype: int64));
        var higher = Seen with { Cameras = [.. Seen.Cameras.Select(camera => camera with { Elevation = 40 })] };

        Assert.True((told.Guided(xT, t, Seen, 4, 0).Eps - told.Guided(xT, t, higher, 4, 0).Eps).abs().max().ToSingle() > 1e-3f);
        Assert.True((untold.Guided(xT, t, Seen, 4, 0).Eps - untold.Guided(xT, t, higher, 4, 0).Eps).abs().max().ToSingle() == 0);
    }

    [Fact]
    public void SwitchedOff_IsThePretrainedNetworkToTheLastBit()
    {
        using var scope = NewDisposeScope();
        var before = Pretrained().data<float>().ToArray();
        using (var score = Score())
        {
            for (var i = 0; i < 3; i++) score.Learn(Latents(4), Seen, new Generator(5));
            Assert.Equal(before, Pretrained().data<float>().ToArray());
        }
        Assert.Equal(before, Pretrained().data<float>().ToArray());
        Assert.All(package.UNet.parameters(), parameter => Assert.True(parameter.requires_grad));
    }

    [Fact]
    public void Eps_BeforeItsFirstLesson_IsThePretrainedOneWithoutGuidance()
    {
        using var scope = NewDisposeScope();
        using var score = Score();
        var t = full([4], 500, dtype: int64);
        using var frozen = no_grad();
        var plain = prior.Guided(Latents(3), t, Repeated("a red chair"), Repeated(""), null, 1, 1, 0).Eps;
        Assert.True((plain - score.Eps(Latents(3), t, Seen)).abs().max().ToSingle() < 1e-5f);
    }

    [Fact]
    public void Learn_TheSameRendersAgainAndAgain_LowersItsLossAndLeavesThePretrainedWeights()
    {
        using var scope = NewDisposeScope();
        using var score = Score();
        var weights = package.TensorHash();
        double Lessons(ulong first, int count) => Enumerable.Range(0, count).Average(i => score.Learn(Latents(4), Seen, new Generator(first + (ulong)i)));
        var before = Lessons(100, 20);
        Lessons(200, 60);
        var after = Lessons(100, 20);   // the same times and noise
        Assert.True(after < 0.95 * before, $"from {before} to {after}");
        Assert.Equal(weights, package.TensorHash());
    }

    [Fact]
    public void Eps_OfAnotherCamera_DiffersOnceItHasLearnt()
    {
        using var scope = NewDisposeScope();
        using var score = Score();
        using var generator = new Generator(6);
        for (var i = 0; i < 5; i++) score.Learn(Latents(4), Seen, generator);
        var t = full([4], 500, dtype: int64);
        var turned = Seen with { Cameras = [.. Seen.Cameras.Select(camera => camera with { Azimuth = camera.Azimuth + 120 })] };
        Assert.True((score.Eps(Latents(3), t, Seen) - score.Eps(Latents(3), t, turned)).abs().max().ToSingle() > 1e-6f);
    }

    [Fact]
    public void Restore_GoesOnAsIfNothingHadBeenBetween()
    {
        using var scope = NewDisposeScope();
        using var score = Score();
        score.Learn(Latents(4), Seen, new Generator(7));
        var kept = score.State.ToDictionary(part => part.Key, part => part.Value.detach().clone());
        var next = new[] { score.Learn(Latents(4), Seen, new Generator(8)), score.Learn(Latents(4), Seen, new Generator(9)) };
        score.Restore(kept);
        Assert.Equal(next, new[] { score.Learn(Latents(4), Seen, new Generator(8)), score.Learn(Latents(4), Seen, new Generator(9)) });
    }
}
