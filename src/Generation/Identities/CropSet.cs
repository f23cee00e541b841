using System.Security.Cryptography;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities;

/// <summary>The photos of an identity in memory, each a square with premultiplied alpha.</summary>
/// <param name="Pictures">[side, side, 4] each, premultiplied, 0…1</param>
/// <param name="Hash">SHA-256 over the files: other photos teach another identity</param>
internal sealed record CropSet(IReadOnlyList<CropPicture> Pictures, string Hash)
{
    /// <param name="side">pixels: larger crops are scaled down to it, since no more can be learnt</param>
    /// <exception cref="StudioException">A crop is no picture or no square.</exception>
    public static CropSet Read(IReadOnlyList<string> files, int side)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var pictures = new List<CropPicture>();
        foreach (var file in files)
        {
            try
            {
                var bytes = File.ReadAllBytes(file);
                hash.AppendData(bytes);
                pictures.Add(CropPicture.Of(ImageCodec.Decode(bytes, side)));
            }
            catch (Exception error) when (error is ImageException or IOException or ArgumentException)
            {
                throw new StudioException($"{Path.GetFileName(file)} cannot be trained on: {error.Message.TrimEnd('.')}. Crop the photo again, or take it out.", error);
            }
        }
        return new(pictures, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

/// <param name="Rgba">[side, side, 4], premultiplied, 0…1</param>
/// <param name="HasAlpha">whether anything is transparent: then what lies outside is too</param>
internal sealed record CropPicture(float[] Rgba, int Side, bool HasAlpha)
{
    private const float Solid = .5f;

    /// <summary>Where what is not transparent begins and ends, 0…1 of the side.</summary>
    public float Left { get; private init; }

    public float Right { get; private init; } = 1;

    public float Top { get; private init; }

    public float Bottom { get; private init; } = 1;

    /// <summary>Its larger side.</summary>
    public float Extent => MathF.Max(Right - Left, Bottom - Top);

    public static CropPicture Of(Bitmap bitmap)
    {
        if (bitmap.Width != bitmap.Height) throw new ImageException($"it has {bitmap.Width}×{bitmap.Height} pixels, and a crop must be a square");
        var (pixels, channels) = (bitmap.Width * bitmap.Height, bitmap.Channels);
        var rgba = new float[4 * pixels];
        var transparent = false;
        for (var i = 0; i < pixels; i++)
        {
            var alpha = channels == 4 ? bitmap.Bytes[4 * i + 3] / 255f : 1;
            transparent |= alpha < 1;
            for (var c = 0; c < 3; c++) rgba[4 * i + c] = bitmap.Bytes[channels * i + c] / 255f * alpha;
            rgba[4 * i + 3] = alpha;
        }
        return Framed(new(rgba, bitmap.Width, transparent));
    }

    private static CropPicture Framed(CropPicture crop)
    {
        var solid = Enumerable.Range(0, crop.Side * crop.Side).Where(i => crop.Rgba[4 * i + 3] > Solid).ToArray();
        if (solid.Length == 0) throw new ImageException("nothing of it is left: all is transparent");
        var (xs, ys, side) = (solid.Select(i => i % crop.Side).ToArray(), solid.Select(i => i / crop.Side).ToArray(), (float)crop.Side);
        return crop with { Left = xs.Min() / side, Right = (xs.Max() + 1) / side, Top = ys.Min() / side, Bottom = (ys.Max() + 1) / side };
    }
}
