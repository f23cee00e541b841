using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// Background removal that needs no network and no strokes: what stands out of the border begins (minimum barrier distance), mixtures of colours and a graph
/// cut take turns (GrabCut, Rother et al. 2004) on a small picture, a second cut in a band along the outline finds its place in a larger one, and a guided
/// filter softens the edge.
/// </summary>
public sealed class ColourCut : IBackgroundRemoval
{
    /// <summary>Of the cuts, which count in whole numbers.</summary>
    internal const int CostsPerNat = 1000;

    private const string Method = "colour models and a graph cut";
    private const int CoarseSide = 176, FineSide = 512, Rounds = 5, Colours = 6;
    private const float Smoothness = 18, Surest = 8, Trust = 2.2f;   // nats: of a join between equal colours, of the most telling colour, of saliency
    private const int BandRadius = 6, EdgeRadius = 4;
    private const float EdgeVariance = 4;
    private const double SmallPart = .08, SmallHole = .002;

    public Cutout Remove(Bitmap picture)
    {
        var coarse = LabPicture.From(picture, CoarseSide);
        var saliency = Saliency.Of(coarse);
        var (subject, front, back) = Iterate(coarse, saliency);
        Tidy(subject, coarse.Width);

        var fine = LabPicture.From(picture, FineSide);
        var outlined = Refine(fine, Enlarged(subject, coarse, fine), front, back);
        Tidy(outlined, fine.Width);
        return new(Soften(outlined, fine, picture), Method);
    }

    private static (bool[] Subject, ColourMixture Front, ColourMixture Back) Iterate(LabPicture picture, float[] saliency)
    {
        var subject = Array.ConvertAll(saliency, s => s > .5f);
        var (front, back) = Models(picture, saliency);
        var joins = PixelJoins.Of(picture, Smoothness, _ => true);
        for (var round = 0; round < Rounds; round++)
        {
            if (round > 0) (front, back) = Models(picture, Array.ConvertAll(subject, s => s ? 1f : 0));
            var cut = Cut(picture, joins, i => float.Clamp(back.Surprise(picture.Pixels[i]) - front.Surprise(picture.Pixels[i]), -Surest, Surest) + Trust * (2 * saliency[i] - 1));
            if (cut.AsSpan().SequenceEqual(subject)) break;
            subject = cut;
            if (!subject.Contains(true)) break;
        }
        return (subject, front, back);
    }

    private static (ColourMixture Front, ColourMixture Back) Models(LabPicture picture, float[] share) =>
        (ColourMixture.Fit(picture.Pixels, share, Colours), ColourMixture.Fit(picture.Pixels, Array.ConvertAll(share, s => 1 - s), Colours));

    private static bool[] Refine(LabPicture picture, bool[] subject, ColourMixture front, ColourMixture back)
    {
        var band = Outline.Band(subject, picture.Width, BandRadius);
        return Cut(picture, PixelJoins.Of(picture, Smoothness, i => band[i]), i => band[i]
            ? float.Clamp(back.Surprise(picture.Pixels[i]) - front.Surprise(picture.Pixels[i]), -Surest, Surest)
            : subject[i] ? 1000 : -1000);
    }

    /// <summary>The cheapest labelling for what each pixel prefers (nats in favour of the subject).</summary>
    private static bool[] Cut(LabPicture picture, PixelJoins joins, Func<int, float> prefers)
    {
        using var cut = new GridCut(picture.Width, picture.Height);
        for (var i = 0; i < picture.Pixels.Length; i++) cut.Prefer(i, (int)(CostsPerNat * prefers(i)), 0);
        joins.AddTo(cut);
        cut.Cut();
        var subject = new bool[picture.Pixels.Length];
        for (var i = 0; i < subject.Length; i++) subject[i] = cut.IsSubject(i);
        return subject;
    }

    // Without crumbs beside the largest part, and without pin holes in it.
    private static void Tidy(bool[] subject, int width)
    {
        var parts = Parts.Of(subject, width);
        if (parts.Found.Count == 0) return;
        var largest = parts.Found.Max(part => part.Area);
        for (var i = 0; i < subject.Length; i++) subject[i] &= parts.Labels[i] < 0 || parts.Found[parts.Labels[i]].Area >= SmallPart * largest;
        var holes = Parts.Of(Array.ConvertAll(subject, s => !s), width);
        for (var i = 0; i < subject.Length; i++)
            subject[i] |= holes.Labels[i] >= 0 && holes.Found[holes.Labels[i]] is { AtEdge: false } hole && hole.Area < SmallHole * largest;
    }

    private static bool[] Enlarged(bool[] subject, LabPicture from, LabPicture to)
    {
        var large = new bool[to.Pixels.Length];
        for (var y = 0; y < to.Height; y++)
        {
            var row = y * from.Height / to.Height * from.Width;
            for (var x = 0; x < to.Width; x++) large[y * to.Width + x] = subject[row + x * from.Width / to.Width];
        }
        return large;
    }

    private static byte[] Soften(bool[] subject, LabPicture fine, Bitmap large)
    {
        var band = Outline.Band(subject, fine.Width, EdgeRadius);
        var soft = GuidedFilter.Of(Array.ConvertAll(subject, s => s ? 1f : 0), fine, EdgeRadius, EdgeVariance);
        var alpha = new byte[large.Width * large.Height];
        Parallel.For(0, large.Height, y =>
        {
            for (var x = 0; x < large.Width; x++)
            {
                var at = y * fine.Height / large.Height * fine.Width + x * fine.Width / large.Width;
                var a = band[at] ? float.Clamp((soft.At(large, x, y) - .1f) / .8f, 0, 1) : subject[at] ? 1 : 0;
                alpha[y * large.Width + x] = (byte)(255 * a + .5f);
            }
        });
        return alpha;
    }
}
