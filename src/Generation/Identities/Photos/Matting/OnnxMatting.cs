using Maquette.Scene.Imaging;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// Background removal by a network that the operator has installed, an ONNX file: a picture [1, 3, H, W] in, opacity [1, 1, H, W] out, as U²-Net, IS-Net,
/// RMBG, BiRefNet and MODNet are. It is opened at the first photo. What it cannot do <see cref="ColourCut"/> does, and the result says so.
/// </summary>
public sealed class OnnxMatting : IBackgroundRemoval, IDisposable
{
    /// <summary>Name of the folder in the models folder where such files lie.</summary>
    public const string FolderName = "matting";

    private const int FineSide = 512, EdgeRadius = 3;
    private const float EdgeVariance = 9;

    private readonly string file;
    private readonly MattingInput input;
    private readonly Lazy<InferenceSession> session;
    private readonly ColourCut instead = new();

    /// <param name="file">the ONNX file; its name tells how it wants its pixels (<see cref="MattingInput"/>)</param>
    public OnnxMatting(string file)
    {
        this.file = file;
        input = MattingInput.Of(Path.GetFileNameWithoutExtension(file));
        session = new(Open);
    }

    /// <summary>The first file by name in the models folder's matting folder; null where there is none.</summary>
    public static OnnxMatting? Find(string models)
    {
        var folder = Path.Combine(models, FolderName);
        var file = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.onnx").Order(StringComparer.Ordinal).FirstOrDefault() : null;
        return file is null ? null : new(file);
    }

    public Cutout Remove(Bitmap picture)
    {
        try
        {
            return new(Refined(Opacity(picture, out var width, out var height), width, height, picture), $"the network {Path.GetFileName(file)}");
        }
        catch (Exception error) when (error is OnnxRuntimeException or DllNotFoundException or InvalidDataException or TypeInitializationException)
        {
            var cut = instead.Remove(picture);
            return cut with { Method = $"{cut.Method}, because the network {Path.GetFileName(file)} failed: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}" };
        }
    }

    public void Dispose()
    {
        if (session.IsValueCreated) session.Value.Dispose();
    }

    private InferenceSession Open()
    {
        using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        return new(file, options);
    }

    private float[] Opacity(Bitmap picture, out int width, out int height)
    {
        var (name, shape) = session.Value.InputMetadata.Select(pair => (pair.Key, pair.Value.Dimensions)).First();
        if (shape is not [_, 3, _, _]) throw new InvalidDataException($"its input is [{string.Join(", ", shape)}], not a picture [1, 3, height, width]");
        var planes = input.Planes(picture, shape[2] > 0 ? shape[2] : input.Side, shape[3] > 0 ? shape[3] : input.Side);
        using var results = session.Value.Run([NamedOnnxValue.CreateFromTensor(name, planes)]);
        if (results[0].Value is not DenseTensor<float> { Dimensions: [1, 1, var rows, var columns] } opacity)
            throw new InvalidDataException("its first output is not an opacity [1, 1, height, width]");
        (width, height) = (columns, rows);
        var values = opacity.Buffer.ToArray();
        if (values.Any(float.IsNaN)) throw new InvalidDataException("its output is not finite");
        return values.Any(value => value is < -.001f or > 1.001f) ? Array.ConvertAll(values, value => 1 / (1 + MathF.Exp(-value))) : values;   // some leave the sigmoid to us
    }

    // The network's picture is small: where it is between, the photo's own edges decide.
    private static byte[] Refined(float[] opacity, int width, int height, Bitmap picture)
    {
        var fine = LabPicture.From(picture, FineSide);
        var coarse = Planes.Resized(opacity, width, height, fine.Width, fine.Height);
        var edge = GuidedFilter.Of(coarse, fine, EdgeRadius, EdgeVariance);
        var plain = Planes.Resized(opacity, width, height, picture.Width, picture.Height);
        return [.. plain.Select((value, i) => (byte)(255 * (value is > .03f and < .97f ? edge.At(picture, i % picture.Width, i / picture.Width) : float.Clamp(value, 0, 1)) + .5f))];
    }
}
