using Maquette.Generation.Identities.Photos;

namespace Maquette.Web.Features.Identities;

/// <summary>A photo of a set that is being put together.</summary>
/// <param name="Picture">the upright working picture as WebP: without metadata, at most 1024 pixels a side</param>
/// <param name="Square">what will be trained on</param>
/// <param name="KeepsBackground">whether the crop shows what is behind the subject, because it could not be told from it</param>
public sealed record DraftPhoto(Guid Id, PreparedPhoto Photo, byte[] Picture, PhotoSquare Square, bool KeepsBackground)
{
    /// <summary>The photo as it is cropped.</summary>
    public PreparedPhoto Cropped => KeepsBackground ? Photo with { Mask = Whole(Photo.Mask.Length), Background = "nothing: the background was kept" } : Photo;

    /// <summary>Changes with everything that the cut-out depends on, so that browsers may keep what they have.</summary>
    public string Version => $"{Square.Left}.{Square.Top}.{Square.Side}.{(KeepsBackground ? 1 : 0)}";

    private static byte[] Whole(int length)
    {
        var mask = new byte[length];
        Array.Fill(mask, byte.MaxValue);
        return mask;
    }
}
