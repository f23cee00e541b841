using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>Whether an object shows a front on its back too (the Janus problem), by the judge's view head.</summary>
internal static class TwoFaces
{
    private const float Sure = .5f, Straight = 25, EnoughRight = .75f;
    private const int Views = 4, DrawsPerNoun = 24, EnoughSeen = 5, Together = 32;
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

    /// <summary>The nouns of which three of four objects are seen as front from the front and not from the back.</summary>
    /// <exception cref="OperationCanceledException">stopped</exception>
    public static IReadOnlyList<string> KindsWithAFront(Judge judge, IObjectSource objects, long seed, CancellationToken stop)
    {
        var size = judge.Options.SmallestSize;   // as the samples of a small prior come
        var right = new Dictionary<string, (int Right, int Seen)>();
        var rgba = new float[Views * 4 * size * size];
        var batch = new List<(string Noun, int Front, int Back, Tensor Pictures)>();
        for (var i = 0; i < DrawsPerNoun * judge.Options.Nouns.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var drawn = objects.Draw(Draw.At(seed ^ Seed, i), Views, size, rgba);
            if (Straightest(drawn.Cameras) is var (front, back)) batch.Add((drawn.Kind, front, back, Renders.OverGrey(rgba, Views, size).MoveToOuterDisposeScope()));
            if (batch.Count == Together || i + 1 == DrawsPerNoun * judge.Options.Nouns.Count) Count(judge, batch, right);
        }
        return [.. right.Where(kind => kind.Value.Seen >= EnoughSeen && kind.Value.Right >= EnoughRight * kind.Value.Seen).Select(kind => kind.Key).Order(StringComparer.Ordinal)];
    }

    // Looks at a batch and empties it.
    private static void Count(Judge judge, List<(string Noun, int Front, int Back, Tensor Pictures)> batch, Dictionary<string, (int Right, int Seen)> right)
    {
        if (batch.Count == 0) return;
        using var scope = NewDisposeScope();
        var seen = judge.Look(cat([.. batch.Select(item => item.Pictures)], 0)).Views;
        foreach (var (place, (noun, front, back, pictures)) in batch.Index())
        {
            var (correct, count) = right.GetValueOrDefault(noun);
            var fits = seen[place * Views + front][ViewLabel.Front] > Sure && seen[place * Views + back][ViewLabel.Front] < Sure;
            right[noun] = (correct + (fits ? 1 : 0), count + 1);
            pictures.Dispose();
        }
        batch.Clear();
    }
}
