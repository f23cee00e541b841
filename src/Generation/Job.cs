using System.Reflection;
using System.Runtime.InteropServices;
using Maquette.Diffusion;
using Maquette.Generation.Extraction;
using Maquette.Generation.Guidance;
using Maquette.Generation.Identities;
using Maquette.Generation.Judging;
using Maquette.Generation.Recipes;
using Maquette.Scene.Meshes;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>One request from its first step to its files, on the thread that calls <see cref="Run"/>.</summary>
/// <param name="package">folder of the prior</param>
/// <param name="identity">what the request names; null for none</param>
/// <param name="models">folder of the model packages, where a judge may lie</param>
internal sealed class Job(GenerationRequest request, string package, IdentityInfo? identity, string models, AssetFolder folder, TimeProvider time, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite)
{
    private readonly Recipe recipe = RecipeBook.Find(request.Recipe, request.Preset)!.With(request.Overrides);
    private readonly Timings timings = new(time);

    /// <summary>The finished mesh; null before <see cref="StudioOutcome.Finished"/>.</summary>
    public Mesh? Mesh { get; private set; }

    /// <exception cref="StudioException">The job cannot go on.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public StudioOutcome Run(CancellationToken stop)
    {
        folder.Open();
        Devices.LeaveACore();
        var (loaded, taught) = timings.Measure("load", () => PriorWeights.Load(package, identity, request.Lora, text => events.Report(new JobEvent.Noted(text))));
        using var weights = loaded;
        var unknown = UnknownWord.In(IdentityTag.Without(request.Prompt), weights.Tokenizer);
        if (unknown.Count > 0) events.Report(new JobEvent.Noted($"The prior never saw {string.Join(", ", unknown)} in its training; the object follows the other words."));
        if (recipe.Forms.Any(form => recipe.GuidanceOf(form).Method == GuidanceMethod.MultiViewSds) && weights.Options.UNet.CameraDim == 0)
            throw new StudioException($"The prior '{request.Prior}' knows no cameras, which '{recipe.Id}' needs: choose a multi-view prior, or a recipe of single views such as 'dreamfusion'.");
        var used = new PriorUsed(request.Prior, weights.TensorHash());
        Devices.Place(weights);

        using var guides = new PriorGuides(recipe, new DiffusionPrior(weights), Told, Negative(weights), request.Seed);
        using var distillation = new Distillation(recipe, guides.Of, request.Seed, weights.Device) { Note = text => events.Report(new JobEvent.Noted(text)) };
        var checkpoints = new Checkpoints(folder, request, used.TensorHash, time, events, mayWrite);
        var preview = new Preview(distillation, recipe, folder, time, events, commands, mayWrite);
        var loop = new DistillationLoop(recipe, distillation, checkpoints, preview, time, events, commands, () => LowerScoreMemory(weights));
        var outcome = loop.Run(checkpoints.Resume(distillation), stop);
        if (outcome != StudioOutcome.Finished) return outcome;

        timings.Add("distil", loop.Position.Seconds);
        foreach (var (stage, seconds) in loop.Position.Stages ?? new Dictionary<string, double>()) timings.Add($"distil {stage}", seconds);
        if (!checkpoints.Save(distillation, loop.Position)) return StudioOutcome.Superseded;
        return Finish(distillation, used, taught, Devices.Words(weights), unknown, stop);
    }

    private StudioOutcome Finish(Distillation distillation, PriorUsed prior, IdentityUsed? taught, string device, IReadOnlyList<UnknownWord> unknown, CancellationToken stop)
    {
        events.Report(new JobEvent.StageStarted("mesh", 0));
        var surfaces = timings.Measure("mesh", () => Extract(distillation));
        var finished = timings.Measure("finish", () => surfaces.ConvertAll(item => item.Field.Finish(item.Surface, recipe.Finishing, stop)));
        var receipt = new Receipt
        {
            Request = request,
            Recipe = recipe,
            Prior = prior,
            Identity = taught,
            Versions = new Dictionary<string, string> { ["maquette"] = Version(), ["libtorch"] = __version__, ["runtime"] = RuntimeInformation.FrameworkDescription },
            Device = device,
            UnknownWords = [.. unknown.Select(word => word.Word)],
            Mesh = timings.Measure("measure", () => MeshFacts.Of(finished[0])),
            PromptMatch = timings.Measure("judge", () => Match(finished[0].Mesh)),
            Sibling = finished.Count > 1 ? 1 : null,
        };
        if (!mayWrite()) return StudioOutcome.Superseded;
        for (var place = 2; place <= finished.Count; place++) WriteSibling(place, surfaces[place - 1].Field, finished[place - 1], receipt);
        Asset.Write(folder, surfaces[0].Field, finished[0], receipt, timings, time);   // the last: its receipt tells that all are whole
        folder.Delete(Checkpoint.FileName);
        Mesh = finished[0].Mesh;
        return StudioOutcome.Finished;
    }

    private void WriteSibling(int place, FieldFile field, FinishedModel model, Receipt first)
    {
        var receipt = first with
        {
            Mesh = timings.Measure("measure", () => MeshFacts.Of(model)),
            PromptMatch = timings.Measure("judge", () => Match(model.Mesh)),
            Sibling = place,
        };
        var sibling = folder.Sibling(place);
        sibling.Open();
        Asset.Write(sibling, field, model, receipt, timings, time);
    }

    /// <summary>One surface for each object; of several, those without one are left out, unless none has one.</summary>
    private List<(FieldFile Field, Mesh Surface)> Extract(Distillation distillation)
    {
        var surfaces = new List<(FieldFile, Mesh)>();
        StudioException? empty = null;
        var objects = distillation.Objects;
        foreach (var item in objects)
        {
            try
            {
                var field = FieldFile.Of(item, recipe, request.Prompt);
                surfaces.Add((field, field.Surface()));
            }
            catch (StudioException e)
            {
                empty = e;
                if (objects.Count > 1) events.Report(new JobEvent.Noted($"One of {objects.Count} objects is left out. {e.Message}"));
            }
        }
        return surfaces.Count > 0 ? surfaces : throw empty!;
    }

    private static void LowerScoreMemory(ModelPackage weights) =>
        weights.To(weights.Device, weights.Precision with { ScoreMemory = weights.Precision.ScoreMemory / OutOfMemory.Part });

    /// <summary>The prompt as the prior reads it.</summary>
    private string Told => identity is null ? request.Prompt : IdentityTag.Told(request.Prompt, identity.Identifier, identity.ClassNoun);

    /// <summary>How well a mesh fits the prompt; the judge knows no identity, so it is asked about its class.</summary>
    private PromptMatch Match(Mesh mesh) => PromptMatch.Of(models, mesh, identity is null ? request.Prompt : IdentityTag.OfClass(request.Prompt, identity.ClassNoun));

    /// <summary>The request's words; without any the recipe's, if the prior knows them.</summary>
    private string Negative(ModelPackage weights) =>
        request.NegativePrompt == "" && weights.Tokenizer.UnknownWords(recipe.NegativePrompt).Count == 0 ? recipe.NegativePrompt : request.NegativePrompt;

    internal static string Version() => typeof(Job).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
