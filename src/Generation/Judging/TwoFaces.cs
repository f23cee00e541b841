using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>Whether an object shows a front on its back too (the Janus problem), by the judge's view head.</summary>
internal static class TwoFaces
{
    private const float Sure = .5f, Straight = 25, EnoughRight = .6f;
    private const int Views = 4, DrawsPerNoun = 24, EnoughSeen = 5;
    private const long Seed = 0xFACE;

    /// <param name="front">what the view head says of the view from azimuth 0: probabilities of front, side, back</param>
    /// <param name="back">of the view from azimuth 180</param>
    public static bool Has(float[] front, float[] back) => front[ViewLabel.Front] > Sure && back[ViewLabel.Front] > Sure;

    /// <summary>The views nearest to front and back; null where the set stands askew, or overhead.</summary>
    public static (int Front, int Back)? Straightest(IReadOnlyList<Camera> cameras)
    {
        var front = Enumerable.Range(0, cameras.Count).MinBy(v => ViewLabel.FromFront(cameras[v]));
        var back = Enumerable.Range(0, cameras.Count).MaxBy(v => ViewLabel.FromFront(cameras[v]));
        return ViewLabel.FromFront(cameras[front]) <= Straight && ViewLabel.Of(cameras[back]) == ViewLabel.Back ? (front, back) : null;
    }

    /// <summary>The nouns of which most objects are seen as front from the front and not from the back.</summary>
    public static IReadOnlyList<string> KindsWithAFront(Judge judge, IObjectSource objects, long seed)
    {
        var size = judge.Options.ImageSize;
        var right = new Dictionary<string, (int Right, int Seen)>();
        var rgba = new float[Views * 4 * size * size];
        for (var i = 0; i < DrawsPerNoun * judge.Options.Nouns.Count; i++)
        {
            var drawn = objects.Draw(Draw.At(seed ^ Seed, i), Views, size, rgba);
            if (Straightest(drawn.Cameras) is not var (front, back)) continue;
            using var scope = NewDisposeScope();
            var seen = judge.Look(Renders.OverGrey(rgba, Views, size)).Views;
            var (correct, count) = right.GetValueOrDefault(drawn.Noun);
            right[drawn.Noun] = (correct + (seen[front][ViewLabel.Front] > Sure && seen[back][ViewLabel.Front] < Sure ? 1 : 0), count + 1);
        }
        return [.. right.Where(kind => kind.Value.Seen >= EnoughSeen && kind.Value.Right >= EnoughRight * kind.Value.Seen).Select(kind => kind.Key).Order(StringComparer.Ordinal)];
    }
}
