using System.Runtime.InteropServices;

namespace Maquette.Scene.Imaging;

/// <summary>
/// libvips, loaded at the first picture. Only four loaders are let through, operations are not cached and each runs on the caller's thread.
/// libvips' own functions take a variable number of arguments, so operations are made by name and given their options as text.
/// </summary>
internal static unsafe class Vips
{
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Heif"];
    private static readonly Lazy<Version> Loaded = new(Load);

    public static Version Version => Loaded.Value;

    /// <summary>The loader for these bytes, by what they begin with: jpeg, png, webp, heif; null when they are nothing of the kind.</summary>
    public static string? FindLoader(ReadOnlySpan<byte> data)
    {
        EnsureLoaded();
        fixed (byte* bytes = data)
        {
            var loader = Marshal.PtrToStringUTF8((nint)VipsNative.FindLoader(bytes, (nuint)data.Length));
            if (loader is null) TakeErrors();
            return Loaders.FirstOrDefault(name => loader == $"VipsForeignLoad{name}Buffer")?.ToLowerInvariant();
        }
    }

    /// <summary>A picture of 8-bit channels, copied from memory.</summary>
    public static VipsImage FromPixels(ReadOnlySpan<byte> pixels, int width, int height, int channels)
    {
        EnsureLoaded();
        fixed (byte* bytes = pixels)
        {
            using var plain = Own(VipsNative.NewImage(bytes, (nuint)pixels.Length, width, height, channels, format: 0));
            return Apply("copy", plain, "interpretation=srgb");
        }
    }

    /// <summary>Runs a loader on bytes: the header now, the pixels when they are asked for.</summary>
    public static VipsImage Open(string loader, ReadOnlySpan<byte> data, string options)
    {
        EnsureLoaded();
        nint blob;
        fixed (byte* bytes = data) blob = VipsNative.CopyBlob(bytes, (nuint)data.Length);
        try
        {
            return OutputImage(Build($"{loader}load_buffer", options, "buffer", VipsNative.BlobType(), blob));
        }
        finally
        {
            VipsNative.ReleaseBlob(blob);
        }
    }

    /// <summary>An operation from picture to picture.</summary>
    public static VipsImage Apply(string operation, VipsImage input, string options = "") => OutputImage(BuildOn(operation, input, options));

    /// <summary>An operation from picture to file.</summary>
    public static byte[] Save(string format, VipsImage input, string options)
    {
        var operation = BuildOn($"{format}save_buffer", input, options);
        var blob = Output(operation, "buffer", VipsNative.BlobType(), &VipsNative.TakeBoxed);
        try
        {
            var data = VipsNative.BlobData(blob, out var length);
            return new ReadOnlySpan<byte>(data, checked((int)length)).ToArray();
        }
        finally
        {
            VipsNative.ReleaseBlob(blob);
        }
    }

    /// <summary>Words as a mask of one band.</summary>
    /// <param name="markup">Pango's; &amp;, &lt; and &gt; are escaped</param>
    /// <param name="font">face, style and size</param>
    public static VipsImage Text(string markup, string font, string options)
    {
        EnsureLoaded();
        var operation = VipsNative.NewOperation("text");
        if (operation == 0) throw new ImageException(TakeErrors());
        try
        {
            SetWords(operation, "text", markup);
            SetWords(operation, "font", font);
            if (VipsNative.SetOptions(operation, $"[{options}]") != 0) throw new ImageException(TakeErrors());
            var built = VipsNative.Build(operation);
            return built != 0 ? OutputImage(built) : throw new ImageException(TakeErrors());
        }
        finally
        {
            VipsNative.ReleaseObject(operation);
        }
    }

    public static string TakeErrors()
    {
        var text = VipsNative.TakeErrors();
        var message = Marshal.PtrToStringUTF8(text)?.Trim().ReplaceLineEndings("; ");
        VipsNative.Free((void*)text);
        return string.IsNullOrEmpty(message) ? "libvips failed without saying why" : message;
    }

    private static void EnsureLoaded() => _ = Loaded.Value;

    private static Version Load()
    {
        try
        {
            VipsNative.SetEnvironment("VIPS_WARNING", "0", overwrite: 0);   // a damaged upload is an exception, not a line on stderr
            if (VipsNative.Init("maquette") != 0) throw new ImageException($"libvips did not start: {TakeErrors()}");
        }
        catch (DllNotFoundException missing)
        {
            throw new ImageException("The picture library libvips is not installed; install the package libvips42 (on Debian 13: libvips42t64).", missing);
        }
        VipsNative.BlockUntrusted(1);
        VipsNative.BlockOperation("VipsForeignLoad", 1);
        foreach (var loader in Loaders) VipsNative.BlockOperation("VipsForeignLoad" + loader, 0);
        VipsNative.SetCacheSize(0);
        VipsNative.SetThreads(1);
        return new(VipsNative.Version(0), VipsNative.Version(1), VipsNative.Version(2));
    }

    private static nint BuildOn(string operation, VipsImage input, string options)
    {
        var added = false;
        try
        {
            input.DangerousAddRef(ref added);
            return Build(operation, options, "in", VipsNative.ImageType(), input.DangerousGetHandle());
        }
        finally
        {
            if (added) input.DangerousRelease();
        }
    }

    private static nint Build(string name, string options, string input, nuint type, nint value)
    {
        var operation = VipsNative.NewOperation(name);
        if (operation == 0) throw new ImageException(TakeErrors());
        try
        {
            SetInput(operation, input, type, value);
            if (options.Length > 0 && VipsNative.SetOptions(operation, $"[{options}]") != 0) throw new ImageException(TakeErrors());

            var built = VipsNative.Build(operation);   // a reference of its own
            return built != 0 ? built : throw new ImageException(TakeErrors());
        }
        finally
        {
            VipsNative.ReleaseObject(operation);
        }
    }

    private static void SetInput(nint operation, string name, nuint type, nint value)
    {
        VipsNative.GValue held = default;
        VipsNative.InitValue(&held, type);
        if (type == VipsNative.ImageType()) VipsNative.SetObject(&held, value);
        else VipsNative.SetBoxed(&held, value);
        VipsNative.SetProperty(operation, name, &held);
        VipsNative.ClearValue(&held);
    }

    private static void SetWords(nint operation, string name, string value)
    {
        VipsNative.GValue held = default;
        VipsNative.InitValue(&held, VipsNative.StringType);
        VipsNative.SetString(&held, value);
        VipsNative.SetProperty(operation, name, &held);
        VipsNative.ClearValue(&held);
    }

    private static VipsImage OutputImage(nint operation) => Own(Output(operation, "out", VipsNative.ImageType(), &VipsNative.TakeObject));

    private static nint Output(nint operation, string name, nuint type, delegate*<VipsNative.GValue*, nint> take)
    {
        VipsNative.GValue held = default;
        VipsNative.InitValue(&held, type);
        VipsNative.GetProperty(operation, name, &held);
        var output = take(&held);
        VipsNative.ClearValue(&held);
        VipsNative.ReleaseOutputs(operation);
        VipsNative.ReleaseObject(operation);
        return output;
    }

    private static VipsImage Own(nint image) => image != 0 ? new VipsImage(image) : throw new ImageException(TakeErrors());
}
