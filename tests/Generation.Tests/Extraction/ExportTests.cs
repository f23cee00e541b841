using System.Text;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Extraction;
using Maquette.Scene.Export;
using Maquette.Scene.Import;
using Maquette.Scene.Meshes;
using Xunit;

namespace Maquette.Generation.Tests.Extraction;

public sealed class ExportTests(TinyModels models) : IDisposable
{
    private readonly DirectoryInfo copy = Directory.CreateTempSubdirectory("maquette-asset-");

    private string Asset => models.Finished.Folder;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => copy.Delete(recursive: true);

    private static (byte[] File, Exported Made) Export(string source, ExportOptions options)
    {
        using var output = new MemoryStream();
        var made = Studio.Export(source, options, output, Stop);
        return (output.ToArray(), made);
    }

    [Fact]
    public void Export_AsMade_IsTheAssetsOwnMeshToTheBit()
    {
        var (own, again) = (GlbReader.Read(models.FinishedGlb), GlbReader.Read(Export(Asset, new()).File));

        Assert.Equal(own.Mesh.Positions, again.Mesh.Positions);
        Assert.Equal(own.Mesh.Colours, again.Mesh.Colours);
        Assert.Equal(own.Mesh.Indices, again.Mesh.Indices);
    }

    [Fact]
    public void Export_OtherFacesAndTexture_IsAnotherMeshOfTheSameObject()
    {
        var own = MeshQuality.Measure(GlbReader.Read(models.FinishedGlb).Mesh);
        var (file, made) = Export(Asset, new() { Faces = own.Faces / 3, Texture = 256 });

        var read = GlbReader.Read(file);
        var quality = MeshQuality.Measure(Welding.ByPosition(read.Mesh));
        Assert.Equal(256, read.Texture!.Picture.Width);
        Assert.True(made.Textured);
        Assert.InRange(quality.Faces, own.Faces / 4, own.Faces / 3);
        Assert.Equal(own.Watertight, quality.Watertight);
        Assert.Equal(1, quality.Volume / own.Volume, tolerance: 0.1f);
    }

    [Fact]
    public void Export_GlbOutOfAFolderWithoutItsField_FallsBackToTheGlb()
    {
        File.Copy(Path.Combine(Asset, "asset.glb"), Path.Combine(copy.FullName, "asset.glb"));
        var own = GlbReader.Read(models.FinishedGlb).Mesh;

        var (file, made) = Export(copy.FullName, new() { Faces = own.FaceCount / 2, Format = ExportFormat.Stl });

        Assert.InRange(made.Faces, own.FaceCount / 3, own.FaceCount / 2);
        Assert.Equal(84 + 50 * made.Faces, file.Length);
    }

    [Fact]
    public void Export_Glb_TellsHowTheAssetWasMade() => Assert.Contains("\"seed\":7", Encoding.Latin1.GetString(Export(Asset, new() { Faces = 100 }).File));

    [Fact]
    public void FieldFile_IsHalfPrecisionAndOpensWithoutAPrior()
    {
        using var file = SafetensorsFile.Open(Path.Combine(Asset, "field.safetensors"));

        Assert.All(file.Header.Tensors.Values, tensor => Assert.Equal("F16", tensor.Type.Name));
        Assert.InRange(new FileInfo(Path.Combine(Asset, "field.safetensors")).Length, 1_000_000, 1_050_000);   // 126,144 places of four halves
    }

    [Fact]
    public void Export_DamagedField_SaysWhichFileAndWhatToDo()
    {
        File.WriteAllBytes(Path.Combine(copy.FullName, "field.safetensors"), File.ReadAllBytes(Path.Combine(Asset, "field.safetensors"))[..5000]);

        var error = Assert.Throws<StudioException>(() => Export(copy.FullName, new()));

        Assert.Contains("field.safetensors", error.Message);
        Assert.Contains("generate the asset again", error.Message);
    }

    [Fact]
    public void Export_BrokenGlb_SaysWhichFile()
    {
        File.WriteAllText(Path.Combine(copy.FullName, "asset.glb"), "glTF but not quite");

        Assert.Contains("asset.glb", Assert.Throws<StudioException>(() => Export(copy.FullName, new())).Message);
    }

    [Theory]
    [InlineData(-1, null, "number of faces")]
    [InlineData(null, 100_000, "texture's side")]
    public void Export_NumberOutOfRange_IsRefused(int? faces, int? texture, string expected) =>
        Assert.Contains(expected, Assert.Throws<StudioException>(() => Export(Asset, new() { Faces = faces, Texture = texture })).Message);
}
