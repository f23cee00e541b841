namespace Maquette.Scene.Rendering;

/// <summary>Where the light of a step stands.</summary>
public enum LightLaw
{
    /// <summary>Around the camera (DreamFusion): <see cref="PointLight.NearCameras"/>.</summary>
    NearCamera,

    /// <summary>In the half-space before the camera (Magic3D): <see cref="PointLight.InCameraFrames"/>.</summary>
    CameraFrame,
}
