using System.Numerics;
using Maquette.Scene.Cameras;

namespace Maquette.Generation.Guidance;

/// <summary>Where the pictures of one step were taken from.</summary>
/// <param name="Cameras">objects·views, the views of one object side by side</param>
/// <param name="ViewsPerObject">how many cameras look at the same object together</param>
/// <param name="Background">sRGB 0…1, one colour behind all views; null where it is learnt</param>
public sealed record Viewpoints(IReadOnlyList<Camera> Cameras, int ViewsPerObject, Vector3? Background)
{
    public int Objects => Cameras.Count / ViewsPerObject;
}
