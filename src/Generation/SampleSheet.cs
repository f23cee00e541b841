using Maquette.Diffusion;
using Maquette.Generation.Identities;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>Pictures straight from a prior, as one sheet.</summary>
internal sealed class SampleSheet(PriorShelf shelf, IdentityShelf? identities, string models, bool anyFile)
{
    private const float Elevation = 15, Rescale = 0.5f;

    public byte[] Draw(string prior, IReadOnlyList<string> prompts, int views, long seed, int steps, float guidanceScale, LoraUse? lora, string? identity, Action<string> note, CancellationToken stop)
    {
        string[] problems = [.. RequestCheck.SampleProblems(prior, prompts, views, steps, guidanceScale, shelf.All(), models), .. RequestCheck.Lora(lora, anyFile), .. prompts.SelectMany(prompt => IdentityCheck.Use(prompt, identity, prior, identities, shelf)).Distinct()];
        if (problems.Length > 0) throw new StudioException(string.Join(" ", problems));

        using var scope = NewDisposeScope();
        var taught = identity is null ? null : identities!.Find(identity);
        using var package = PriorWeights.Load(shelf.Find(prior)!, taught, lora, note).Package;
        if (taught is not null) prompts = [.. prompts.Select(prompt => IdentityTag.Told(prompt, taught.Identifier, taught.ClassNoun))];
        Devices.Place(package);
        using var generator = new Generator((ulong)seed, CPU);
        if (package.Options.UNet.CameraDim == 0) views = 1;   // a prior that knows no cameras draws each prompt once
        var cameras = views == 1 ? null : CameraConditioning.Tensor([.. prompts.SelectMany(_ => Around(views))]);   // [prompts·views, 16]
        var images = MultiViewSampler.Sample(new DiffusionPrior(package), prompts, cameras, steps, guidanceScale, Rescale, generator, stop: stop);   // [prompts·views, 3, h, w]
        return ImageCodec.EncodePng(ContactSheet.Arrange([.. images.unbind(0).Select(Pictures.Bitmap)], views));
    }

    private static IEnumerable<Camera> Around(int views) =>
        Enumerable.Range(0, views).Select(view => new Camera(360f * view / views, Elevation, 1 / MathF.Sin(float.DegreesToRadians(20)), 40));
}
