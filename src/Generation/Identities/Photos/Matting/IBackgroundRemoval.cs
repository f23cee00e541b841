using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>Tells a subject from what is behind it.</summary>
public interface IBackgroundRemoval
{
    /// <summary>What it is called in results.</summary>
    string Name { get; }

    /// <param name="picture">RGB</param>
    /// <returns>how much of each pixel is subject, 0…255, of the picture's size</returns>
    byte[] Mask(Bitmap picture);
}
