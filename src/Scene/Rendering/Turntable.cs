using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Rendering;

/// <summary>What a turn round an object looks like.</summary>
public sealed record TurntableOptions
{
    /// <summary>Pictures in a full turn.</summary>
    public int Frames { get; init; } = 48;

    /// <summary>Pixels of a frame's side.</summary>
    public int Size { get; init; } = 256;

    /// <summary>How long each frame is shown; 48 of 75 ms turn in 3.6 s.</summary>
    public int FrameMilliseconds { get; init; } = 75;

    /// <summary>Pixels of the thumbnail's side.</summary>
    public int ThumbnailSize { get; init; } = 512;

    /// <summary>Degrees above the horizon.</summary>
    public float Elevation { get; init; } = 18;

    /// <summary>Degrees: where the turn begins and the thumbnail is taken from; 35 shows the front and the object's left side.</summary>
    public float Azimuth { get; init; } = 35;

    /// <summary>Metres from the origin, to stand within a place and look across it; null stands outside, as near as all frames allow.</summary>
    public float? Distance { get; init; }

    /// <summary>Degrees, vertical; a long lens, so that proportions stay true.</summary>
    public float FieldOfView { get; init; } = 30;
}

/// <summary>Pictures of a finished mesh for the gallery: it turns once while the lamps stay, framed as large as all frames allow.</summary>
public static class Turntable
{
    /// <summary>The frames of one turn, RGBA on a transparent ground, the first at the thumbnail's azimuth.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces.</exception>
    public static IReadOnlyList<Bitmap> Render(Mesh mesh, TurntableOptions? options = null, CancellationToken stop = default)
    {
        options ??= new TurntableOptions();
        var cameras = Cameras(options);
        var (centred, distance) = Framed(mesh, options, cameras);
        var rasterizer = new MeshRasterizer(centred, new() { Width = options.Size, Height = options.Size });

        var frames = new List<Bitmap>(cameras.Count);
        foreach (var camera in cameras)
        {
            stop.ThrowIfCancellationRequested();
            frames.Add(rasterizer.Render(camera with { Distance = distance }));
        }
        return frames;
    }

    /// <summary>The turn as an animated WebP that repeats for ever: <c>turntable.webp</c>.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces.</exception>
    public static byte[] Webp(Mesh mesh, TurntableOptions? options = null, CancellationToken stop = default)
    {
        options ??= new TurntableOptions();
        return ImageCodec.EncodeAnimation(Render(mesh, options, stop), options.FrameMilliseconds);
    }

    /// <summary>One three-quarter view from the front, RGBA on a transparent ground: <c>thumb.webp</c> by <see cref="ImageCodec.EncodeWebp"/>.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces.</exception>
    public static Bitmap Thumbnail(Mesh mesh, TurntableOptions? options = null)
    {
        options ??= new TurntableOptions();
        var camera = new Camera(options.Azimuth, options.Elevation, 1, options.FieldOfView);
        var (centred, distance) = Framed(mesh, options, [camera]);
        var rasterizer = new MeshRasterizer(centred, new() { Width = options.ThumbnailSize, Height = options.ThumbnailSize, Supersampling = 3 });
        return rasterizer.Render(camera with { Distance = distance });
    }

    private static List<Camera> Cameras(TurntableOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Frames, 1);
        return [.. Enumerable.Range(0, options.Frames).Select(i => new Camera(options.Azimuth + 360f * i / options.Frames, options.Elevation, 1, options.FieldOfView))];
    }

    private static (Mesh Mesh, float Distance) Framed(Mesh mesh, TurntableOptions options, IReadOnlyList<Camera> cameras)
    {
        if (mesh.FaceCount == 0) throw new ArgumentException("The mesh has no faces, so there is nothing to show.", nameof(mesh));
        if (options.Distance is { } within) return (mesh, within);
        var centred = Framing.Centre(mesh);
        return (centred, Framing.Distance(centred, cameras));
    }
}
