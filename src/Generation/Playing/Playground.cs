using Maquette.Diffusion;
using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Playing;

/// <summary>Follows a guidance with the pixels of a picture: the cheapest look at what it wants (Wang et al. 2023, §3.3).</summary>
internal sealed class Playground(PlaygroundRequest request, ModelPackage package, TimeProvider time)
{
    /// <summary>The guidance asks where the pictures were taken from; a picture that stays on the wall has one answer.</summary>
    private static readonly Camera Wall = new(0, 0, 1, 40);

    /// <summary>Pictures start as grey with a little noise: what VSD's score has not learnt to see in them it leaves there.</summary>
    private const double InitialSpread = 0.05;

    /// <summary>
    /// VSD's pictures are particles of one distribution and share the score that learns what they look like: that score is what keeps them apart (ibid., §3.2).
    /// One by one, each would only flee its own noise. SDS knows nothing of other pictures.
    /// </summary>
    private readonly int together = request.Method == GuidanceMethod.Vsd ? MostTogether : 1;

    private const int MostTogether = 8;

    private readonly GuidanceOptions options = new()
    {
        Method = request.Method,
        Scale = request.Scale,
        Rescale = 0,
        LeastNoise = 0.02f,
        MostNoise = request.Method == GuidanceMethod.Vsd ? new Ramp(0.98f, 0.5f, 0.4f, 0.4f) : 0.98f,
        Weight = TimeWeight.Variance,
        ViewPrompts = null,
        ParticleScore = request.ParticleScore,
    };

    /// <param name="progress">told the share that is done, 0…1</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public PlaygroundResult Run(IProgress<double> progress, CancellationToken stop)
    {
        using var scope = NewDisposeScope();
        var start = time.GetTimestamp();
        var pictures = new List<Tensor>();
        for (var i = 0; i < request.Seeds; i += together) pictures.Add(Draw(i, Math.Min(together, request.Seeds - i), progress, stop));
        var images = cat([.. pictures], 0);                                                     // [seeds, 3, h, w]
        var seconds = time.GetElapsedTime(start).TotalSeconds / request.Seeds;

        var columns = (int)Math.Ceiling(Math.Sqrt(request.Seeds * 2));
        var sheet = ImageCodec.EncodePng(ContactSheet.Arrange([.. images.unbind(0).Select(Pictures.Bitmap)], columns));
        var saturations = PictureStatistics.Saturation(images);
        return new(sheet, saturations.Average(), PictureStatistics.Diversity(images), saturations, request.Scale, seconds);
    }

    /// <returns>[count, 3, size, size], 0…1, on the CPU</returns>
    private Tensor Draw(int first, int count, IProgress<double> progress, CancellationToken stop)
    {
        using var scope = NewDisposeScope();
        Generator[] generators = [.. Enumerable.Range(0, count).Select(i => new Generator((ulong)(request.FirstSeed + first + i), CPU))];
        using var guidance = new PriorGuidance(options, new DiffusionPrior(package), request.Prompt, "", request.FirstSeed + first);
        var size = package.UNet.Options.SampleSize * package.Codec.Factor;
        var start = cat([.. generators.Select(generator => randn([1, 3, size, size], generator: generator))], 0);
        var pixels = new Parameter((start * InitialSpread + 0.5).to(package.Device));                   // [count, 3, size, size]
        using var optimizer = optim.AdamW([pixels], lr: request.LearningRate);

        var seen = new Viewpoints([.. Enumerable.Repeat(Wall, count)], 1, null);
        for (var step = 0; step < request.Steps; step++)
        {
            stop.ThrowIfCancellationRequested();
            using var inner = NewDisposeScope();
            var rate = new Ramp(request.LearningRate, 0);
            foreach (var group in optimizer.ParamGroups) group.LearningRate = rate.At((float)step / request.Steps);
            optimizer.zero_grad();
            guidance.Guidance.Loss(pixels, seen, (float)step / request.Steps, generators[0]).backward();
            optimizer.step();
            progress.Report((first + count * (step + 1.0) / request.Steps) / request.Seeds);
        }
        var pictures = pixels.detach().clamp(0, 1).cpu().clone();
        pixels.Dispose();
        foreach (var generator in generators) generator.Dispose();
        return pictures.MoveToOuterDisposeScope();
    }
}
