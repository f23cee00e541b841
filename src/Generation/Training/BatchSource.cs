using System.Collections.Concurrent;
using Maquette.Diffusion.Text;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training;

/// <summary>Renders training batches ahead of the trainer. The batch of a step depends on the seed and the step alone, so a resumed run sees what an unbroken one would.</summary>
internal sealed class BatchSource(PriorTrainingOptions options)
{
    private const int Ahead = 4;
    private const int Samples = 2;
    private const float FieldOfView = 40;
    private const float GreyShare = .6f;
    private const float IdentifierShare = .04f;
    private static readonly float Distance = 1 / MathF.Sin(float.DegreesToRadians(FieldOfView / 2));

    /// <summary>The batches from a step on, in order, rendered on one thread beside the trainer's.</summary>
    public Feed From(int step) => new(this, step);

    public TrainingBatch At(int step)
    {
        var random = Draw.At(options.Seed, step);
        return random.Chance(options.SingleViewShare)
            ? Render(random, options.Objects * options.Views, views: 1)
            : Render(random, options.Objects, options.Views);
    }

    private TrainingBatch Render(Random random, int objects, int views)
    {
        var size = options.Resolution;
        var pixels = 3 * size * size;
        var images = new float[objects * views * pixels];
        var cameras = views > 1 ? new float[objects * views * 16] : null;
        var captions = new string[objects];
        var rgba = new float[4 * size * size];
        for (var i = 0; i < objects; i++)
        {
            var scene = ProceduralScene.Draw(random);
            var background = random.Chance(GreyShare) ? .5f : random.Between(.25f, 1);
            var azimuth = random.Between(0, 360);
            var elevation = views == 1 && random.Chance(.12f) ? random.Between(62, 88) : random.Between(0, 30);
            for (var v = 0; v < views; v++)
            {
                var camera = new Camera(azimuth + v * 360f / views, elevation, Distance, FieldOfView);
                PrimitiveRenderer.Render(scene.Scene, camera, size, Samples, rgba);
                Composite(rgba, background, images.AsSpan((i * views + v) * pixels, pixels));
                if (cameras is not null) camera.CopyConditioning(cameras.AsSpan((i * views + v) * 16, 16));
            }
            captions[i] = random.Chance(options.CaptionDropout) ? "" : Caption(scene, views, azimuth, elevation, random);
        }
        return new(images, cameras, captions, views);
    }

    private static string Caption(ProceduralScene scene, int views, float azimuth, float elevation, Random random)
    {
        var caption = scene.Caption;
        if (random.Chance(IdentifierShare))
        {
            var identifier = BpeVocabulary.Identifier(random.Next(Captions.Identifiers));
            caption = caption.Replace(scene.Kind.Name, $"{identifier} {scene.Kind.Name}", StringComparison.Ordinal);
        }
        if (views == 1 && random.Chance(.5f)) return caption + Captions.View(azimuth, elevation);
        return views > 1 && random.Chance(.3f) ? caption + ", 3d asset" : caption;
    }

    private static void Composite(ReadOnlySpan<float> rgba, float background, Span<float> planes)
    {
        var count = rgba.Length / 4;
        for (var p = 0; p < count; p++)
        {
            var rest = (1 - rgba[4 * p + 3]) * background;
            for (var c = 0; c < 3; c++) planes[c * count + p] = rgba[4 * p + c] + rest;
        }
    }

    /// <summary>A running supply of batches; ends with its owner.</summary>
    public sealed class Feed : IDisposable
    {
        private readonly BlockingCollection<TrainingBatch> ready = new(Ahead);
        private readonly CancellationTokenSource ended = new();
        private readonly Thread renderer;
        private Exception? failure;

        public Feed(BatchSource source, int step)
        {
            renderer = new(() => Render(source, step)) { IsBackground = true, Name = "training batches" };
            renderer.Start();
        }

        /// <exception cref="InvalidOperationException">rendering failed; the cause is inside</exception>
        public TrainingBatch Next(CancellationToken stop) => ready.TryTake(out var batch, Timeout.Infinite, stop)
            ? batch
            : throw new InvalidOperationException("The training pictures can't be rendered.", failure);

        public void Dispose()
        {
            ended.Cancel();
            renderer.Join();
            ready.Dispose();
            ended.Dispose();
        }

        private void Render(BatchSource source, int step)
        {
            try
            {
                for (var s = step; ; s++) ready.Add(source.At(s), ended.Token);
            }
            catch (OperationCanceledException)
            {
                // its owner has had enough
            }
            catch (Exception error)
            {
                failure = error;
            }
            ready.CompleteAdding();
        }
    }
}
