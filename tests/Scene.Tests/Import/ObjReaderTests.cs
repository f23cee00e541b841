using System.Numerics;
using System.Text;
using Maquette.Scene.Imaging;
using Maquette.Scene.Import;
using Xunit;

namespace Maquette.Scene.Tests.Import;

public sealed class ObjReaderTests
{
    private const string Square = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n";

    private const string Cube =
        "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nv 0 0 1\nv 1 0 1\nv 1 1 1\nv 0 1 1\n" +
        "f 1 4 3 2\nf 5 6 7 8\nf 1 2 6 5\nf 2 3 7 6\nf 3 4 8 7\nf 4 1 5 8\n";

    [Fact]
    public void Read_AFaceTowardsTheViewer_FacesPlusX()
    {
        var mesh = TextModel.Read(Square + "f 1 2 3 4");

        Assert.Equal(2, mesh.FaceCount);
        Assert.All(mesh.Normals, normal => Assert.Equal(Vector3.UnitX, normal));
        Assert.Contains(new Vector3(0, 1, 1), mesh.Positions);
        Vector3 a = mesh.Positions[mesh.Indices[0]], b = mesh.Positions[mesh.Indices[1]], c = mesh.Positions[mesh.Indices[2]];
        Assert.Equal(Vector3.UnitX, Vector3.Cross(b - a, c - a));
    }

    [Fact]
    public void Read_AZUpModelWithItsTurn_StandsUpright()
    {
        var turn = new Matrix4x4(1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1);

        var mesh = new TextModel().With("model/thing.obj", "v 0 0 0\nv 1 0 0\nv 0 0 5\nf 1 2 3").Read(turn: turn);

        Assert.Contains(new Vector3(0, 0, 5), mesh.Positions);
    }

    [Fact]
    public void Read_IndicesFromTheEnd_AreThoseOfTheStart()
    {
        var (forwards, back) = (TextModel.Read(Square + "f 1 2 3"), TextModel.Read(Square + "f -4 -3 -2"));

        Assert.Equal(forwards.Positions, back.Positions);
        Assert.Equal(forwards.Indices, back.Indices);
    }

    [Fact]
    public void Read_AConcavePolygon_CoversItsAreaOnce()
    {
        var mesh = TextModel.Read("v 0 0 0\nv 4 0 0\nv 4 4 0\nv 2 1 0\nv 0 4 0\nf 1 2 3 4 5");

        var area = Enumerable.Range(0, mesh.FaceCount).Sum(f => Vector3.Cross(At(3 * f + 1) - At(3 * f), At(3 * f + 2) - At(3 * f)).X / 2);
        var covered = Enumerable.Range(0, mesh.FaceCount).Sum(f => Vector3.Cross(At(3 * f + 1) - At(3 * f), At(3 * f + 2) - At(3 * f)).Length() / 2);
        Assert.Equal(10, area, 4);
        Assert.Equal(10, covered, 4);

        Vector3 At(int i) => mesh.Positions[mesh.Indices[i]];
    }

    [Fact]
    public void Read_NoNormals_KeepsTheEdgesOfACubeUnlessAGroupWouldSmoothThem()
    {
        Assert.All(TextModel.Read(Cube).Normals, normal => Assert.Equal(1, float.Max(float.Abs(normal.X), float.Max(float.Abs(normal.Y), float.Abs(normal.Z))), 5));
        Assert.Equal(24, TextModel.Read(Cube).Positions.Length);
    }

    [Fact]
    public void Read_OneSmoothingGroup_RoundsAGentleRidgeAndNoGroupDoesNot()
    {
        const string Ridge = "v 0 0 0\nv 1 0 0\nv 0 1 1\nv 1 1 1\nv 0 2 0\nv 1 2 0\n";
        const string Faces = "f 1 2 4 3\nf 3 4 6 5\n";

        Assert.Equal(6, TextModel.Read("v 0 0 0\nv 1 0 0\nv 0 1 .4\nv 1 1 .4\nv 0 2 0\nv 1 2 0\ns 1\n" + Faces).Positions.Length);
        Assert.Equal(8, TextModel.Read("v 0 0 0\nv 1 0 0\nv 0 1 .4\nv 1 1 .4\nv 0 2 0\nv 1 2 0\ns off\n" + Faces).Positions.Length);
        Assert.Equal(8, TextModel.Read(Ridge + Faces).Positions.Length);
    }

