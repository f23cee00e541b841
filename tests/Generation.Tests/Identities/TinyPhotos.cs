using Maquette.Generation.Identities;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Tests.Identities;

/// <summary>Three cut-out squares, each in a colour of its own.</summary>
internal static class TinyPhotos
{
    private static readonly byte[][] Colours = [[220, 30, 30], [30, 200, 60], [40, 60, 210]];

    public static IReadOnlyList<byte[]> All => [.. Colours.Select(colour => ImageCodec.EncodePng(Square(colour, 32)))];

    public static void WriteTo(string folder) => CropFolder.Write(folder, All);

    public static CropSet Read(int side)
    {
        var folder = Directory.CreateTempSubdirectory("tiny-photos-").FullName;
        try
        {
            WriteTo(folder);
            return CropSet.Read(IdentityFiles.CropsOf(folder), side);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Opaque in the middle half, transparent around it.</summary>
    private static Bitmap Square(byte[] colour, int side)
    {
        var bytes = new byte[4 * side * side];
        for (var y = side / 4; y < 3 * side / 4; y++)
            for (var x = side / 4; x < 3 * side / 4; x++) ((byte[])[.. colour, 255]).CopyTo(bytes, 4 * (y * side + x));
        return new(side, side, 4, bytes);
    }
}
