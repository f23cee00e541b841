using System.Globalization;
using Maquette.Diffusion;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>Pictures that the untaught prior draws of the class, to be learnt beside the photos (Ruiz et al. 2023, eq. 2): drawn once, kept in prior/.</summary>
internal static class PreservedClass
{
    private const int AtOnce = 8, DdimSteps = 25;
    private const double GuidanceScale = 4;

    /// <param name="caption">of the class, as the prior reads it</param>
    /// <returns>null when the job is another worker's</returns>
    /// <exception cref="OperationCanceledException">Stopped; what was drawn is kept.</exception>
    public static CropSet? Draw(DiffusionPrior prior, IdentityRequest request, string caption, AssetFolder folder, IProgress<JobEvent> events, Func<bool> mayWrite, CancellationToken stop)
    {
        string[] files = [.. Enumerable.Range(0, request.PriorImages).Select(Name)];
        events.Report(new JobEvent.StageStarted("prior images", files.Length));
        for (var from = 0; from < files.Length; from += AtOnce)
        {
            string[] some = [.. files.Skip(from).Take(AtOnce)];
            if (some.All(file => File.Exists(folder[file]))) continue;
            using var scope = NewDisposeScope();
            using var noise = new Generator(unchecked((ulong)(request.Seed * 1_000_003 + from)), CPU);
            var images = MultiViewSampler.Sample(prior, [.. some.Select(_ => caption)], cameras: null, DdimSteps, GuidanceScale, rescale: 0, noise, stop: stop);   // [some, 3, size, size]
            if (!mayWrite()) return null;
            folder.Write([.. some.Zip(images.unbind(0)).Select(pair => (pair.First, (Action<Stream>)(stream => stream.Write(ImageCodec.EncodePng(Pictures.Bitmap(pair.Second))))))]);
        }
        return CropSet.Read([.. files.Select(file => folder[file])], prior.Package.Options.UNet.SampleSize * prior.Package.Codec.Factor);
    }

    private static string Name(int number) => $"{IdentityFiles.PriorImages}/{number.ToString("D4", CultureInfo.InvariantCulture)}.png";
}
