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
        for (var i = 0; i < request.Seeds; i++) pictures.Add(Draw(i, progress, stop));
        var images = cat([.. pictures], 0);                                                     // [seeds, 3, h, w]
        var seconds = time.GetElapsedTime(start).TotalSeconds / request.Seeds;

        var columns = (int)Math.Ceiling(Math.Sqrt(request.Seeds * 2));
        var sheet = ImageCodec.EncodePng(ContactSheet.Arrange([.. images.unbind(0).Select(Pictures.Bitmap)], columns));
        var saturations = PictureStatistics.Saturation(images);
        return new(sheet, saturations.Average(), PictureStatistics.Diversity(images), saturations, request.Scale, seconds);
    }

    /// <returns>[1, 3, size, size], 0…1, on the CPU</returns>
    private Tensor Draw(int number, IProgress<double> progress, CancellationToken stop)
    {
        using var scope = NewDisposeScope();
        var seed = request.FirstSeed + number;
        using var generator = new Generator((ulong)seed, CPU);
        using var guidance = new PriorGuidance(options, new DiffusionPrior(package), request.Prompt, "", seed);
        var size = package.UNet.Options.SampleSize * package.Codec.Factor;
        var pixels = new Parameter((randn([1, 3, size, size], generator: generator) * InitialSpread + 0.5).to(package.Device));
        using var optimizer = optim.AdamW([pixels], lr: request.LearningRate);

        var seen = new Viewpoints([Wall], 1, null);
        for (var step = 0; step < request.Steps; step++)
        {
            stop.ThrowIfCancellationRequested();
            using var inner = NewDisposeScope();
            var rate = new Ramp(request.LearningRate, 0);
            foreach (var group in optimizer.ParamGroups) group.LearningRate = rate.At((float)step / request.Steps);
            optimizer.zero_grad();
            guidance.Guidance.Loss(pixels, seen, (float)step / request.Steps, generator).backward();
            optimizer.step();
            progress.Report((number + (step + 1.0) / request.Steps) / request.Seeds);
        }
        var picture = pixels.detach().clamp(0, 1).cpu().clone();
        pixels.Dispose();
        return picture.MoveToOuterDisposeScope();
    }
}
