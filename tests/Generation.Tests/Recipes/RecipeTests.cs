using Maquette.Generation.Recipes;
using Xunit;

namespace Maquette.Generation.Tests.Recipes;

public sealed class RecipeTests
{
    private static readonly Recipe TwoStages = MvDream.Full with { Stages = [new("coarse", 6000, 64, 512, 2), new("fine", 4000, 256, 512)] };

    [Fact]
    public void StageAt_EveryStep_BelongsToTheStageThatHoldsIt()
    {
        Assert.Equal("coarse", TwoStages.StageAt(0).Name);
        Assert.Equal("coarse", TwoStages.StageAt(5999).Name);
        Assert.Equal("fine", TwoStages.StageAt(6000).Name);
        Assert.Equal("fine", TwoStages.StageAt(9999).Name);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(777)]
    [InlineData(100_000)]
    public void With_Steps_KeepsTheSharesAndTheExactTotal(int steps)
    {
        var recipe = TwoStages.With(new() { Steps = steps });
        Assert.Equal(steps, recipe.Steps);
        Assert.All(recipe.Stages, stage => Assert.True(stage.Steps >= 1));
        Assert.Equal(0.6 * steps, recipe.Stages[0].Steps, 1.0);
    }

    [Fact]
    public void With_Resolution_IsTheLastStages_AndNoStageIsFiner()
    {
        Assert.Equal([64, 512], TwoStages.With(new() { Resolution = 512 }).Stages.Select(stage => stage.Resolution));
        Assert.Equal([32, 32], TwoStages.With(new() { Resolution = 32 }).Stages.Select(stage => stage.Resolution));
    }

    [Fact]
    public void With_ItsOwnDefaults_ChangesNothing()
    {
        Assert.All(RecipeBook.All.SelectMany(family => family.Presets), recipe =>
        {
            var same = recipe.With(recipe.Defaults);
            Assert.Equal(recipe.Stages, same.Stages);
            Assert.Equal(recipe, same with { Stages = recipe.Stages });
        });
    }

    [Fact]
    public void MvDream_HasThePapersNumbers()
    {
        var recipe = MvDream.Full;
        Assert.Equal(10_000, recipe.Steps);
        Assert.Equal(50, recipe.Guidance.Scale);
        Assert.Equal([64, 256], recipe.Stages.Select(stage => stage.Resolution));
        Assert.Equal(0.98f, recipe.Guidance.LeastNoise.At(0));
        Assert.Equal(0.02f, recipe.Guidance.LeastNoise.At(recipe.Progress(8000)), 5);
        Assert.Equal(0.50f, recipe.Guidance.MostNoise.At(recipe.Progress(9000)), 5);
        Assert.Equal(1000, recipe.Losses.Orientation.At(recipe.Progress(5000)), 2);
    }

    [Fact]
    public void DreamFusion_HasThePapersNumbers()
    {
        var recipe = DreamFusion.Full;
        Assert.Equal((10_000, 64, 101f), (recipe.Steps, recipe.Stages[^1].Resolution, recipe.Guidance.Scale));
        Assert.Equal((0.02f, 0.98f), (recipe.Guidance.LeastNoise.At(0.5f), recipe.Guidance.MostNoise.At(0.5f)));
        Assert.Equal([8, 8, 8, 9, 15, 16, 16], new[] { 0, 2000, 2499, 2501, 5999, 6000, 9999 }.Select(step => (int)(recipe.ActiveLevels!.Value.At(recipe.Progress(step)) + 1e-3f)));
        Assert.Equal(0.2f, recipe.Shading.PlainUntil);
    }

