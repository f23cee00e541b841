using Maquette.Diffusion;
using Maquette.Generation.Identities;
using Maquette.Generation.Identities.Evaluation;
using Maquette.Generation.Judging;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Identities.Evaluation;

/// <summary>The small form of <c>./maquette identity eval</c>: the bundled prior, one subject, a few steps.</summary>
public sealed class FidelityTests : IDisposable
{
    private const int Steps = 40, DdimSteps = 12;

    private readonly string folder = Directory.CreateTempSubdirectory("fidelity-").FullName;

    [Fact]
    public void FivePhotosOfARobot_TaughtInTwoDimensions_ShowInAllFourViews()
    {
        using var scope = NewDisposeScope();
        var subject = EvaluationSubject.All[0];
        CropFolder.Write(folder, subject.Photos());
        using var package = ModelPackage.Load(Path.Combine(Models, "maquette-mini"));
        using var judge = Judge.Load(Path.Combine(Models, Judge.BundledName));
        var size = package.Options.UNet.SampleSize * package.Codec.Factor;
        var truth = subject.HeldOut(size);
        (double Judge, double Colour) Likeness(string prompt)
        {
            var drawn = FourViews.Sample(new(package), [prompt], DdimSteps, TestContext.Current.CancellationToken);   // [4, 3, size, size]
            var (seen, real) = (judge.Look(drawn).Features, judge.Look(truth).Features);
            return (seen.Zip(real).Average(pair => Retrieval.Dot(pair.First, pair.Second)), ColourHistogram.Intersection(Histogram(drawn), Histogram(truth)));
        }

        var untaught = Likeness($"a photo of a {subject.ClassNoun}");
        var request = new IdentityRequest { Name = "subject", ClassNoun = subject.ClassNoun, Seed = 1 };
        using (var trainer = new IdentityTrainer(request, new(Steps, 2e-4, 0), package, CropSet.Read(IdentityFiles.CropsOf(folder), 2 * size), $"a photo of a zqaa {subject.ClassNoun}"))
        {
            for (var step = 0; step < Steps; step++) trainer.Step(step);
        }
        var taught = Likeness($"a photo of a zqaa {subject.ClassNoun}");

        Assert.True(taught.Judge > untaught.Judge, $"by the judge {untaught.Judge} untaught, {taught.Judge} taught");
        Assert.True(taught.Colour > untaught.Colour, $"by colours {untaught.Colour} untaught, {taught.Colour} taught");
    }

    [Fact]
    public void ColourHistogram_OfItself_HasAllInCommonAndOfOtherColoursLittle()
    {
        var (robot, car) = (Histogram(EvaluationSubject.All[0].HeldOut(32)), Histogram(EvaluationSubject.All[1].HeldOut(32)));
        Assert.Equal(1, robot.Sum(), 4);
        Assert.Equal(1, ColourHistogram.Intersection(robot, robot), 4);
        Assert.InRange(ColourHistogram.Intersection(robot, car), 0, .3);
    }

    private static float[] Histogram(Tensor images) => ColourHistogram.Of(images.contiguous().data<float>().ToArray(), Renders.Views, (int)images.shape[2]);

    /// <summary>The repository's models.</summary>
    private static string Models
    {
        get
        {
            var place = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(place.FullName, "Portal.sln"))) place = place.Parent!;
            return Path.Combine(place.FullName, "models");
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
