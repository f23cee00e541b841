using Maquette.Diffusion;
using Maquette.Generation.Identities;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Identities;

public sealed class IdentityTrainerTests(TinyModels models)
{
    private const float Rate = 1e-3f;

    private static IdentityRequest Request => new() { Name = "rusty", ClassNoun = "chair", Prior = "tiny", BatchSize = 3, Seed = 2 };

    private ModelPackage Load() => AwakePrior.Load(models);

    private static IdentityTrainer Trainer(ModelPackage package, IdentityRequest request) => new(request, new(100, Rate, 4), package, TinyPhotos.Read(32), "a zqaa chair");

    private static byte[] Bytes(IdentityTrainer trainer) => [.. trainer.Weights.Parameters.SelectMany(part => part.Parameter.detach().contiguous().bytes.ToArray())];

    [Fact]
    public void Hold_AtTheStart_IsExactlyNothing()
    {
        using var package = Load();
        using var weights = new FullWeights(package);
        foreach (var (_, θ) in weights.Parameters) θ.grad = full_like(θ, .25f);

        Assert.Equal(0, weights.Hold(λ: 1e6));
        Assert.All(weights.Parameters, part => Assert.True(part.Parameter.grad!.eq(.25f).all().ToBoolean()));
    }

    [Fact]
    public void Hold_WeightsThatMoved_AddsTheirSignTimesLambdaOverTheNumberOfAll()
    {
        using var scope = NewDisposeScope();
        using var package = Load();
        using var weights = new FullWeights(package);
        var (first, second) = (weights.Parameters[0].Parameter, weights.Parameters[1].Parameter);
        var (n, λ) = (weights.Parameters.Sum(part => part.Parameter.numel()), 3.0);
        foreach (var (_, θ) in weights.Parameters) θ.grad = zeros_like(θ);
        using (no_grad())
        {
            first.add_(.5f);
            second.sub_(.125f);
        }

        Assert.Equal((.5 * first.numel() + .125 * second.numel()) / n, weights.Hold(λ), 6);
        Assert.True(first.grad!.allclose(full_like(first, λ / n)));
        Assert.True(second.grad!.allclose(full_like(second, -λ / n)));
        Assert.All(weights.Parameters.Skip(2), part => Assert.True(part.Parameter.grad!.eq(0).all().ToBoolean()));
    }

    [Fact]
    public void Hold_LowRankChanges_IsTheGradientOfTheirProductsSize()
    {
        using var scope = NewDisposeScope();
        using var package = Load();
        using var init = new Generator(1, CPU);
        using var weights = new LowRankWeights(package, 2, init);
        var (down, up) = (weights.Parameters[0].Parameter, weights.Parameters[1].Parameter);
        var n = package.UNet.parameters().Sum(parameter => parameter.numel());
        using (no_grad()) up.fill_(.5f);
        foreach (var (_, θ) in weights.Parameters) θ.grad = zeros_like(θ);

        Assert.Equal(up.matmul(down).abs().sum().ToDouble() / n, weights.Hold(2), 6);
        Assert.True(up.grad!.allclose(up.matmul(down).sign().matmul(down.transpose(0, 1)) * (2d / n), atol: 1e-7));
    }

    [Theory]
    [InlineData(IdentityMethod.Full)]
    [InlineData(IdentityMethod.Lora)]
    public void Step_LambdaLarge_KeepsThePriorsWeights(IdentityMethod method)
    {
        float Distance(double λ)
        {
            using var package = Load();
            using var trainer = Trainer(package, Request with { Lambda = λ, Method = method });
            return Enumerable.Range(0, 40).Select(step => trainer.Step(step)["l1"]).ToArray()[^1];   // Last would take the last step alone
        }

        var (free, held) = (Distance(0), Distance(1e8));
        Assert.True(held < free / 4, $"{free} without, {held} with");
    }

    [Theory]
    [InlineData(IdentityMethod.Full)]
    [InlineData(IdentityMethod.Lora)]
    public void Restore_AState_GoesOnToTheBit(IdentityMethod method)
    {
        var request = Request with { Method = method, Accumulation = 2 };
        using var package = Load();
        using var trainer = Trainer(package, request);
        for (var step = 0; step < 3; step++) trainer.Step(step);
        var state = trainer.State.ToDictionary(part => part.Key, part => part.Value.clone());
        for (var step = 3; step < 6; step++) trainer.Step(step);
        var unbroken = Bytes(trainer);

        using var other = Load();
        using var resumed = Trainer(other, request);
        resumed.Restore(state);
        for (var step = 3; step < 6; step++) resumed.Step(step);

        Assert.Equal(unbroken, Bytes(resumed));
    }

    [Fact]
    public void Step_OnPhotos_LearnsThem()
    {
        using var package = Load();
        using var trainer = new IdentityTrainer(Request, new(150, 3e-3, 0), package, TinyPhotos.Read(32), "a zqaa chair");
        var losses = Enumerable.Range(0, 150).Select(step => trainer.Step(step)["ldm"]).ToArray();
        Assert.True(losses[^30..].Average() < .6 * losses[..30].Average(), $"{losses[..30].Average()} at first, {losses[^30..].Average()} at last");
    }

    [Fact]
    public void Step_Accumulated_HasAsLargeALossAsAPlainOne()
    {
        using var package = Load();
        using var other = Load();
        using var plain = Trainer(package, Request with { BatchSize = 6 });
        using var accumulated = Trainer(other, Request with { Accumulation = 2 });
        Assert.InRange(accumulated.Step(0)["ldm"] / plain.Step(0)["ldm"], .5f, 2f);
    }

    [Fact]
    public void Step_LossThatIsNoNumber_ThrowsAndChangesNothing()
    {
        using var package = Load();
        using var trainer = Trainer(package, Request);
        trainer.Step(0);
        using (no_grad()) trainer.Weights.Parameters[0].Parameter[0] = float.NaN;
        var before = Bytes(trainer);

        Assert.Equal("ldm", Assert.Throws<NotFiniteException>(() => trainer.Step(1)).Loss);
        Assert.Equal(before, Bytes(trainer));
    }

    [Fact]
    public void Step_GradientThatIsNoNumber_ThrowsAndChangesNothing()
    {
        using var package = Load();
        using var trainer = Trainer(package, Request with { Method = IdentityMethod.Lora });
        using (no_grad()) trainer.Weights.Parameters[0].Parameter.fill_(1e30f);   // times nothing at first: the loss is a number
        var before = Bytes(trainer);

        var refused = Assert.Throws<NotFiniteException>(() => trainer.Step(0));
        Assert.Equal("gradient", refused.Loss);
        Assert.StartsWith("every loss was a number and the length of their gradient became ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Bytes(trainer));
    }

    [Fact]
    public void PriorImages_AreLearntBesideThePhotos()
    {
        using var package = Load();
        using var trainer = new IdentityTrainer(Request, new(1, Rate, 0), package, TinyPhotos.Read(32), "a zqaa chair", (TinyPhotos.Read(16), "a chair"));
        Assert.True(trainer.Step(0)["class"] > 0);
    }
}
