using Maquette.Scene.Cameras;

namespace Maquette.Generation.Guidance;

/// <summary>Tells a 2D prior which side of the object it looks at (Poole et al. 2022, §3.2).</summary>
public enum ViewSide
{
    Front,
    Side,
    Back,
    Overhead,
}

/// <summary>Where one side ends and the next begins, degrees.</summary>
public sealed record ViewPromptOptions
{
    /// <summary>Front up to this azimuth to either side.</summary>
    public float Front { get; init; } = 45;

    /// <summary>Back up to this far from azimuth 180.</summary>
    public float Back { get; init; } = 45;

    /// <summary>Overhead above this elevation, whatever the azimuth.</summary>
    public float Overhead { get; init; } = 60;

    /// <summary>Mix the sides' prompts by azimuth and push away from the wrong ones (<see cref="Guidance.PerpNeg"/>); costs two more network evaluations a view.</summary>
    public bool PerpNeg { get; init; }
}

public static class ViewPrompts
{
    /// <summary>The prompt with its view named behind it, e.g. "a red chair, front view".</summary>
    public static string Of(string prompt, ViewSide side) => $"{prompt}, {side.ToString().ToLowerInvariant()} view";

    /// <summary>Overhead above its elevation; else front near azimuth 0, back near 180°, side between.</summary>
    public static ViewSide Side(Camera camera, ViewPromptOptions options)
    {
        var fromFront = MathF.Abs(MathF.IEEERemainder(camera.Azimuth, 360));
        return camera.Elevation > options.Overhead ? ViewSide.Overhead
            : fromFront < options.Front ? ViewSide.Front
            : fromFront > 180 - options.Back ? ViewSide.Back
            : ViewSide.Side;
    }
}
