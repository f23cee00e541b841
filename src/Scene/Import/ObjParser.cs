using System.Buffers.Text;
using System.Numerics;

namespace Maquette.Scene.Import;

/// <summary>The lines of a Wavefront OBJ file; what draws nothing here (lines, points, curves, names) is passed over.</summary>
internal sealed class ObjParser(TextLines lines)
{
    // Some exporters write rubbish where a texture isn't meant to be seen; repeating pictures make nothing of such numbers, and they must not break the file.
    private const float TexCoordLimit = float.MaxValue;

    private readonly ObjSurface surface = new();
    private readonly Dictionary<string, int> materials = [];
    private readonly List<ObjCorner> polygon = [];
    private readonly List<int> triangles = [];
    private int group = ObjSurface.Unsaid;
    private int material = -1;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="ImportException">A line is broken or names a vertex that is not there.</exception>
    public ObjSurface Read(CancellationToken stop)
    {
        while (lines.Next(out var line))
        {
            if ((lines.Number & 0xFFFF) == 0) stop.ThrowIfCancellationRequested();
            var words = new Words(line);
            switch (words.Next())
            {
                case var key when key.SequenceEqual("v"u8):
                    surface.Positions.Add(new(words.Number(lines), words.Number(lines), words.Number(lines)));
                    break;
                case var key when key.SequenceEqual("f"u8):
                    Face(ref words);
                    break;
                case var key when key.SequenceEqual("vt"u8):
                    surface.TexCoords.Add(new(words.Number(lines, TexCoordLimit), words.AtEnd ? 0 : words.Number(lines, TexCoordLimit)));
                    break;
                case var key when key.SequenceEqual("vn"u8):
                    surface.Normals.Add(new(words.Number(lines), words.Number(lines), words.Number(lines)));
                    break;
                case var key when key.SequenceEqual("s"u8):
                    group = Utf8Parser.TryParse(words.Next(), out int number, out _) ? int.Max(0, number) : 0;
                    break;
                case var key when key.SequenceEqual("usemtl"u8):
                    material = Material(words.Rest);
                    break;
                case var key when key.SequenceEqual("mtllib"u8):
                    surface.Libraries.Add(words.Rest);
                    break;
            }
        }
        return surface;
    }

    private void Face(ref Words words)
    {
        polygon.Clear();
        while (!words.AtEnd) polygon.Add(Corner(words.Next()));
        if (polygon.Count < 3) return;   // a point or a line, which has no surface

        triangles.Clear();
        Polygon.Triangulate(polygon, surface.Positions, triangles);
        if (material < 0) material = Material("");
        for (var i = 0; i < triangles.Count; i += 3)
        {
            ObjCorner a = polygon[triangles[i]], b = polygon[triangles[i + 1]], c = polygon[triangles[i + 2]];
            if (a.Position == b.Position || b.Position == c.Position || c.Position == a.Position) continue;
            surface.Corners.Add(a);
            surface.Corners.Add(b);
            surface.Corners.Add(c);
            surface.FaceMaterials.Add(material);
            surface.FaceGroups.Add(group);
        }
    }

    // v, v/vt, v//vn or v/vt/vn
    private ObjCorner Corner(ReadOnlySpan<byte> word)
    {
        var rest = word;
        var position = Index(word, ref rest, surface.Positions.Count, "vertex");
        if (position < 0) throw lines.Wrong($"\"{Words.Text(word)}\" names no vertex.");
        var texCoord = Index(word, ref rest, surface.TexCoords.Count, null);
        var normal = Index(word, ref rest, surface.Normals.Count, null);
        return rest.IsEmpty ? new(position, texCoord, normal) : throw lines.Wrong($"\"{Words.Text(word)}\" is no corner of a face.");
    }

    // Counts from 1, or back from the newest: −1. Empty is none, and so is what is not there, unless it must be.
    private int Index(ReadOnlySpan<byte> word, ref ReadOnlySpan<byte> rest, int count, string? required)
    {
        var slash = rest.IndexOf((byte)'/');
        var part = slash < 0 ? rest : rest[..slash];
        rest = slash < 0 ? default : rest[(slash + 1)..];
        if (part.IsEmpty) return -1;

        if (!Utf8Parser.TryParse(part, out int number, out var used) || used != part.Length) throw lines.Wrong($"\"{Words.Text(word)}\" is no corner of a face.");
        var index = number < 0 ? (long)count + number : number - 1L;
        if (index >= 0 && index < count) return (int)index;
        return required is null ? -1 : throw lines.Wrong($"{required} {number} is named, but there are {count} so far.");
    }

    private int Material(string name)
    {
        if (materials.TryGetValue(name, out var index)) return index;
        surface.MaterialNames.Add(name);
        return materials[name] = surface.MaterialNames.Count - 1;
    }
}
