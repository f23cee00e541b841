using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>
/// Perp-Neg (Armandpour et al. 2023): the prompt of a view is a mix of two neighbouring sides', and the wrong sides' pull is taken off where it is
/// perpendicular to the right one's: ε̂ = ε_u + s(e⁺ + Σ_i w_i e_i^⊥) with e = ε − ε_u.
/// </summary>
internal static class PerpNeg
{
    /// <summary>How much of a side's prompt a view's has, and what it must not look like. Its own side is pushed away, too, as it mixes in.</summary>
    /// <param name="From">the side that the view is nearer to the front's end of</param>
    /// <param name="To">the next side</param>
    /// <param name="Share">of <paramref name="From"/>, 0…1</param>
    /// <param name="First">a side to avoid and its (negative) weight</param>
    /// <param name="Second">another</param>
    public sealed record View(ViewSide From, ViewSide To, float Share, (ViewSide Side, float Weight) First, (ViewSide Side, float Weight) Second);

    public static View Of(Camera camera, ViewPromptOptions options)
    {
        if (camera.Elevation > options.Overhead) return new(ViewSide.Overhead, ViewSide.Overhead, 1, (ViewSide.Overhead, 0), (ViewSide.Overhead, 0));
        var fromFront = MathF.Abs(MathF.IEEERemainder(camera.Azimuth, 360));
        if (fromFront < 90)
        {
            var r = 1 - fromFront / 90;
            return new(ViewSide.Front, ViewSide.Side, r, (ViewSide.Front, -Decay(4, 0.5f, -2.426f, r)), (ViewSide.Side, -Decay(4, 0.5f, -2.426f, 1 - r)));
        }
        else
        {
            var r = 2 - fromFront / 90;
            return new(ViewSide.Side, ViewSide.Back, r, (ViewSide.Side, -Decay(1, 0.5f, -0.606f, r)), (ViewSide.Front, -Decay(1, 0.5f, 0.967f, r)));
        }
    }

    /// <summary>f(r) = a e^(−b r) + c.</summary>
    private static float Decay(float a, float b, float c, float r) => a * MathF.Exp(-b * r) + c;

    /// <param name="uncond">[views, c, h, w] ε_u, as the other predictions of noise</param>
    /// <param name="positive">[views, c, h, w]</param>
    /// <param name="negatives">each [views, c, h, w] and its weights [views]</param>
    /// <param name="s">guidance scale in Imagen's form</param>
    public static Tensor Mix(Tensor uncond, Tensor positive, IEnumerable<(Tensor Eps, Tensor Weight)> negatives, double s)
    {
        using var scope = NewDisposeScope();
        var right = positive - uncond;                                                  // [views, c, h, w]  e⁺
        var sum = right;
        foreach (var (eps, weight) in negatives) sum = sum + weight.view(-1, 1, 1, 1) * Perpendicular(eps - uncond, right);
        return (uncond + s * sum).MoveToOuterDisposeScope();
    }

    /// <summary>What is left of x when its part along y is taken off, view by view.</summary>
    public static Tensor Perpendicular(Tensor x, Tensor y)
    {
        var along = (x * y).sum([1, 2, 3], keepdim: true) / y.square().sum([1, 2, 3], keepdim: true).clamp_min(1e-6);   // [views, 1, 1, 1]
        return x - along * y;
    }
}
