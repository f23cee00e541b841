using System.Numerics;
using Maquette.Generation.Judging;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Tests.Training;

public sealed class ProceduralObjectsTests
{
    private const int Size = 32, Draws = 60;

    [Fact]
    public void Draw_PlainOnes_HaveOneHueAllOverAndACaptionWithoutParts()
    {
        var plain = new ProceduralObjects(plainShare: 1);
        var rgba = new float[4 * Size * Size];
        for (var i = 0; i < Draws; i++)
        {
            var drawn = plain.Draw(Draw.At(1, i), views: 1, Size, rgba);
            var hues = rgba.Chunk(4).Select(pixel => new Vector3(pixel)).Where(colour => colour.Length() > .1f && Brightest(colour) < .97f).Select(Vector3.Normalize).ToArray();

            Assert.Equal(new Candidate(drawn.Noun, drawn.Colour!).Prompt, drawn.Caption);
            Assert.All(hues, hue => Assert.True(Vector3.Distance(hue, hues[0]) < .02f, $"{drawn.Caption}: {hues[0]} and {hue}"));
        }
    }

    [Fact]
    public void Draw_NoShareOfPlainOnes_NamesParts()
    {
        var objects = new ProceduralObjects();
        var rgba = new float[4];

        var captions = Enumerable.Range(0, Draws).Select(i => objects.Draw(Draw.At(1, i), views: 1, 1, rgba).Caption);

        Assert.True(captions.Count(caption => caption.Contains("with", StringComparison.Ordinal)) > Draws / 3);
    }

    private static float Brightest(Vector3 colour) => float.Max(colour.X, float.Max(colour.Y, colour.Z));
}
