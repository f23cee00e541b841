using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Maquette.Scene.Export;
using Maquette.Scene.Imaging;
using Maquette.Scene.Import;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;
using Maquette.Scene.Tests.Meshes;
using Maquette.Scene.Tests.Meshes.Texturing;
using Xunit;

namespace Maquette.Scene.Tests.Export;

/// <summary>Every format is read back by a reader that shares nothing with its writer.</summary>
public sealed class ModelWriterTests
{
    private static readonly Mesh Ball = Solids.Sphere(0.5f, new(0.2f, 0, 0.1f), cells: 12) is var ball ? ball with { Colours = [.. ball.Positions.Select(p => PaintedSpace.Rainbow[p])] } : null!;
    private static readonly TextureMap Skin = TextureBaker.Bake(Ball, 128, PaintedSpace.Rainbow);

    private static byte[] Write(ExportFormat format, TextureMap? texture = null)
    {
        using var stream = new MemoryStream();
        ModelWriter.Write(stream, format, Ball, texture, new());
        return stream.ToArray();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Obj_ThroughTheImporter_IsTheSameModel(bool textured)
    {
        using var archive = new ZipArchive(new MemoryStream(Write(ExportFormat.Obj, textured ? Skin : null)));
        var problems = new List<ImportProblem>();

        var read = ObjReader.Read(ModelFiles.Of(archive), "model.obj", Matrix4x4.Identity, problems.Add, TestContext.Current.CancellationToken);

        Assert.Empty(problems);
        Assert.Equal(Ball.FaceCount, read.FaceCount);
        for (var corner = 0; corner < Ball.Indices.Length; corner++)
        {
            var (there, back) = (Ball.Indices[corner], read.Indices[corner]);
            Assert.True(Vector3.Distance(Ball.Positions[there], read.Positions[back]) < 1e-5f);
            Assert.True(Vector3.Dot(Ball.Normals[there], read.Normals[back]) > 0.999f);
            if (textured) Assert.True(Vector2.Distance(Skin.TexCoords[Skin.Indices[corner]], read.TexCoords[back]) < 1e-5f);
        }
        var picture = Assert.Single(read.Materials).Texture;
        Assert.Equal(textured ? Skin.Picture.Bytes : null, picture?.Bytes);
    }

    [Fact]
    public void Obj_WithoutATexture_HasColoursBehindItsPositions()
    {
        using var archive = new ZipArchive(new MemoryStream(Write(ExportFormat.Obj)));
        using var reader = new StreamReader(archive.GetEntry("model.obj")!.Open());

        var numbers = reader.ReadToEnd().Split('\n').First(line => line.StartsWith("v ", StringComparison.Ordinal)).Split(' ')[1..].Select(word => float.Parse(word, System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(6, numbers.Length);
        Assert.True(Vector3.Distance(Ball.Colours[0], new(numbers[3], numbers[4], numbers[5])) < 1e-3f);
    }

    [Fact]
    public void Ply_ReadByItsHeader_IsTheSameMeshWithColours()
    {
        var file = Write(ExportFormat.Ply);
        var headerLength = file.AsSpan().IndexOf("end_header\n"u8) + "end_header\n".Length;
        var header = Encoding.ASCII.GetString(file, 0, headerLength).Split('\n');
        Assert.Equal(["ply", "format binary_little_endian 1.0"], header[..2]);
        Assert.Contains($"element vertex {Ball.Positions.Length}", header);
        Assert.Contains($"element face {Ball.FaceCount}", header);
        const int Stride = 6 * 4 + 3;

        for (var vertex = 0; vertex < Ball.Positions.Length; vertex++)
        {
            var row = file.AsSpan(headerLength + vertex * Stride, Stride);
            var p = MemoryMarshal.Read<Vector3>(row);
            Assert.Equal(Ball.Positions[vertex], new Vector3(-p.Y, p.X, p.Z));   // z up, the front towards −y
            Assert.Equal(Ball.Colours[vertex].X * 255, row[24], tolerance: 0.51f);
        }
        var faces = file.AsSpan(headerLength + Ball.Positions.Length * Stride);
        Assert.Equal(Ball.FaceCount * 13, faces.Length);
        for (var corner = 0; corner < Ball.Indices.Length; corner++)
        {
            var row = faces.Slice(corner / 3 * 13, 13);
            Assert.Equal(3, row[0]);
            Assert.Equal(Ball.Indices[corner], BinaryPrimitives.ReadInt32LittleEndian(row[(1 + 4 * (corner % 3))..]));
        }
    }

    [Fact]
    public void Stl_ReadTriangleByTriangle_IsTheSameShapeInMillimetres()
    {
        var file = Write(ExportFormat.Stl);

        Assert.Equal(Ball.FaceCount, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(80)));
        Assert.Equal(84 + 50 * Ball.FaceCount, file.Length);
        Assert.False(file.AsSpan().StartsWith("solid"u8), "readers take that word for the text form");
        for (var face = 0; face < Ball.FaceCount; face++)
        {
            var numbers = MemoryMarshal.Cast<byte, float>(file.AsSpan(84 + 50 * face, 48)).ToArray();
            var corners = Enumerable.Range(0, 3).Select(k => new Vector3(numbers[3 + 3 * k], numbers[4 + 3 * k], numbers[5 + 3 * k])).ToArray();
            for (var k = 0; k < 3; k++) Assert.True(Vector3.Distance(1000 * Ball.Positions[Ball.Indices[3 * face + k]], new(-corners[k].Y, corners[k].X, corners[k].Z)) < 1e-3f);
            Assert.True(Vector3.Dot(new(numbers[0], numbers[1], numbers[2]), Vector3.Normalize(Vector3.Cross(corners[1] - corners[0], corners[2] - corners[0]))) > 0.999f);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Usdz_AsAnArchive_IsUncompressedAndAlignedTo64Bytes(bool textured)
    {
        var file = Write(ExportFormat.Usdz, textured ? Skin : null);
        using var archive = new ZipArchive(new MemoryStream(file));

        Assert.Equal(textured ? ["model.usda", "textures/base_color.jpg"] : ["model.usda"], archive.Entries.Select(entry => entry.FullName));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);   // the reader checks the sum
            Assert.Equal(entry.Length, entry.CompressedLength);
            Assert.Equal(0, file.AsSpan().IndexOf(bytes.ToArray()) % 64);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Usdz_Layer_HoldsTheMeshAndNamesWhatThePackageHas(bool textured)
    {
        using var archive = new ZipArchive(new MemoryStream(Write(ExportFormat.Usdz, textured ? Skin : null)));
        using var reader = new StreamReader(archive.GetEntry("model.usda")!.Open());
        var layer = reader.ReadToEnd();

        Assert.StartsWith("#usda 1.0\n", layer, StringComparison.Ordinal);
        Assert.Equal(layer.Count(c => c == '{'), layer.Count(c => c == '}'));
        Assert.Contains("upAxis = \"Y\"", layer);
        Assert.Contains("metersPerUnit = 1", layer);
        Assert.Equal(Ball.FaceCount, Items(layer, "int[] faceVertexCounts").Length);
        Assert.Equal(Ball.Indices, Items(layer, "int[] faceVertexIndices").Select(int.Parse));
        Assert.Equal(3 * Ball.Positions.Length, Items(layer, "point3f[] points").Length);
        if (textured)
        {
            Assert.Equal(Skin.Indices, Items(layer, "int[] primvars:st:indices").Select(int.Parse));
            Assert.Contains("asset inputs:file = @textures/base_color.jpg@", layer);
            Assert.Contains("sourceColorSpace = \"sRGB\"", layer);
        }
        else
        {
            Assert.Equal(3 * Ball.Positions.Length, Items(layer, "color3f[] primvars:displayColor").Length);
            Assert.DoesNotContain("textures/", layer);
        }
        foreach (var path in System.Text.RegularExpressions.Regex.Matches(layer, "<(/Model/[A-Za-z/]+)").Select(match => match.Groups[1].Value))
            foreach (var part in path.Split('/')[1..]) Assert.Contains($"\"{part}\"", layer);   // each connection leads somewhere
    }

    [Fact]
    public void Glb_WithATexture_HoldsThePictureAndNoVertexColours()
    {
        var glb = new Glb(Write(ExportFormat.Glb, Skin));

        var attributes = glb.Primitive["attributes"]!.AsObject();
        Assert.True(attributes.ContainsKey("TEXCOORD_0"));
        Assert.False(attributes.ContainsKey("COLOR_0"));
        var read = GlbReader.Read(Write(ExportFormat.Glb, Skin));
        Assert.Equal((128, 128), (read.Texture!.Picture.Width, read.Texture.Picture.Height));
        Assert.All(Enumerable.Range(0, Ball.Indices.Length), corner => Assert.True(Vector2.Distance(Skin.TexCoords[Skin.Indices[corner]], read.Texture.TexCoords[read.Texture.Indices[corner]]) < 1e-5f));
        Assert.InRange(Skin.Picture.Bytes.Zip(read.Texture.Picture.Bytes, (a, b) => Math.Abs(a - b)).Average(), 0, 3);
    }

    [Theory]
    [InlineData(ExportFormat.Glb)]
    [InlineData(ExportFormat.Obj)]
    [InlineData(ExportFormat.Ply)]
    [InlineData(ExportFormat.Stl)]
    [InlineData(ExportFormat.Usdz)]
    public void Write_Twice_GivesTheSameBytes(ExportFormat format) => Assert.Equal(Write(format, Skin), Write(format, Skin));

    [Theory]
    [InlineData(ExportFormat.Obj)]
    [InlineData(ExportFormat.Ply)]
    [InlineData(ExportFormat.Stl)]
    [InlineData(ExportFormat.Usdz)]
    public void Write_NoFaces_SaysThereIsNothingToExport(ExportFormat format) =>
        Assert.Contains("nothing to export", Assert.Throws<ArgumentException>(() => ModelWriter.Write(new MemoryStream(), format, new([], [], [], []), null, new())).Message);

    private static string[] Items(string layer, string name)
    {
        var start = layer.IndexOf(name + " = [", StringComparison.Ordinal) + name.Length + 4;
        return layer[start..layer.IndexOf(']', start)].Split([',', ' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
    }
}
