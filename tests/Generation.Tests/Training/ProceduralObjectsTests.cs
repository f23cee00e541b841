using System.Numerics;
using Maquette.Generation.Judging;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Primitives;

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

    [Theory]
    [InlineData(0, 1)]       // the body stands before the part
    [InlineData(180, 0)]
    [InlineData(90, .5)]
    public void BodyShare_FromACamera_IsHowMuchOfTheObjectHasTheBodysColour(float azimuth, float share)
    {
        var scene = new PrimitiveScene();
        scene.Box(new(.3f, 0, 0), new(.3f, .5f, .5f), Palette.Colours["blue"]);
        scene.Box(new(-.3f, 0, 0), new(.3f, .5f, .5f), Palette.Colours["yellow"]);
        var thing = new ProceduralScene(scene, ProceduralObject.Named("box")!, "box", new("blue", "yellow", "blue"), "a blue box");

        Assert.Equal(share, ProceduralObjects.BodyShare(thing, [new(azimuth, 0, 20, 8)]), .06f);
    }

    [Fact]
    public void Draw_ClearColours_LeavesOutThoseWhoseColourIsNotTheMainOne()
    {
        var (all, clear) = (new ProceduralObjects(everyPair: true), new ProceduralObjects(everyPair: true, clearColours: true));
        var rgba = new float[4 * 4];
        var kept = 0;
        for (var i = 0; i < 3 * Draws; i++)
        {
            var drawn = all.Draw(Draw.At(1, i), views: 4, 1, rgba);
            var isClear = ProceduralObjects.BodyShare(ProceduralScene.Draw(Draw.At(1, i), everyPair: true), drawn.Cameras) >= .6f;

            Assert.Equal(isClear, clear.Draw(Draw.At(1, i), views: 4, 1, rgba).Cameras.SequenceEqual(drawn.Cameras));
            kept += isClear ? 1 : 0;
        }
        Assert.InRange(kept / (3f * Draws), .5f, .9f);
    }

    private static float Brightest(Vector3 colour) => float.Max(colour.X, float.Max(colour.Y, colour.Z));
}
