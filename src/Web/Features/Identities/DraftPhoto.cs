using Maquette.Generation.Identities.Photos;

namespace Maquette.Web.Features.Identities;

/// <summary>A photo of a set that is being put together.</summary>
/// <param name="Picture">the upright working picture as WebP: without metadata, at most 1024 pixels a side</param>
/// <param name="Square">what will be trained on</param>
/// <param name="KeepsBackground">whether the crop shows what is behind the subject, because it could not be told from it</param>
public sealed record DraftPhoto(Guid Id, PreparedPhoto Photo, byte[] Picture, PhotoSquare Square, bool KeepsBackground)
{
    /// <summary>Of the mask: from here on a pixel is the subject's.</summary>
    internal const byte Solid = 128;

    private const int Visible = 1000;   // a training sees some thousand pixels

    /// <summary>The photo as it is cropped.</summary>
    public PreparedPhoto Cropped => KeepsBackground ? Photo with { Mask = Whole(Photo.Mask.Length), Background = "nothing: the background was kept" } : Photo;

    /// <summary>Whether its square holds something solid, at least as much as a training can see.</summary>
    public bool ShowsSubject
    {
        get
        {
            var (width, height) = (Photo.Pixels.Width, Photo.Pixels.Height);
            var missing = Math.Max(1, (long)Square.Side * Square.Side / Visible);
            for (var y = Math.Max(0, Square.Top); y < Math.Min(height, Square.Top + Square.Side); y++)
                for (var x = Math.Max(0, Square.Left); x < Math.Min(width, Square.Left + Square.Side); x++)
                    if ((KeepsBackground || Photo.Mask[y * width + x] >= Solid) && --missing == 0) return true;
            return false;
        }
    }

    /// <summary>Changes with everything that the cut-out depends on, so that browsers may keep what they have.</summary>
    public string Version => $"{Square.Left}.{Square.Top}.{Square.Side}.{(KeepsBackground ? 1 : 0)}";

    private static byte[] Whole(int length)
    {
        var mask = new byte[length];
        Array.Fill(mask, byte.MaxValue);
        return mask;
    }
}
