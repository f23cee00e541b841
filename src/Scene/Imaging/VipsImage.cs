using Microsoft.Win32.SafeHandles;

namespace Maquette.Scene.Imaging;

/// <summary>A picture that libvips holds: usually a recipe for pixels, which are made when they are asked for.</summary>
internal sealed class VipsImage : SafeHandleZeroOrMinusOneIsInvalid
{
    public VipsImage(nint image) : base(ownsHandle: true) => SetHandle(image);

    public int Width => VipsNative.Width(handle);

    public int Height => VipsNative.Height(handle);

    public int Bands => VipsNative.Bands(handle);

    public int Frames => VipsNative.Pages(handle);

    /// <summary>Whether its colours are defined by an ICC profile of its own.</summary>
    public bool HasProfile => VipsNative.FieldType(handle, "icc-profile-data") != 0;

    public unsafe byte[] Pixels()
    {
        var pixels = VipsNative.WriteToMemory(handle, out var length);
        if (pixels is null) throw new ImageException(Vips.TakeErrors());
        try
        {
            return new ReadOnlySpan<byte>(pixels, checked((int)length)).ToArray();
        }
        finally
        {
            VipsNative.Free(pixels);
        }
    }

    /// <summary>Makes the picture an animation of frames below each other, for ever repeated.</summary>
    public unsafe void SetFrames(int height, ReadOnlySpan<int> delays)
    {
        VipsNative.SetField(handle, "page-height", height);
        VipsNative.SetField(handle, "loop", 0);
        fixed (int* values = delays) VipsNative.SetField(handle, "delay", values, delays.Length);
    }

    protected override bool ReleaseHandle()
    {
        VipsNative.ReleaseObject(handle);
        return true;
    }
}
