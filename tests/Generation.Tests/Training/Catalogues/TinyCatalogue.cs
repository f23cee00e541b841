using System.IO.Compression;
using System.Text;

namespace Maquette.Generation.Tests.Training.Catalogues;

/// <summary>A furniture catalogue with pieces made on the spot: each a box of 2 × 3 × 4 with a band of facets, so that it has enough triangles.</summary>
internal sealed class TinyCatalogue : IDisposable
{
    private readonly StringBuilder list = new("name=Tiny\nlicense=Creative Commons Attribution 3.0 license\n\n");
    private readonly Dictionary<string, string> files = [];
    private int count;

    public string Folder { get; } = Directory.CreateTempSubdirectory("catalogue").FullName;

    public TinyCatalogue Piece(string id, string name, string category = "Office", string more = "", string? obj = null, string mtl = "newmtl red plastic\nKd .85 .12 .1\nnewmtl legs\nKd .1 .1 .1\n")
    {
        count++;
        list.Append($"id#{count}=Tiny#{id}\nname#{count}={name}\ncategory#{count}={category}\ncreator#{count}=Zo\\u00eb\nmodel#{count}=/tiny/{id}/{id}.obj\n");
        foreach (var line in more.Split('\n', StringSplitOptions.RemoveEmptyEntries)) list.Append(line.Replace("#n", $"#{count}")).Append('\n');
        files[$"tiny/{id}/{id}.obj"] = obj ?? $"mtllib {id}.mtl\n" + Tower(3, "red plastic") + Tower(.5f, "legs", below: true);
        files[$"tiny/{id}/{id}.mtl"] = mtl;
        return this;
    }

    public TinyCatalogue With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    public string Written()
    {
        using var archive = ZipFile.Open(Path.Combine(Folder, "Tiny.sh3f"), ZipArchiveMode.Create);
        foreach (var (path, text) in files.Append(new("PluginFurnitureCatalog.properties", list.ToString())))
        {
            using var entry = archive.CreateEntry(path).Open();
            entry.Write(Encoding.Latin1.GetBytes(text));
        }
        return Folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Eight sides around the y axis: 16 triangles and two lids.
    private static string Tower(float height, string material, bool below = false)
    {
        var text = new StringBuilder($"usemtl {material}\n");
        var (bottom, top) = below ? (-height, 0f) : (0f, height);
        for (var i = 0; i < 8; i++) text.Append($"v {MathF.Cos(i * MathF.PI / 4):0.#####} {bottom} {MathF.Sin(i * MathF.PI / 4):0.#####}\nv {MathF.Cos(i * MathF.PI / 4):0.#####} {top} {MathF.Sin(i * MathF.PI / 4):0.#####}\n");
        for (var i = 0; i < 8; i++) text.Append($"f {2 * i - 16} {2 * i - 15} {(2 * i + 2) % 16 - 15} {(2 * i + 2) % 16 - 16}\n");
        return text.ToString();
    }
}
