using System.Runtime.InteropServices;
using System.Text;
using Maquette.Diffusion;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>One training from its photos to its files, on the thread that calls <see cref="Run"/>.</summary>
/// <param name="package">folder of the prior</param>
/// <param name="models">folder of the model packages, where a judge may lie</param>
/// <param name="taken">identifiers of other identities</param>
internal sealed class IdentityJob(IdentityRequest request, string package, string models, AssetFolder folder, IReadOnlyCollection<string> taken, TimeProvider time, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite)
{
    private readonly Timings timings = new(time);

    /// <exception cref="StudioException">The training cannot go on.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public StudioOutcome Run(CancellationToken stop)
    {
        folder.Open();
        Devices.LeaveACore();
        using var weights = timings.Measure("load", () => PriorWeights.Load(package, lora: null, text => events.Report(new JobEvent.Noted(text))));
        var used = new PriorUsed(request.Prior, weights.TensorHash());
        var plan = IdentityPlan.Of(request, IdentityFiles.CropsOf(folder.Path).Count, weights.UNet.parameters().Sum(parameter => parameter.numel()));
        Place(weights);
        var prior = new DiffusionPrior(weights);
        var photos = timings.Measure("photos", () => CropSet.Read(IdentityFiles.CropsOf(folder.Path), 2 * weights.Options.UNet.SampleSize * weights.Codec.Factor));
        var identifier = request.Identifier ?? Known(used) ?? Identifier.Free(weights.Tokenizer, taken) ?? Identifier.Free(weights.Tokenizer, [])!;
        var caption = Caption(request.Prompt, identifier);
        if (!mayWrite()) return StudioOutcome.Superseded;
        Register(identifier, used, photos);
        NoteUnknown(weights, caption, identifier);

        (CropSet, string)? preserved = null;
        if (request.PriorImages > 0)
        {
            var classCaption = Caption(request.Prompt, "");
            if (timings.Measure("prior images", () => PreservedClass.Draw(prior, request, classCaption, folder, events, mayWrite, stop)) is not { } drawn) return StudioOutcome.Superseded;
            preserved = (drawn, classCaption);
        }

        using var trainer = new IdentityTrainer(request, plan, weights, photos, caption, preserved);
        using var samples = new IdentitySamples(request, identifier, prior, models, folder, events, mayWrite);
        var checkpoint = new IdentityCheckpoint(folder, request, $"{used.TensorHash} {photos.Hash}", time, events, mayWrite);
        var curve = new LearningCurve(folder);
        var loop = new IdentityLoop(request, plan, trainer, checkpoint, samples, curve, time, events, commands);
        var outcome = loop.Run(checkpoint.Resume(trainer), stop);
        if (outcome != StudioOutcome.Finished) return outcome;
        timings.Add("train", loop.Position.Seconds);
        if (!mayWrite()) return StudioOutcome.Superseded;
        curve.Write();
        Finish(trainer, plan, weights, used, identifier, caption, photos, samples, loop.Position.Step);
        return StudioOutcome.Finished;
    }

    /// <summary>Weights first, the card that names them last: an identity is ready when all of it is there.</summary>
    private void Finish(IdentityTrainer trainer, IdentityPlan plan, ModelPackage weights, PriorUsed used, string identifier, string caption, CropSet photos, IdentitySamples samples, int steps)
    {
        folder.Through(IdentityFiles.Weights, path => trainer.Weights.Write(path, new Dictionary<string, string>
        {
            ["format"] = "pt",
            [IdentityWeights.PriorNote] = used.TensorHash,
            [IdentityWeights.MethodNote] = request.Method == IdentityMethod.Lora ? "lora" : "difference",
            ["name"] = request.Name,
            ["class"] = request.ClassNoun,
            ["identifier"] = identifier,
        }));
        var hash = IdentityWeights.HashOf(folder[IdentityFiles.Weights]);
        var receipt = new IdentityReceipt
        {
            Request = request,
            Plan = plan,
            Identifier = identifier,
            Caption = caption,
            Prior = used,
            Photos = photos.Pictures.Count,
            PhotosHash = photos.Hash,
            Steps = steps,
            Trained = trainer.Weights.Parameters.Sum(part => part.Parameter.numel()),
            Parameters = weights.UNet.parameters().Sum(parameter => parameter.numel()),
            WeightsHash = hash,
            Judge = samples.JudgeHash,
            Samples = samples.Notes.Grids,
            Versions = new Dictionary<string, string> { ["maquette"] = Job.Version(), ["libtorch"] = __version__, ["runtime"] = RuntimeInformation.FrameworkDescription },
            Device = Devices.Words(weights),
            Timings = timings.Seconds,
            Finished = time.GetUtcNow(),
        };
        var card = Card(identifier, used, photos) with { State = IdentityState.Ready, Steps = steps, WeightsHash = hash };
        folder.Write([(IdentityFiles.Receipt, stream => stream.Write(receipt.ToJson())), (IdentityCard.FileName, stream => stream.Write(card.ToJson()))]);
        folder.Delete(IdentityFiles.Checkpoint);
    }

    /// <summary>Puts down what is being trained; an identity that is ready stays so until its new weights are there.</summary>
    private void Register(string identifier, PriorUsed used, CropSet photos)
    {
        folder.Write(IdentityFiles.Settings, stream => stream.Write(Encoding.UTF8.GetBytes(request.ToJson())));
        if (Existing()?.State != IdentityState.Ready) folder.Write(IdentityCard.FileName, stream => stream.Write(Card(identifier, used, photos).ToJson()));
    }

    private IdentityCard Card(string identifier, PriorUsed used, CropSet photos) => new()
    {
        Name = request.Name,
        ClassNoun = request.ClassNoun,
        Identifier = identifier,
        Prior = used,
        Method = request.Method,
        Photos = photos.Pictures.Count,
        CreatedAt = Existing()?.CreatedAt ?? time.GetUtcNow(),
    };

    private IdentityCard? Existing()
    {
        try
        {
            return File.Exists(folder[IdentityCard.FileName]) ? IdentityCard.Read(folder.Path) : null;
        }
        catch (StudioException)
        {
            return null;   // it is written anew
        }
    }

    /// <summary>The word that an earlier attempt took.</summary>
    private string? Known(PriorUsed used) => Existing() is { } card && card.Prior == used ? card.Identifier : null;

    private string Caption(string form, string identifier) => form
        .Replace(identifier == "" ? "{identifier} " : "{identifier}", identifier, StringComparison.Ordinal)
        .Replace("{class}", request.ClassNoun, StringComparison.Ordinal);

    private void NoteUnknown(ModelPackage weights, string caption, string identifier)
    {
        var unknown = UnknownWord.In(caption.Replace(identifier, "", StringComparison.Ordinal), weights.Tokenizer);
        if (unknown.Count > 0) events.Report(new JobEvent.Noted($"The prior never saw {string.Join(", ", unknown)} in its training, so it knows nothing of that class beside the photos; the identity will be weaker."));
    }

    /// <summary>All weights are trained in single precision; what stays frozen may be shorter on a GPU.</summary>
    private void Place(ModelPackage weights) =>
        weights.To(Devices.Best, request.Method == IdentityMethod.Lora && Devices.Best.type == DeviceType.CUDA ? new(ScalarType.BFloat16) : Precision.Full);
}
