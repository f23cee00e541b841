using Maquette.Generation.Identities.Photos;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Tests.Identities.Photos;

/// <summary>Photos to take: objects of known outline before grounds as they are found in rooms.</summary>
internal static class Samples
{
    public const string Mug = "mug", Cactus = "cactus", Mushroom = "mushroom", Car = "car", Robot = "robot", Dog = "dog";

    private static readonly Dictionary<string, Slots<string>> Colours = new()
    {
        [Mug] = new("yellow", "white", "yellow"), [Cactus] = new("green", "red", "pink"), [Mushroom] = new("red", "white", "red"),
        [Car] = new("red", "black", "red"), [Robot] = new("blue", "red", "blue"), [Dog] = new("orange", "black", "orange"),
    };

    public static PhotoIntake Intake() => new(new(), new ColourCut());

    public static PreparedPhoto Take(byte[] file, string name = "photo.jpg") => Assert.IsType<PhotoVerdict.Taken>(Intake().Take(name, file)).Photo;

    public static string Refusal(byte[] file) => Assert.IsType<PhotoVerdict.Refused>(Intake().Take("photo.jpg", file)).Because;

    /// <summary>An object alone: RGBA, size × size.</summary>
    public static Bitmap Cutout(string kind, float azimuth = 20, int size = 300)
    {
        var rgba = new float[4 * size * size];
        PrimitiveRenderer.Render(ProceduralScene.Build(ProceduralObject.Named(kind)!, Colours[kind], new Random(40)).Scene, new Camera(azimuth, 20, 2.92f, 40), size, 2, rgba);
        var bytes = new byte[rgba.Length];
        for (var i = 0; i < size * size; i++)
        {
            var alpha = rgba[4 * i + 3];
            for (var c = 0; c < 3; c++) bytes[4 * i + c] = alpha > 0 ? (byte)(255 * float.Clamp(rgba[4 * i + c] / alpha, 0, 1)) : (byte)0;
            bytes[4 * i + 3] = (byte)(255 * alpha);
        }
        return new(size, size, 4, bytes);
    }

    /// <summary>A photo of cutouts before a ground, and which of its pixels show them.</summary>
    public static (Bitmap Photo, bool[] Truth) Compose(Func<int, int, (double R, double G, double B)> ground, int width, int height, params (Bitmap Cutout, int Left, int Top)[] cutouts)
    {
        var (bytes, truth) = (new byte[3 * width * height], new bool[width * height]);
        for (var i = 0; i < truth.Length; i++)
        {
            var (r, g, b) = ground(i % width, i / width);
            (bytes[3 * i], bytes[3 * i + 1], bytes[3 * i + 2]) = ((byte)double.Clamp(r, 0, 255), (byte)double.Clamp(g, 0, 255), (byte)double.Clamp(b, 0, 255));
        }
        foreach (var (cutout, left, top) in cutouts)
        {
            for (var y = 0; y < cutout.Height; y++)
            {
                for (var x = 0; x < cutout.Width; x++)
                {
                    var (from, at) = (4 * (y * cutout.Width + x), (top + y) * width + left + x);
                    if (left + x < 0 || left + x >= width || top + y < 0 || top + y >= height) continue;
                    var alpha = cutout.Bytes[from + 3];
                    truth[at] |= alpha > 127;
                    for (var c = 0; c < 3; c++) bytes[3 * at + c] = (byte)((cutout.Bytes[from + c] * alpha + bytes[3 * at + c] * (255 - alpha)) / 255);
                }
            }
        }
        return (new(width, height, 3, bytes), truth);
    }

    /// <summary>An object in the middle of a plain wall, as JPEG.</summary>
    public static byte[] Photo(string kind, float azimuth = 20) => ImageCodec.EncodeJpeg(Compose(Wall, 400, 320, (Cutout(kind, azimuth), 50, 10)).Photo);

    public static (double, double, double) Wall(int x, int y) => (196 + 6 * Noise(x, y, 1.3), 190 + .03 * x + 6 * Noise(x, y, 1.3), 176 + .05 * y);

    public static (double, double, double) Room(int x, int y) =>
        y < 190 ? (150 + .1 * x, 160, 170 - .1 * y) : (120 + 12 * Math.Sin(.2 * y + 6 * Noise(x, y, .01)), 84 + 9 * Math.Sin(.2 * y + 6 * Noise(x, y, .01)), 52);

    public static (double, double, double) Carpet(int x, int y)
    {
        var n = 36 * Noise(x, y, .06) + 30 * Noise(x, y, .23);
        return (120 + n, 104 + n, 130 + n);
    }

    /// <summary>Value noise, −½…½.</summary>
    public static double Noise(double x, double y, double frequency)
    {
        (x, y) = (x * frequency, y * frequency);
        var (i, j) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (u, v) = (x - i, y - j);
        (u, v) = (u * u * (3 - 2 * u), v * v * (3 - 2 * v));
        return (At(i, j) * (1 - u) + At(i + 1, j) * u) * (1 - v) + (At(i, j + 1) * (1 - u) + At(i + 1, j + 1) * u) * v;

        static double At(int i, int j)
        {
            var hash = unchecked((uint)(i * 374761393 + j * 668265263));
            hash = unchecked((hash ^ hash >> 13) * 1274126177);
            return (hash ^ hash >> 16) / (double)uint.MaxValue - .5;
        }
    }

    /// <summary>Every pixel the mean of a square around it, or of a row where <paramref name="down"/> is 0.</summary>
    public static Bitmap Smeared(Bitmap picture, int across, int down)
    {
        var bytes = new byte[picture.Bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            var (c, x, y) = (i % 3, i / 3 % picture.Width, i / 3 / picture.Width);
            var (sum, count) = (0, 0);
            for (var v = int.Max(0, y - down); v <= int.Min(picture.Height - 1, y + down); v++)
                for (var u = int.Max(0, x - across); u <= int.Min(picture.Width - 1, x + across); u++) (sum, count) = (sum + picture.Bytes[3 * (v * picture.Width + u) + c], count + 1);
            bytes[i] = (byte)(sum / count);
        }
        return new(picture.Width, picture.Height, 3, bytes);
    }

    public static Bitmap Lit(Bitmap picture, double times) =>
        new(picture.Width, picture.Height, 3, [.. picture.Bytes.Select(value => (byte)Math.Min(255, value * times))]);
}
