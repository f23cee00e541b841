using Maquette.Diffusion.Text;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Training;

/// <summary>Renders training batches ahead of the trainer. The batch of a step depends on the seed and the step alone, so a resumed run sees what an unbroken one would.</summary>
internal sealed class BatchSource(PriorTrainingOptions options, IObjectSource objects)
{
    private const float GreyShare = .6f;
    private const float IdentifierShare = .04f;

    /// <summary>The batches from a step on, in order, rendered on one thread beside the trainer's.</summary>
    public BatchFeed<TrainingBatch> From(int step) => new(At, step);

    public TrainingBatch At(int step)
    {
        var random = Draw.At(options.Seed, step);
        return random.Chance(options.SingleViewShare)
            ? Render(random, options.Objects * options.Views, views: 1)
            : Render(random, options.Objects, options.Views);
    }

    private TrainingBatch Render(Random random, int count, int views)
    {
        var size = options.Resolution;
        var pixels = size * size;
        var images = new float[count * views * 3 * pixels];
        var cameras = views > 1 ? new float[count * views * 16] : null;
        var captions = new string[count];
        var rgba = new float[views * 4 * pixels];
        for (var i = 0; i < count; i++)
        {
            var drawn = objects.Draw(random, views, size, rgba);
            var background = random.Chance(GreyShare) ? .5f : random.Between(.25f, 1);
            for (var v = 0; v < views; v++)
            {
                var place = i * views + v;
                Composite(rgba.AsSpan(v * 4 * pixels, 4 * pixels), background, images.AsSpan(place * 3 * pixels, 3 * pixels));
                if (cameras is not null) drawn.Cameras[v].CopyConditioning(cameras.AsSpan(place * 16, 16));
            }
            captions[i] = random.Chance(options.CaptionDropout) ? "" : Caption(drawn, views, random);
        }
        return new(images, cameras, captions, views);
    }

    private static string Caption(DrawnObject drawn, int views, Random random)
    {
        var caption = drawn.Caption;
        if (random.Chance(IdentifierShare))
        {
            var identifier = BpeVocabulary.Identifier(random.Next(Captions.Identifiers));
            caption = caption.Replace(drawn.Noun, $"{identifier} {drawn.Noun}", StringComparison.Ordinal);
        }
        if (views == 1 && random.Chance(.5f)) return caption + Captions.View(drawn.Cameras[0].Azimuth, drawn.Cameras[0].Elevation);
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
}
