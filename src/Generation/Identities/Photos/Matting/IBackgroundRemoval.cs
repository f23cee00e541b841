using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>Tells a subject from what is behind it.</summary>
public interface IBackgroundRemoval
{
    /// <param name="picture">RGB</param>
    Cutout Remove(Bitmap picture);
}

/// <summary>A subject told from what is behind it.</summary>
/// <param name="Mask">how much of each pixel is subject, 0…255, of the picture's size</param>
/// <param name="Method">what told it, for the person who took the photo</param>
public readonly record struct Cutout(byte[] Mask, string Method);
