using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>One object as the judge saw it.</summary>
/// <param name="Of">what it should be</param>
/// <param name="Features">[views][features], unit length</param>
/// <param name="Front">probabilities of front, side, back for the view from the front; null where no view stood straight before it</param>
/// <param name="Back">the same for the view from the back</param>
/// <param name="PixelColour">its colour by its pixels; null when nothing stood out from the ground</param>
internal sealed record JudgedObject(Candidate Of, float[][] Features, float[]? Front, float[]? Back, string? PixelColour)
{
    /// <param name="images">[views, 3, size, size], 0…1</param>
    public static JudgedObject See(Judge judge, Candidate of, Tensor images, IReadOnlyList<Camera> cameras)
    {
        using var scope = NewDisposeScope();
        var seen = judge.Look(images);
        var straight = TwoFaces.Straightest(cameras);
        var colour = ForegroundColour.Of(images.contiguous().data<float>().ToArray(), cameras.Count, (int)images.shape[2]);
        return new(of, seen.Features, straight is var (f, _) ? seen.Views[f] : null, straight is var (_, b) ? seen.Views[b] : null, colour);
    }

    /// <summary>One feature for all views.</summary>
    public float[] Mean() => Retrieval.Mean(Features);
}
