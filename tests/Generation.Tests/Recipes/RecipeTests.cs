using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using Maquette.Scene.Cameras;
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
        Assert.Equal([(Form.Field, 25_000), (Form.Geometry, 15_000), (Form.Texture, 30_000)], recipe.Stages.GroupBy(stage => stage.Form).Select(form => (form.Key, form.Sum(stage => stage.Steps))));
        Assert.Equal([64, 512, 512, 512], recipe.Stages.Select(stage => stage.Resolution));
        Assert.Equal((7.5f, 101f, 7.5f), (recipe.Guidance.Scale, recipe.Geometry!.Guidance.Scale, recipe.Texture!.Guidance.Scale));
        Assert.Equal((GuidanceMethod.Vsd, GuidanceMethod.Sds, GuidanceMethod.Vsd), (recipe.Guidance.Method, recipe.Geometry.Guidance.Method, recipe.Texture.Guidance.Method));
        Assert.Equal((0f, 1000f), (recipe.Losses.Entropy.At(recipe.Progress(9999)), recipe.Losses.Entropy.At(recipe.Progress(10_000))));
        Assert.Equal((128, 1e4f, 1e4f, 0.005f), (recipe.Geometry.Cells, recipe.Geometry.Losses.NormalConsistency.V0, recipe.Geometry.Losses.Laplacian.V0, recipe.Geometry.LearningRate.V0));
        Assert.Equal((1e-4f, 4), (recipe.Guidance.ParticleScore.LearningRate, recipe.Guidance.ParticleScore.Rank));
        foreach (var start in new[] { 0, 25_000, 40_000 })
        {
            var noise = recipe.GuidanceOf(recipe.StageAt(start).Form).MostNoise;
            Assert.Equal((0.98f, 0.5f), (noise.At(recipe.Progress(start + 4999)), noise.At(recipe.Progress(start + 5000))));
        }
    }

    [Fact]
    public void ProlificDreamer_Scene_HasThePapersNumbers()
    {
        var recipe = ProlificDreamer.Scene;
        Assert.Equal((25_000, 5f, -10f, 2.5f), (recipe.Steps, recipe.Field.Radius, recipe.Field.Density.BlobStrength, recipe.Field.Density.BlobRadius));
        Assert.Equal(new Interval(0.1f, 2.3f), ((RandomViews)recipe.Views).Distance);
        Assert.Equal((0.98f, 0.5f), (recipe.Guidance.MostNoise.At(recipe.Progress(9999)), recipe.Guidance.MostNoise.At(recipe.Progress(10_000))));
        Assert.Equal((0f, 1f), (recipe.Losses.Sparsity.V0, recipe.Losses.DepthVariance.V0));
        Assert.Null(recipe.Guidance.ViewPrompts);
    }

    /// <summary>A number that changes over a run begins anew with each form of the object.</summary>
    [Fact]
    public void Progress_IsTheShareOfTheFormsOwnSteps()
    {
        var recipe = ProlificDreamer.Full with { Stages = [new("a", 2, 16, 16), new("b", 2, 16, 16), new("c", 4, 16, 0, Form: Form.Geometry)] };
        Assert.Equal([0, 0.25f, 0.5f, 0.75f, 0, 0.25f, 0.5f, 0.75f], Enumerable.Range(0, 8).Select(recipe.Progress));
    }

    [Fact]
    public void With_GuidanceAndMesh_ChangesWhatTheyMeanInThreeStages()
    {
        var recipe = ProlificDreamer.Full.With(new() { GuidanceScale = 9, MeshResolution = 40 });
        Assert.Equal((9f, 101f, 9f, 40), (recipe.Guidance.Scale, recipe.Geometry!.Guidance.Scale, recipe.Texture!.Guidance.Scale, recipe.Geometry.Cells));
    }

    [Fact]
    public void With_Particles_GivesEachAsManyStepsAsTheOnlyOneHad()
    {
        Assert.Equal((4, 280_000), (ProlificDreamer.Full.With(new() { Particles = 4 }).Particles, ProlificDreamer.Full.With(new() { Particles = 4 }).Steps));
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
            Assert.Equal(full.Forms, draft.Forms);
            Assert.Equal((full.Geometry is null, full.Texture is null), (draft.Geometry is null, draft.Texture is null));
            foreach (var form in full.Forms)
            {
                var (inFull, inDraft) = (full.GuidanceOf(form), draft.GuidanceOf(form));
                Assert.Equal((inFull.Method, inFull.Weight, inFull.ViewPrompts), (inDraft.Method, inDraft.Weight, inDraft.ViewPrompts));
            }
            Assert.Equal(full.Views.GetType(), draft.Views.GetType());
            Assert.Equal(full.Shading.PlainUntil < 1, draft.Shading.PlainUntil < 1);
            Assert.Equal(full.ActiveLevels is null, draft.ActiveLevels is null);
            Assert.True(draft.Backgrounds.Learnt > 0);
            foreach (var weight in typeof(Maquette.Generation.Losses.LossWeights).GetProperties().Where(property => property.PropertyType == typeof(Ramp)))
            {
                Ramp inFull = (Ramp)weight.GetValue(full.Losses)!, inDraft = (Ramp)weight.GetValue(draft.Losses)!;
                Assert.True(inFull.V1 == 0 || inDraft.V1 > 0, $"{family.Id}: {weight.Name}");
                if (full.Geometry is null) continue;
                (inFull, inDraft) = ((Ramp)weight.GetValue(full.Geometry.Losses)!, (Ramp)weight.GetValue(draft.Geometry!.Losses)!);
                Assert.True(inFull.V1 == 0 || inDraft.V1 > 0, $"{family.Id}, geometry: {weight.Name}");
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
