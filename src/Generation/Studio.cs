using Maquette.Diffusion;
using Maquette.Generation.Extraction;
using Maquette.Generation.Identities;
using Maquette.Generation.Measuring;
using Maquette.Generation.Playing;
using Maquette.Generation.Recipes;
using Maquette.Scene.Meshes;

namespace Maquette.Generation;

/// <summary>The one door of the engine: a request in, events out, an asset folder back.</summary>
public sealed class Studio
{
    private readonly string models;
    private readonly PriorShelf shelf;
    private readonly TimeProvider time;

    /// <param name="models">folder whose sub-folders are model packages</param>
    /// <param name="time">the clock of progress, checkpoints and receipts</param>
    public Studio(string models, TimeProvider? time = null)
    {
        (this.models, this.time) = (models, time ?? TimeProvider.System);
        shelf = new(models);
    }

    /// <summary>Whether requests may name files of this machine (a LoRA): true for the person at its terminal, never for visitors of a portal.</summary>
    public bool AnyFile { get; init; }

    /// <summary>Folder of the identities; null when there are none.</summary>
    public string? Identities { get; init; }

    /// <summary>The recipes that exist, in the order they should be offered.</summary>
    public static IReadOnlyList<RecipeInfo> Recipes { get; } = [.. RecipeBook.All.Select(RecipeInfo.Of)];

    /// <summary>The model packages found in the models folder; a broken one is listed with its <see cref="PriorInfo.Problem"/>. Never loads libtorch.</summary>
    public IReadOnlyList<PriorInfo> Priors() => shelf.All();

    /// <summary>Hash of a prior's weights as receipts name it; null when there is no such prior or it is broken. Reads all of them, once for each state of their files; never loads libtorch.</summary>
    public string? PriorHash(string prior) => shelf.Hash(prior, patient: true);

    /// <summary>Whether an identity was taught on another version of its prior, whose weights have changed since: it must be trained again. Never loads libtorch.</summary>
    /// <param name="patient">whether to wait until a large prior is read; else the answer is no until then</param>
    public bool HasChanged(IdentityInfo identity, bool patient) => shelf.HasChanged(identity, patient);

    /// <summary>The same of an identity by its folder's name, without waiting; no for one that is not there.</summary>
    public bool HasChanged(string identity) => KnownIdentities?.At(identity) is { } known && shelf.HasChanged(known, patient: false);

    /// <summary>What is wrong with a request, one sentence a problem; empty when it may run. Never loads libtorch.</summary>
    public IReadOnlyList<string> Check(GenerationRequest request) =>
        [.. RequestCheck.Problems(request, shelf.All(), models, AnyFile), .. IdentityCheck.Use(request.Prompt ?? "", request.Identity, request.Prior, KnownIdentities, shelf)];

    /// <summary>What is wrong with the training of an identity, one sentence a problem; empty when it may run on 3…30 photos. Never loads libtorch.</summary>
    /// <param name="folder">where it lies or will lie: an identity there is this one, not another of the same name</param>
    public IReadOnlyList<string> Check(IdentityRequest request, string? folder = null) => IdentityCheck.Problems(request, shelf, models, OtherIdentities(folder));

    /// <summary>Whether an identity can be trained on so many photos, as a sentence where it cannot.</summary>
    public static IReadOnlyList<string> CheckPhotos(int count) => [.. IdentityCheck.Photos(count)];

    /// <summary>What the training of an identity will take. Never loads libtorch.</summary>
    /// <param name="photos">how many</param>
    /// <exception cref="StudioException">The prior cannot be used.</exception>
    public IdentityEstimate EstimateIdentity(IdentityRequest request, int photos)
    {
        var problems = RequestCheck.Prior(request.Prior, shelf.All(), models).ToArray();
        if (problems.Length > 0) throw new StudioException(problems[0]);
        return IdentityEstimate.Of(request, photos, ModelPackage.ReadOptions(shelf.Find(request.Prior)!), gpu: File.Exists(GpuDriver));
    }

    private const string GpuDriver = "/proc/driver/nvidia/version";

    private IdentityShelf? KnownIdentities => Identities is null ? null : new(Identities);

    private IReadOnlyList<IdentityInfo> OtherIdentities(string? folder) =>
        [.. (KnownIdentities?.All() ?? []).Where(known => folder is null || Path.GetFullPath(known.Folder) != Path.GetFullPath(folder))];

    /// <summary>Words of the prompt, names of identities apart, that the prior's training captions never held, each with known ones that may have been meant; empty for a prior that knows all words. Never loads libtorch.</summary>
    public IReadOnlyList<UnknownWord> UnknownWords(string prior, string prompt) => shelf.UnknownWords(prior, IdentityTag.Without(prompt));

    /// <summary>
    /// Runs a job on the calling thread until it ends; resumes when <paramref name="folder"/> holds a checkpoint of the same request.
    /// Writes asset.glb, field.safetensors, turntable.webp, thumb.webp, receipt.json and snapshots/ into <paramref name="folder"/>, and each further object of a
    /// recipe that made several into a folder within, named by <see cref="Siblings"/>.
    /// </summary>
    /// <param name="mayWrite">asked before every checkpoint and result write; false means another worker has the job now: stop</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; a checkpoint has been written.</exception>
    /// <exception cref="StudioException">The job cannot go on; the message says what, where and what to do.</exception>
    public StudioOutcome Run(GenerationRequest request, string folder, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite, CancellationToken stop)
    {
        var problems = Check(request);
        if (problems.Count > 0) throw new StudioException(string.Join(" ", problems));
        return new Job(request, shelf.Find(request.Prior)!, Identity(request), models, new AssetFolder(folder), time, events, commands, mayWrite).Run(stop);
    }

