using System.Text;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Training.Shards;

/// <summary>Contact sheets of a rendered set for a person to look at: a row of pictures a model, and a text beside each sheet that says which it is.</summary>
internal static class ShardSheets
{
    private const int ModelsAcross = 3, ModelsDown = 14, Tiles = 8;

    /// <summary>Writes <c>sheets/NNN.png</c> and <c>sheets/NNN.txt</c> into the set's folder.</summary>
    public static void Write(string folder, CancellationToken stop)
    {
        using var shards = new RenderShards(folder);
        var sheets = Directory.CreateDirectory(Path.Combine(folder, "sheets")).FullName;
        foreach (var (number, models) in shards.Index.Models.OrderBy(model => model.Noun, StringComparer.Ordinal).Chunk(ModelsAcross * ModelsDown).Index())
        {
            stop.ThrowIfCancellationRequested();
            var text = new StringBuilder();
            foreach (var (i, model) in models.Index()) text.AppendLine($"row {i / ModelsAcross + 1}, model {i % ModelsAcross + 1}: {Describe(model)}");
            File.WriteAllText(Path.Combine(sheets, $"{number:000}.txt"), text.ToString());
            var sheet = ContactSheet.Arrange([.. models.SelectMany(model => Row(shards, model))], ModelsAcross * Tiles);
            File.WriteAllBytes(Path.Combine(sheets, $"{number:000}.png"), ImageCodec.EncodePng(sheet));
        }
    }

    private static string Describe(ShardModel model)
    {
        var captions = Enumerable.Range(0, Tiles).Select(tile => ShardCaptions.Draw(model, model.Variants[tile % model.Variants.Count], Draw.At(0, tile)));
        return $"{model.Id}{(model.HeldOut ? " (held out)" : "")}: {string.Join(" | ", captions)}";
    }

    // The variants, each a little further round; the last from above.
    private static IEnumerable<Bitmap> Row(RenderShards shards, ShardModel model)
    {
        for (var tile = 0; tile < Tiles; tile++)
        {
            var rgba = new byte[shards.PictureBytes];
            shards.Read(model.Variants[tile % model.Variants.Count], tile == Tiles - 1 ? Orbit.Ring : tile * 4 % Orbit.Ring, rgba);
            yield return new(shards.Index.Size, shards.Index.Size, 4, Straight(rgba));
        }
    }

    private static byte[] Straight(byte[] rgba)
    {
        for (var p = 0; p < rgba.Length; p += 4)
        {
            for (var c = 0; c < 3 && rgba[p + 3] > 0; c++) rgba[p + c] = (byte)int.Min(255, rgba[p + c] * 255 / rgba[p + 3]);
        }
        return rgba;
    }
}
