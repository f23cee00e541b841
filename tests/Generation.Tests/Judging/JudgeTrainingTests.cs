using Maquette.Generation.Judging;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Procedural;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Judging;

public sealed class JudgeTrainingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("judge-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_FourKinds_LearnsToTellThemApart()
    {
        var reports = new List<JudgeReport>();
        using var judge = Untrained();
        using var trainer = new JudgeTrainer(FourKinds.Options with { Steps = 120, LogEvery = 20, SaveEvery = 1000 }, judge, new FourKinds());

        trainer.Run(() => 0, reports.Add, () => { }, TestContext.Current.CancellationToken);

        Assert.True(reports[^1].Loss < .75f * reports[0].Loss, $"loss {reports[0].Loss} first, {reports[^1].Loss} at the end");
        Assert.True(reports[^1].Noun > .5, $"noun {reports[^1].Noun}, 0.25 by chance");          // one of four
        Assert.True(reports[^1].Colour > .35, $"colour {reports[^1].Colour}, 0.08 by chance");   // one of twelve
    }

    [Fact]
    public void Run_InBfloat16_LearnsAsWellAsInSinglePrecision()
    {
        var (single, mixed) = (Losses(TrainingPrecision.Full), Losses(TrainingPrecision.Bfloat16));

        Assert.True(mixed[^1] < .85f * mixed[0], $"loss {mixed[0]} first, {mixed[^1]} at the end");
        Assert.InRange(mixed[^1] / single[^1], .9f, 1.1f);
        Assert.NotEqual(single[^1], mixed[^1]);
    }

    private static float[] Losses(TrainingPrecision precision)
    {
        var reports = new List<JudgeReport>();
        using var judge = Untrained();
        using var trainer = new JudgeTrainer(FourKinds.Options with { Steps = 60, LogEvery = 10, SaveEvery = 1000, Precision = precision }, judge, new FourKinds());
        trainer.Run(() => 0, reports.Add, () => { }, TestContext.Current.CancellationToken);
        return [.. reports.Select(report => report.Loss)];
    }

    [Fact]
    public void Run_BrokenAndResumed_EndsWithTheJudgeOfAnUnbrokenRun()
    {
        var checkpoint = Path.Combine(folder, "checkpoint.safetensors");
        var unbroken = Train(6, null, null);

        Train(3, null, checkpoint);

        Assert.Equal(unbroken, Train(6, checkpoint, null));
        Assert.NotEqual(unbroken, Train(5, null, null));
    }

    [Fact]
    public void JudgeTraining_AWholeRun_LeavesAJudgeThatReadsBackEqual()
    {
        Run(FourKinds.Options);

        using var judge = Judge.Load(Path.Combine(folder, "judge"));
        Assert.Equal(["car", "chair", "duck", "tree"], judge.Options.Nouns);
        Assert.Equal(1 + 2, File.ReadAllLines(Path.Combine(folder, "log.csv")).Length);
        var again = Path.Combine(folder, "again");
        judge.Save(again);
        using var reread = Judge.Load(again);
        Assert.Equal(judge.Hash(), reread.Hash());
        Assert.Equal(["zeppelin"], judge.UnknownWords("a red zeppelin"));
        Assert.Contains("another seed", Assert.Throws<StudioException>(() => Run(FourKinds.Options with { Seed = 8 })).Message);
    }

    [Fact]
    public void JudgeTraining_FromAJudge_BeginsWithItsWeights()
    {
        Run(FourKinds.Options);
        var first = Path.Combine(folder, "judge");
        using var taught = Judge.Load(first);
        using var fresh = Untrained();
        Assert.NotEqual(taught.Hash(), fresh.Hash());

        Judge.CopyWeights(first, fresh);
        fresh.Options = taught.Options;

        Assert.Equal(taught.Hash(), fresh.Hash());
    }

    [Fact]
    public void JudgeTraining_WithAShareOfItsStart_KeepsTheMeanOfBoth()
    {
        using var scope = NewDisposeScope();
        Run(FourKinds.Options);
        using var start = Judge.Load(Path.Combine(folder, "judge"));
        var next = FourKinds.Options with { Start = Path.Combine(folder, "judge"), Seed = 9 };

        using var end = Trained("end", next);
        using var mean = Trained("mean", next with { StartShare = .25 });

        var moved = start.Model.parameters().Zip(end.Model.parameters()).Sum(pair => (pair.First - pair.Second).abs().sum().ToSingle());
        Assert.True(moved > 1);
        foreach (var (kept, (from, to)) in mean.Model.parameters().Zip(start.Model.parameters().Zip(end.Model.parameters())))
            Assert.InRange((kept - .25 * from - .75 * to).abs().max().ToSingle(), 0, 4e-3f);   // half precision in the files

        Judge Trained(string name, JudgeTrainingOptions options)
        {
            JudgeTraining.Run(options, new FourKinds(), FourKinds.Sizes, Path.Combine(folder, name), null, _ => { }, CancellationToken.None);
            return Judge.Load(Path.Combine(folder, name, "judge"));
        }
    }

    [Fact]
    public void JudgeTraining_FromAJudgeOfFewerBlocks_BeginsBySeeingTheSame()
    {
        using var scope = NewDisposeScope();
        Run(FourKinds.Options);
        var first = Path.Combine(folder, "judge");
        using var taught = Judge.Load(first);
        using var deeper = Untrained(taught.Options.Blocks + 1);
        var pictures = rand(3, 3, 16, 16);

        Judge.CopyWeights(first, deeper);

        Assert.True(deeper.Model.parameters().Count() > taught.Model.parameters().Count());
        Assert.Equal(taught.Look(pictures).Features, deeper.Look(pictures).Features);
        var second = Path.Combine(folder, "deeper");
        deeper.Save(second);
        using var shallow = Untrained();
        Assert.Contains("its networks are others", Assert.Throws<StudioException>(() => Judge.CopyWeights(second, shallow)).Message);
    }

    [Fact]
    public void JudgeTraining_FromAJudgeWithoutAFinerLevel_BeginsBySeeingPicturesOfHalfTheSizeAsItDid()
    {
        using var scope = NewDisposeScope();
        Run(FourKinds.Options);
        var first = Path.Combine(folder, "judge");
        using var taught = Judge.Load(first);
        using var finer = Untrained(FourKinds.Finer);
        var (small, large) = (rand(3, 3, 16, 16), rand(3, 3, 32, 32));

        Judge.CopyWeights(first, finer);

        Assert.All(Pairs(taught.Look(small), finer.Look(small)), pair => Assert.Equal(pair.Had, pair.Has, 1e-4f));
        Assert.All(Pairs(taught.Look(large), finer.Look(large)), pair => Assert.Equal(pair.Had, pair.Has, 1e-4f));   // the one sees means of four pixels, the other all, of which it makes nothing more yet
        var second = Path.Combine(folder, "finer");
        finer.Save(second);
        using var coarse = Untrained();
        Assert.Contains("its networks are others", Assert.Throws<StudioException>(() => Judge.CopyWeights(second, coarse)).Message);

        static IEnumerable<(float Had, float Has)> Pairs(Sight had, Sight has) => had.Features.SelectMany(row => row).Zip(has.Features.SelectMany(row => row));
    }

    [Fact]
    public void Run_WithAFinerLevel_TeachesTheFinerLevelToo()
    {
        using var scope = NewDisposeScope();
        Run(FourKinds.Options);
        using var judge = Untrained(FourKinds.Finer);
        Judge.CopyWeights(Path.Combine(folder, "judge"), judge);
        var unused = judge.Model.named_parameters().Single(weight => weight.name == "image.input.weight").parameter;
        Assert.Equal(0, unused.narrow(1, 12, unused.shape[1] - 12).abs().max().ToSingle());
        using var trainer = new JudgeTrainer(FourKinds.Options with { Steps = 2 }, judge, new FourKinds());

        trainer.Run(() => 0, _ => { }, () => { }, TestContext.Current.CancellationToken);

        Assert.True(unused.narrow(1, 12, unused.shape[1] - 12).abs().max().ToSingle() > 0);
    }

    [Fact]
    public void Load_DamagedWeights_SaysWhere()
    {
        Run(FourKinds.Options with { Steps = 1 });
        var judge = Path.Combine(folder, "judge");
        File.WriteAllBytes(Path.Combine(judge, "model.safetensors"), [1, 2, 3]);

        Assert.Contains(judge, Assert.Throws<StudioException>(() => Judge.Load(judge)).Message);
    }

    [Fact]
    public void Draw_TheSameStep_IsTheSameBatch()
    {
        var (first, again, other) = (Batch(3), Batch(3), Batch(4));

        Assert.Equal(first.Images, again.Images);
        Assert.Equal(first.Captions, again.Captions);
        Assert.NotEqual(first.Images, other.Images);
        Assert.All(first.Images, value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void Draw_ForAFinerLevel_EnlargesAboutHalfOfThePictures()
    {
        const int Count = 40, Size = 32;
        var batch = JudgeBatch.Draw(new FourKinds(), seed: 1, step: 0, Count, Size, smallest: Size / 2, Nothing);

        var enlarged = batch.Images.Chunk(3 * Size * Size).Count(picture => Enumerable.Range(0, picture.Length).All(i => picture[i] == picture[i - i % 2]));

        Assert.InRange(enlarged, Count / 4, Count - Count / 4);
        Assert.All(batch.Images, value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void CalledBy_Nouns_IsWhatMayBeSaidOfThePicture()
    {
        var batch = new JudgeBatch([], ["", ""], [("armchair", "red"), ("mug", null)], [0, 0]);

        Assert.Equal([true, true, false, false, false, true], batch.CalledBy(["armchair", "chair", "mug"]));
    }

    [Fact]
    public void AlsoTrue_OfABatch_IsWhatHasTheSameNounAndNoOtherColour()
    {
        var batch = new JudgeBatch([], ["", "", "", ""], [("mug", "red"), ("mug", "red"), ("mug", null), ("car", "red")], [0, 0, 0, 0]);

        var also = batch.AlsoTrue().Chunk(4).Select(row => string.Concat(row.Select(value => value ? '1' : '0')));

        Assert.Equal(["0110", "1010", "1100", "0000"], also);
    }

    [Fact]
    public void TrueOf_Prompts_IsWhatNamesTheThingAndNoOtherColour()
    {
        var batch = new JudgeBatch([], ["", ""], [("mug", "red"), ("armchair", null)], [0, 0]);

        Assert.Equal([true, false, false, false, false, true], batch.TrueOf([new("mug", "red"), new("mug", "blue"), new("chair", "red")]));
    }

    [Fact]
    public void Look_AnySize_GivesUnitFeatures()
    {
        using var judge = Untrained();
        using var scope = NewDisposeScope();

        var seen = judge.Look(rand([2, 3, 50, 50]));

        Assert.All(seen.Features, feature => Assert.Equal(1, Retrieval.Dot(feature, feature), 3));
        Assert.All(seen.Views, view => Assert.Equal(1, view.Sum(), 3));
    }

    [Fact]
    public void Draw_KindsWithABroaderName_AreCalledByItNowAndThen()
    {
        const int Count = 80;
        var broader = new Dictionary<string, string[]> { ["car"] = ["vehicle"] };
        var batch = JudgeBatch.Draw(new FourKinds(), seed: 1, step: 0, Count, size: 16, smallest: 16, broader);

        var (broad, narrow) = (batch.Keys.Count(key => key.Noun == "vehicle"), batch.Keys.Count(key => key.Noun == "car"));
        Assert.InRange(broad / (double)(broad + narrow), .2, .6);
        Assert.All(batch.Keys.Zip(batch.Captions), item => Assert.Contains(item.First.Noun, item.Second));
    }

    [Fact]
    public void Broader_Nouns_AreThoseThatNameThemToo() =>
        Assert.Equal(["ceiling fan: fan"], Candidate.Broader(["bowl", "ceiling fan", "dog", "fan", "hot dog", "owl"]).Select(item => $"{item.Key}: {string.Join(", ", item.Value)}"));

    [Fact]
    public void Features_BesideALongerPrompt_AreThoseOfThePromptAlone()
    {
        using var judge = Judge.Load(TinyJudge.Folder);
        string[] prompts = ["a red ball", "a ball", "a green cone with a blue ball and a red ball and a yellow cone"];

        var together = judge.Features(prompts);

        foreach (var (prompt, beside) in prompts.Zip(together))
            Assert.All(judge.Features([prompt])[0].Zip(beside), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    private static IReadOnlyDictionary<string, string[]> Nothing { get; } = new Dictionary<string, string[]>();

    private static JudgeBatch Batch(int step) => JudgeBatch.Draw(new FourKinds(), seed: 1, step, count: 5, size: 16, smallest: 16, Nothing);

    private static Judge Untrained(int blocks) => Untrained(FourKinds.Sizes with { Blocks = blocks });

    private static Judge Untrained(JudgeSizes? sizes = null)
    {
        using var init = new Generator(1, CPU);
        string[] wordings = [.. new FourKinds().Vocabulary, "a"];
        return Judge.Create((sizes ?? FourKinds.Sizes).Options(Diffusion.Text.Tokenizer.WordsOf(wordings), ["car", "chair", "duck", "tree"], Palette.Names), wordings, init);
    }

    private static string Train(int steps, string? resumeFrom, string? writeTo)
    {
        using var judge = Untrained();
        using var trainer = new JudgeTrainer(FourKinds.Options, judge, new FourKinds());
        if (resumeFrom is not null) trainer.Resume(resumeFrom);
        trainer.Run(() => trainer.Step >= steps ? 1 : 0, _ => { }, () => { }, TestContext.Current.CancellationToken);
        if (writeTo is not null) trainer.Write(writeTo, TimeSpan.Zero);
        return judge.Hash();
    }

    private void Run(JudgeTrainingOptions options) => JudgeTraining.Run(options, new FourKinds(), FourKinds.Sizes, folder, null, _ => { }, TestContext.Current.CancellationToken);
}