    [Fact]
    public void ProlificDreamer_HasThePapersNumbers()
    {
        var recipe = ProlificDreamer.Full;
        Assert.Equal((25_000, 7.5f), (recipe.Steps, recipe.Guidance.Scale));
        Assert.Equal([64, 512], recipe.Stages.Select(stage => stage.Resolution));
        Assert.Equal((0.98f, 0.5f), (recipe.Guidance.MostNoise.At(recipe.Progress(4999)), recipe.Guidance.MostNoise.At(recipe.Progress(5000))));
        Assert.Equal((0f, 1000f), (recipe.Losses.Entropy.At(recipe.Progress(9999)), recipe.Losses.Entropy.At(recipe.Progress(10_000))));
        Assert.Equal((1e-4f, 4), (recipe.Guidance.ParticleScore.LearningRate, recipe.Guidance.ParticleScore.Rank));
    }

    [Fact]
    public void With_Particles_GivesEachAsManyStepsAsTheOnlyOneHad()
    {
        Assert.Equal((4, 100_000), (ProlificDreamer.Full.With(new() { Particles = 4 }).Particles, ProlificDreamer.Full.With(new() { Particles = 4 }).Steps));
        Assert.Equal(60, ProlificDreamer.Full.With(new() { Particles = 4, Steps = 60 }).Steps);
    }

    [Fact]
    public void Presets_AreRecipesOfTheirFamilyAndRun()
    {
        Assert.Equal(RecipeBook.All.Count, RecipeBook.All.DistinctBy(family => family.Id).Count());
        foreach (var family in RecipeBook.All)
        {
            Assert.Equal(family.Presets.Count, family.Presets.DistinctBy(preset => preset.Preset).Count());
            Assert.All(family.Presets, preset => Assert.Equal(family.Id, preset.Id));
            Assert.Same(family.Presets[0], RecipeBook.Find(family.Id, null));
            Assert.Contains(family.Presets, preset => preset.Preset == "draft");
        }
        Assert.Null(RecipeBook.Find("mvdream", "huge"));
    }

    /// <summary>A draft is the full recipe at another size: whatever the full one does, it does.</summary>
    [Fact]
    public void Drafts_LeaveNoPartOut()
    {
        foreach (var family in RecipeBook.All.Where(family => family.Find("full") is not null))
        {
            var (draft, full) = (family.Find("draft")!, family.Find("full")!);
            Assert.Equal(full.Guidance.Method, draft.Guidance.Method);
            Assert.Equal(full.Guidance.Weight, draft.Guidance.Weight);
            Assert.Equal(full.Guidance.ViewPrompts, draft.Guidance.ViewPrompts);
            Assert.Equal(full.Views.GetType(), draft.Views.GetType());
            Assert.Equal(full.Shading.PlainUntil < 1, draft.Shading.PlainUntil < 1);
            Assert.Equal(full.ActiveLevels is null, draft.ActiveLevels is null);
            Assert.True(draft.Backgrounds.Learnt > 0);
            foreach (var weight in typeof(Maquette.Generation.Losses.LossWeights).GetProperties().Where(property => property.PropertyType == typeof(Ramp)))
            {
                Ramp inFull = (Ramp)weight.GetValue(full.Losses)!, inDraft = (Ramp)weight.GetValue(draft.Losses)!;
                Assert.True(inFull.V1 == 0 || inDraft.V1 > 0, $"{family.Id}: {weight.Name}");
            }
        }
    }

    /// <summary>Rays would otherwise sample for most of the run fog that went long ago.</summary>
    [Fact]
    public void Drafts_ForgetTheirFirstFogInAQuarterOfTheRun()
    {
        foreach (var draft in RecipeBook.All.Select(family => family.Find("draft")!))
        {
            var law = draft.Field.Density;
            var fog = law.Scale * Math.Log(1 + Math.Exp(law.Bias + law.BlobStrength / 2));   // half-way to where the blob's cone crosses 0
            var looks = Math.Log(draft.OccupancyThreshold.V0 / fog) / Math.Log(draft.OccupancyDecay);
            Assert.InRange(looks * draft.OccupancyEvery, 0, draft.Steps / 4);
        }
    }
}
