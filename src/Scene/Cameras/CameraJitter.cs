using System.Numerics;

namespace Maquette.Scene.Cameras;

/// <summary>How far a camera is from standing, looking and being held as it should (Poole et al. 2022, §3.2): it keeps an object from fitting one framing only.</summary>
/// <param name="Eye">added to the position, metres</param>
/// <param name="Target">where it looks instead of at the origin, metres</param>
/// <param name="Up">added to the unit vector along z that the camera is held by</param>
public readonly record struct CameraJitter(Vector3 Eye, Vector3 Target, Vector3 Up);
