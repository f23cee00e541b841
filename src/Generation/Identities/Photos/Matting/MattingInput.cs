using System.Numerics;
using Maquette.Scene.Imaging;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Maquette.Generation.Identities.Photos;

/// <summary>How a matting network wants its pixels: (value − mean) / deviation, of values 0…1.</summary>
/// <param name="Side">pixels, where the network leaves its size open</param>
internal sealed record MattingInput(Vector3 Mean, Vector3 Deviation, int Side)
{
    private static readonly Vector3 ImageNetMean = new(.485f, .456f, .406f), ImageNetDeviation = new(.229f, .224f, .225f);

    /// <summary>By the file's name: MODNet's −1…1, IS-Net's and RMBG's about a half, ImageNet's statistics for all others.</summary>
    public static MattingInput Of(string name) => name.ToLowerInvariant() switch
    {
        var n when n.Contains("modnet") => new(new(.5f), new(.5f), 512),
        var n when n.Contains("isnet") || n.Contains("rmbg") => new(new(.5f), Vector3.One, 1024),
        var n when n.Contains("birefnet") => new(ImageNetMean, ImageNetDeviation, 1024),
        _ => new(ImageNetMean, ImageNetDeviation, 320),
    };

    /// <returns>[1, 3, height, width]</returns>
    public DenseTensor<float> Planes(Bitmap picture, int height, int width)
    {
        var tensor = new DenseTensor<float>([1, 3, height, width]);
        for (var c = 0; c < 3; c++)
        {
            var (mean, deviation) = (Mean[c], Deviation[c]);
            var plane = new float[picture.Width * picture.Height];
            for (var i = 0; i < plane.Length; i++) plane[i] = (picture.Bytes[picture.Channels * i + c] / 255f - mean) / deviation;
            Photos.Planes.Resized(plane, picture.Width, picture.Height, width, height).CopyTo(tensor.Buffer.Span[(c * width * height)..]);
        }
        return tensor;
    }
}
