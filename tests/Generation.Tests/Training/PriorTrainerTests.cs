using Maquette.Diffusion;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Training;

public sealed class PriorTrainerTests : IDisposable
{
    private static readonly PriorTrainingOptions Options = new()
    {
        Resolution = 8, Objects = 2, Views = 2, Steps = 6, LogEvery = 2, SaveEvery = 100, WarmUp = 2, LearningRate = 3e-3,
        Sizes = new() { Patch = 2, Channels = [16, 16], HeadChannels = 8, NormGroups = 4, TextWidth = 32, TextLayers = 1, Tokens = 16 },
    };

    private static readonly ProceduralObjects Objects = new ProceduralObjects();

    private readonly string folder = Directory.CreateTempSubdirectory("training").FullName;

    [Fact]
    public void Run_BrokenAndResumed_EndsWithTheWeightsOfAnUnbrokenRun()
    {
        var checkpoint = Path.Combine(folder, "checkpoint.safetensors");
        var unbroken = Train(steps: 6, resumeFrom: null, writeTo: null);

        Train(steps: 3, resumeFrom: null, writeTo: checkpoint);
        var resumed = Train(steps: 6, resumeFrom: checkpoint, writeTo: null);

        Assert.Equal(unbroken, resumed);
        Assert.NotEqual(unbroken, Train(steps: 5, resumeFrom: null, writeTo: null));
    }

    [Fact]
    public void Run_SomeSteps_LearnsWhatAnObjectOnGreyLooksLike()
    {
        var untrained = Reports(learningRate: 1e-7)[^1].Loss;
        var trained = Reports(learningRate: 3e-3);

        Assert.Equal([30, 60, 90], trained.Select(report => report.Step));
        Assert.True(trained[^1].Loss < .65f * untrained, $"x0 error {untrained} untrained, {trained[^1].Loss} trained");
    }

    [Fact]
    public void Run_InBfloat16_LearnsAsWellAsInSinglePrecision()
    {
        var (single, mixed) = (Reports(learningRate: 3e-3), Reports(learningRate: 3e-3, TrainingPrecision.Bfloat16));

        Assert.InRange(mixed[^1].Loss / single[^1].Loss, .9f, 1.1f);
        Assert.NotEqual(single[^1].Loss, mixed[^1].Loss);
    }

    private static List<TrainingReport> Reports(double learningRate, TrainingPrecision precision = TrainingPrecision.Full)
    {
        var reports = new List<TrainingReport>();
        using var init = new Generator(1, CPU);
        using var package = Options.Sizes.Create(Options, Objects.Vocabulary, init);
        using var trainer = new PriorTrainer(Options with { Objects = 8, Steps = 90, LogEvery = 30, LearningRate = learningRate, Precision = precision }, package, Objects);
        trainer.Run(() => 0, reports.Add, () => { }, TestContext.Current.CancellationToken);
        return reports;
    }

    [Fact]
    public void PriorTraining_AWholeRun_LeavesAUsablePackageALogAndSamples()
    {
        PriorTraining.Run(Options, folder, null, null, "cpu", _ => { }, TestContext.Current.CancellationToken);

        Assert.Null(ModelPackage.Problem(Path.Combine(folder, "package")));
        Assert.Equal(1 + 3, File.ReadAllLines(Path.Combine(folder, "log.csv")).Length);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "samples"), "*.png"));
        Assert.All((string[])["loss.svg", "conditioning.svg"], plot => Assert.StartsWith("<?xml", File.ReadAllText(Path.Combine(folder, plot))));
        var refusal = Assert.Throws<StudioException>(() => PriorTraining.Run(Options with { Seed = 9 }, folder, null, null, "cpu", _ => { }, TestContext.Current.CancellationToken));
        Assert.Contains("other settings", refusal.Message);
    }

    [Fact]
    public void PriorTraining_AnEndedRunWithMoreSteps_GoesOn()
    {
        PriorTraining.Run(Options, folder, 4, null, "cpu", _ => { }, TestContext.Current.CancellationToken);

        PriorTraining.Run(null, folder, 8, null, "cpu", _ => { }, TestContext.Current.CancellationToken);

        Assert.StartsWith("8,", File.ReadAllLines(Path.Combine(folder, "log.csv"))[^1]);
    }

    [Fact]
    public void PriorTraining_ADeviceThatIsNotThere_SaysWhatToDo() =>
        Assert.Contains("choose cpu", Assert.Throws<StudioException>(() => PriorTraining.Run(Options, folder, 1, null, "tpu", _ => { }, TestContext.Current.CancellationToken)).Message);

    [Theory]
    [InlineData("{ \"steps\": 0 }", "Steps")]
    [InlineData("{ \"stepz\": 10 }", "stepz")]
    [InlineData("not json", "can't be used")]
    public void Read_BadSettings_NamesWhatIsWrong(string text, string named)
    {
        var file = Path.Combine(folder, "run.json");
        File.WriteAllText(file, text);

        Assert.Contains(named, Assert.Throws<StudioException>(() => PriorTrainingOptions.Read(file)).Message);
    }

    private string Train(int steps, string? resumeFrom, string? writeTo)
    {
        using var init = new Generator(1, CPU);
        using var package = Options.Sizes.Create(Options, Objects.Vocabulary, init);
        using var trainer = new PriorTrainer(Options, package, Objects);
        if (resumeFrom is not null) trainer.Resume(resumeFrom);
        trainer.Run(() => trainer.Step >= steps ? 1 : 0, _ => { }, () => { }, TestContext.Current.CancellationToken);
        if (writeTo is not null) trainer.Write(writeTo, TimeSpan.Zero);
        return package.TensorHash();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