    [Fact]
    public void Read_MaterialsAndATexture_WhateverSlashesCaseAndOptions()
    {
        var picture = new Bitmap(512, 2, 3, [.. Enumerable.Repeat((byte)200, 512 * 2 * 3)]);
        var model = new TextModel()
            .With("model/thing.obj", "mtllib Thing.MTL\r\n" + Square.Replace("\n", "\r\n") + "vt 0 0\r\nvt 1 0\r\nvt 1 1\r\nusemtl oak wood\r\nf 1/1 2/2 3/3\r\nusemtl pane\r\nf 1 3 \\\r\n 4\r\n")
            .With("model/thing.mtl", "newmtl oak wood\nKd 1 .5 .25\nmap_Kd -s 2 2 -clamp on C:\\work\\Textures\\The Wood.png\n newmtl pane\nKd .2\nTr .75\n")
            .With("model/the wood.png", ImageCodec.EncodePng(picture));

        var mesh = model.Read();

        Assert.Empty(model.Problems);
        Assert.Equal([0, 1], mesh.FaceMaterials);
        Assert.Equal(new Vector3(1, .5f, .25f), mesh.Materials[0].Colour);
        Assert.Equal(256, mesh.Materials[0].Texture!.Width);
        Assert.Equal(.25f, mesh.Materials[1].Opacity);
        Assert.Contains(Vector2.One, mesh.TexCoords);
    }

    [Fact]
    public void Read_WhatIsMissingBesideIt_IsSaidAndTheModelIsReadWithoutIt()
    {
        var model = new TextModel()
            .With("model/thing.obj", "mtllib a.mtl\nmtllib b.mtl\n" + Square + "usemtl red\nf 1 2 3\nusemtl blue\nf 1 3 4\n")
            .With("model/b.mtl", "newmtl red\nmap_Kd gone.jpg\n");

        Assert.Equal(2, model.Read().FaceCount);
        Assert.Equal([ImportProblemKind.Library, ImportProblemKind.Picture, ImportProblemKind.Material], model.Problems.Select(problem => problem.Kind));
        Assert.Contains("gone.jpg", model.Problems[1].What);
    }

    [Theory]
    [InlineData("v 0 0\n", "line 1: a number is missing")]
    [InlineData("v 0 0 nan\n", "line 1: \"nan\" is no number")]
    [InlineData("v 0 0 0\nf 1 2 3\n", "line 2: vertex 2 is named")]
    [InlineData("v 0 0 0\nf 1 0 1\n", "line 2: vertex 0 is named")]
    [InlineData("v 0 0 0\nf 1 1/x/1 1\n", "line 2: \"1/x/1\" is no corner")]
    [InlineData("# nothing\n", "has no face")]
    [InlineData("v 0 0 0\nv 1 0 0\nv 2 0 0\nf 1 2 3\n", "No face of the model has an area")]
    public void Read_ABrokenFile_SaysWhereAndWhat(string obj, string said) =>
        Assert.Contains(said, Assert.Throws<ImportException>(() => TextModel.Read(obj)).Message);

    [Fact]
    public void Read_MutatedFiles_AreReadOrRefusedAndNeverCrash()
    {
        var random = new Random(5);
        var obj = Encoding.ASCII.GetBytes("mtllib thing.mtl\nusemtl a\n" + Cube + "vt 0 1\nvn 0 0 1\ns 1\nusemtl b\nf 1/1/1 2//1 3/1 8\nf -1 -2 -3 -4 -5\n");
        var mtl = Encoding.ASCII.GetBytes("newmtl a\nKd .1 .2 .3\nd .5\nnewmtl b\nKe 1 1 1\nmap_Kd -o 1 1 1 x.png\n");
        var read = 0;
        for (var i = 0; i < 2000; i++)
        {
            var model = new TextModel().With("model/thing.obj", Mutated(obj, random)).With("model/thing.mtl", Mutated(mtl, random));
            try
            {
                var mesh = model.Read();
                read++;
                Assert.All(mesh.Indices, index => Assert.InRange(index, 0, mesh.Positions.Length - 1));
                Assert.All(mesh.Normals, normal => Assert.Equal(1, normal.Length(), 3));
            }
            catch (ImportException)
            {
            }
        }
        Assert.InRange(read, 100, 1900);
    }

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(4))
            {
                case 0: mutated[at] = (byte)random.Next(256); break;
                case 1: mutated.Insert(at, "\n\\ /-19e.#"u8[random.Next(10)]); break;
                case 2: mutated.RemoveRange(at, int.Min(random.Next(1, 9), mutated.Count - at - 1)); break;
                default: mutated.InsertRange(at, mutated.GetRange(at, int.Min(random.Next(1, 30), mutated.Count - at))); break;
            }
        }
        return [.. mutated];
    }
}
