using System.Reflection;
using System.Runtime.InteropServices;
using Maquette.Diffusion;
using Maquette.Generation.Extraction;
using Maquette.Generation.Guidance;
using Maquette.Generation.Judging;
using Maquette.Generation.Recipes;
using Maquette.Scene.Meshes;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>One request from its first step to its files, on the thread that calls <see cref="Run"/>.</summary>
/// <param name="package">folder of the prior</param>
/// <param name="models">folder of the model packages, where a judge may lie</param>
internal sealed class Job(GenerationRequest request, string package, string models, AssetFolder folder, TimeProvider time, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite)
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
        LeaveACore();
        using var weights = timings.Measure("load", Load);
        var unknown = UnknownWord.In(request.Prompt, weights.Tokenizer);
        if (unknown.Count > 0) events.Report(new JobEvent.Noted($"The prior never saw {string.Join(", ", unknown)} in its training; the object follows the other words."));
        if (recipe.Forms.Any(form => recipe.GuidanceOf(form).Method == GuidanceMethod.MultiViewSds) && weights.Options.UNet.CameraDim == 0)
            throw new StudioException($"The prior '{request.Prior}' knows no cameras, which '{recipe.Id}' needs: choose a multi-view prior, or a recipe of single views such as 'dreamfusion'.");
        var used = new PriorUsed(request.Prior, weights.TensorHash());
        Devices.Place(weights);

        using var guides = new PriorGuides(recipe, new DiffusionPrior(weights), request.Prompt, Negative(weights), request.Seed);
        using var distillation = new Distillation(recipe, guides.Of, request.Seed, weights.Device) { Note = text => events.Report(new JobEvent.Noted(text)) };
        var checkpoints = new Checkpoints(folder, request, used.TensorHash, time, events, mayWrite);
        var preview = new Preview(distillation, recipe, folder, time, events, commands, mayWrite);
        var loop = new DistillationLoop(recipe, distillation, checkpoints, preview, time, events, commands, () => LowerScoreMemory(weights));
        var outcome = loop.Run(checkpoints.Resume(distillation), stop);
        if (outcome != StudioOutcome.Finished) return outcome;

        timings.Add("distil", loop.Position.Seconds);
        foreach (var (stage, seconds) in loop.Position.Stages ?? new Dictionary<string, double>()) timings.Add($"distil {stage}", seconds);
        if (!checkpoints.Save(distillation, loop.Position)) return StudioOutcome.Superseded;
        return Finish(distillation, used, Devices.Words(weights), unknown, stop);
    }

    private StudioOutcome Finish(Distillation distillation, PriorUsed prior, string device, IReadOnlyList<UnknownWord> unknown, CancellationToken stop)
    {
        events.Report(new JobEvent.StageStarted("mesh", 0));
        var surfaces = timings.Measure("mesh", () => Extract(distillation));
        var finished = timings.Measure("finish", () => surfaces.ConvertAll(item => item.Field.Finish(item.Surface, recipe.Finishing, stop)));
        var receipt = new Receipt
        {
            Request = request,
            Recipe = recipe,
            Prior = prior,
            Versions = new Dictionary<string, string> { ["maquette"] = Version(), ["libtorch"] = __version__, ["runtime"] = RuntimeInformation.FrameworkDescription },
            Device = device,
            UnknownWords = [.. unknown.Select(word => word.Word)],
            Mesh = timings.Measure("measure", () => MeshFacts.Of(finished[0])),
            PromptMatch = timings.Measure("judge", () => PromptMatch.Of(models, finished[0].Mesh, request.Prompt)),
        };
        if (!mayWrite()) return StudioOutcome.Superseded;
        Asset.Write(folder, surfaces[0].Field, finished, receipt, timings, time);
        folder.Delete(Checkpoint.FileName);
        Mesh = finished[0].Mesh;
        return StudioOutcome.Finished;
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

    /// <summary>
    /// A job that shares its last core with the portal or another program waits at every operator for the slower thread: seven times slower on two busy cores.
    /// </summary>
    private static void LeaveACore() => set_num_threads(Math.Min(get_num_threads(), Math.Max(1, Environment.ProcessorCount - 1)));

    private static void LowerScoreMemory(ModelPackage weights) =>
        weights.To(weights.Device, weights.Precision with { ScoreMemory = weights.Precision.ScoreMemory / OutOfMemory.Part });

    private ModelPackage Load() => PriorWeights.Load(package, request.Lora, text => events.Report(new JobEvent.Noted(text)));

    /// <summary>The request's words; without any the recipe's, if the prior knows them.</summary>
    private string Negative(ModelPackage weights) =>
        request.NegativePrompt == "" && weights.Tokenizer.UnknownWords(recipe.NegativePrompt).Count == 0 ? recipe.NegativePrompt : request.NegativePrompt;

    private static string Version() => typeof(Job).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
