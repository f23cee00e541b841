using System.Diagnostics;
using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;

namespace Maquette.Benchmarks;

/// <summary>
/// Claim: a 12-megapixel JPEG is taken, with background removal and all checks, in at most 300 ms of processor time, and memory stays flat over 200 photos.
/// Compares decoding at a fraction of the size with decoding every pixel.
/// </summary>
internal static class Photos
{
    private const double WantedMilliseconds = 300;
    private const int Count = 200, Settled = 50;
    private const long MostGrowth = 32_000_000;   // bytes of resident memory between the 50th photo and the last

    public static bool Run()
    {
        var file = ImageCodec.EncodeJpeg(Picture(4000, 3000), 90);
        var intake = new PhotoIntake(new(), new ColourCut());
        Interleaved.Compare($"a JPEG of 12 megapixels, {file.Length / 1e6:F1} MB", rounds: 5,
            ("every pixel", () => ImageCodec.Decode(file)),
            ("decoded at a fraction", () => ImageCodec.Decode(file, PhotoLimits.WorkingSide, PhotoLimits.Pixels)));
        var decode = Cpu(8, () => ImageCodec.Decode(file, PhotoLimits.WorkingSide, PhotoLimits.Pixels));
        var take = Cpu(8, () => intake.Take("photo.jpg", file));
        Console.WriteLine($"  decoding {decode:F0} ms CPU, taking (with background removal and all checks) {take:F0} ms CPU a photo");

        var grown = Growth(() => intake.Take("photo.jpg", file));
        Console.WriteLine($"  resident memory grew by {grown / 1e6:F0} MB between photo {Settled} and photo {Count}");
        return take <= WantedMilliseconds && grown <= MostGrowth;
    }

    private static double Cpu(int rounds, Action run)
    {
        run();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < rounds; i++) run();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / rounds;
    }

    private static long Growth(Action take)
    {
        using var process = Process.GetCurrentProcess();
        var settled = 0L;
        for (var i = 0; i < Count; i++)
        {
            take();
            if (i == Settled) settled = Resident();
        }
        return Resident() - settled;

        long Resident()
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);   // gives unused heap back: what is left is held
            GC.WaitForPendingFinalizers();
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    // A ball before a wall, with the grain of a sensor.
    private static Bitmap Picture(int width, int height)
    {
        var random = new Random(1);
        var bytes = new byte[3 * width * height];
        for (var i = 0; i < width * height; i++)
        {
            var (x, y) = (i % width - width / 2, i / width - height / 2);
            var ball = x * x + y * y < height * height / 9;
            var light = ball ? 1.2 - Math.Sqrt((x + 300.0) * (x + 300.0) + (y + 300.0) * (y + 300.0)) / height : .8 + .1 * x / width;
            var grain = random.Next(-6, 7);
            bytes[3 * i] = (byte)Math.Clamp(light * (ball ? 200 : 190) + grain, 0, 255);
            bytes[3 * i + 1] = (byte)Math.Clamp(light * (ball ? 70 : 185) + grain, 0, 255);
            bytes[3 * i + 2] = (byte)Math.Clamp(light * (ball ? 40 : 170) + grain, 0, 255);
        }
        return new(width, height, 3, bytes);
    }
}