    /// <summary>
    /// Teaches a prior an identity, on the calling thread, from <paramref name="folder"/>/crops (square pictures, alpha = subject); goes on when the folder
    /// holds a checkpoint of the same request. Obeys pause, checkpoint, sample and finish. Writes what <see cref="IdentityFiles"/> names.
    /// </summary>
    /// <param name="mayWrite">asked before every write; false means another worker has the job now: stop</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; a checkpoint has been written.</exception>
    /// <exception cref="StudioException">The training cannot go on; the message says what, where and what to do.</exception>
    public StudioOutcome TrainIdentity(IdentityRequest request, string folder, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite, CancellationToken stop)
    {
        var others = OtherIdentities(folder);
        string[] problems = [.. IdentityCheck.Problems(request, shelf, models, others), .. IdentityCheck.Photos(IdentityFiles.CropsOf(folder).Count)];
        if (problems.Length > 0) throw new StudioException(string.Join(" ", problems));
        return new IdentityJob(request, shelf.Find(request.Prior)!, models, new AssetFolder(folder), [.. others.Where(other => other.Prior == request.Prior).Select(other => other.Identifier)], time, events, commands, mayWrite).Run(stop);
    }

    /// <summary>Runs a job that nobody watches or takes over, and hands its mesh on.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; a checkpoint has been written.</exception>
    /// <exception cref="StudioException">The job cannot go on.</exception>
    internal Mesh Make(GenerationRequest request, string folder, CancellationToken stop)
    {
        var problems = Check(request);
        if (problems.Count > 0) throw new StudioException(string.Join(" ", problems));
        var job = new Job(request, shelf.Find(request.Prior)!, Identity(request), models, new AssetFolder(folder), time, new Unheard(), new(), () => true);
        job.Run(stop);
        return job.Mesh!;
    }

    private sealed class Unheard : IProgress<JobEvent>
    {
        public void Report(JobEvent value)
        {
            // nobody listens
        }
    }

    /// <summary>Draws pictures straight from a prior: one row a prompt, its views side by side, the first from the front.</summary>
    /// <param name="views">1…16 cameras around the object; 1 asks the prior for a plain picture</param>
    /// <param name="steps">DDIM steps, 1…1000</param>
    /// <param name="guidanceScale">Imagen's form, 1 = none</param>
    /// <param name="lora">changes to the prior's weights</param>
    /// <param name="identity">id or name of an identity that each prompt names between angle brackets</param>
    /// <param name="note">told what is worth knowing, in sentences</param>
    /// <returns>a PNG file</returns>
    /// <exception cref="StudioException">The prior does not exist, or a number is out of its range.</exception>
    public byte[] Sample(string prior, IReadOnlyList<string> prompts, int views, long seed, int steps = 30, float guidanceScale = 4, LoraUse? lora = null, Action<string>? note = null, string? identity = null, CancellationToken stop = default) =>
        new SampleSheet(shelf, KnownIdentities, models, AnyFile).Draw(prior, prompts, views, seed, steps, guidanceScale, lora, identity, note ?? (_ => { }), stop);

    /// <summary>Makes another file of a finished asset: in another format, with other faces, with or without a texture. Loads no prior.</summary>
    /// <param name="source">an asset's folder, or a GLB file</param>
    /// <param name="output">gets the whole file and stays open</param>
    /// <exception cref="StudioException">There is no such asset, it is damaged, or a number is out of its range.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static Exported Export(string source, ExportOptions options, Stream output, CancellationToken stop) => Exporter.Export(source, options, output, stop);

    /// <summary>Follows a guidance with plain pictures instead of an object: the cheapest look at what it wants.</summary>
    /// <param name="progress">told the share that is done, 0…1</param>
    /// <exception cref="StudioException">The prior does not exist, or a number is out of its range.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public PlaygroundResult Play(PlaygroundRequest request, IProgress<double> progress, CancellationToken stop)
    {
        using var package = Load(RequestCheck.PlaygroundProblems(request, shelf.All(), models), request.Prior, lora: null);
        return new Playground(request, package, time).Run(progress, stop);
    }

    /// <summary>Does a recipe in fewer steps on this machine and tells where their time goes.</summary>
    /// <param name="measured">into how many steps the whole run is shortened, 1…10,000</param>
    /// <exception cref="StudioException">The request cannot run.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public StepReport Bench(GenerationRequest request, int measured, CancellationToken stop)
    {
        using var package = Load([.. Check(request), .. RequestCheck.BenchProblems(measured)], request.Prior, request.Lora, Identity(request));
        return new StepBench(package, RecipeBook.Find(request.Recipe, request.Preset)!.With(request.Overrides), request.Prompt).Run(measured, stop);
    }

    private IdentityInfo? Identity(GenerationRequest request) => request.Identity is { } named ? KnownIdentities?.Find(named) : null;

    private ModelPackage Load(IReadOnlyList<string> problems, string prior, LoraUse? lora, IdentityInfo? identity = null)
    {
        if (problems.Count > 0) throw new StudioException(string.Join(" ", problems));
        var package = PriorWeights.Load(shelf.Find(prior)!, identity, lora, _ => { }).Package;
        Devices.Place(package);
        return package;
    }
}

/// <param name="Problem">null when the package can be used, else one sentence</param>
public sealed record PriorInfo(string Id, string Name, string Description, string? Problem);

public enum StudioOutcome
{
    Finished,
    Paused,

    /// <summary>Another worker has taken the job over; nothing more was written.</summary>
    Superseded,
}

/// <summary>A job cannot go on for a reason a person can act on.</summary>
public sealed class StudioException(string message, Exception? inner = null) : Exception(message, inner);
