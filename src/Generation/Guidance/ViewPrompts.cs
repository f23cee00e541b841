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

public static class ViewPrompts
{
    /// <summary>The prompt with its view named behind it, e.g. "a red chair, front view".</summary>
    public static string Of(string prompt, ViewSide side) => $"{prompt}, {side.ToString().ToLowerInvariant()} view";

    /// <summary>Overhead above 60° of elevation; else front within 45° of azimuth 0, back within 45° of 180°, side between.</summary>
    public static ViewSide Side(Camera camera)
    {
        var fromFront = MathF.Abs(MathF.IEEERemainder(camera.Azimuth, 360));
        return camera.Elevation > 60 ? ViewSide.Overhead
            : fromFront < 45 ? ViewSide.Front
            : fromFront > 135 ? ViewSide.Back
            : ViewSide.Side;
    }
}
