using System.Numerics;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Tests.Training;

public sealed class ProceduralSceneTests
{
    private const int Size = 32, Views = 4, Draws = 24;

    // colours that no kind has in its details, and their hues
    private static readonly Slots<string> Colours = new("purple", "green", "red");

    public static TheoryData<string> Kinds => [.. ProceduralObject.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_AnyDraw_ShowsMoreOfTheBodysColourFromTheFrontThanOfAnyOther(string kind) => Assert.All(Scenes(kind, otherColour: null), scene =>
    {
        var seen = Seen(scene, azimuth: 0, elevation: 10);
        Assert.Equal(Colours.Body, seen.MaxBy(colour => colour.Value).Key);
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_AnyDraw_ShowsTheNamedPartsFromSomeSide(string kind) => Assert.All(Scenes(kind, Colours.Other), scene =>
    {
        var views = Enumerable.Range(0, Views).Select(v => Seen(scene, 360f * v / Views, elevation: 25)).ToArray();
        Assert.InRange(views.Max(seen => seen.GetValueOrDefault(Colours.Part)), 8, Size * Size);
        if (scene.Kind.OtherPart is not null) Assert.InRange(views.Max(seen => seen.GetValueOrDefault(Colours.Other)), 3, Size * Size);
    });

    [Fact]
    public void All_Kinds_StandInTheOrderOfTheirNamesAndEachOnce()
    {
        var names = ProceduralObject.All.Select(kind => kind.Name).ToArray();

        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
        Assert.Empty(names.Intersect(ProceduralObject.All.SelectMany(kind => kind.Forms.Select(form => form.Name))));
        Assert.All(ProceduralObject.All.SelectMany(kind => kind.Forms.Select(form => (kind.Name, Form: form.Name))), pair => Assert.EndsWith(pair.Name, pair.Form, StringComparison.Ordinal));
    }

    [Fact]
    public void HeldOut_Pairs_AreTwoOfEachKindAndNeverTheUsualOne() => Assert.All(ProceduralObject.All, kind =>
    {
        var held = ProceduralScene.HeldOut.Where(pair => pair.Kind == kind.Name).Select(pair => pair.Colour).ToArray();
        Assert.Equal(2, held.Length);
        Assert.All(held, colour => Assert.Contains(colour, Palette.Names));
        Assert.DoesNotContain(kind.UsualColour, held);
    });

    [Fact]
    public void Captions_OfManyDraws_AreTrueAndGrammatical()
    {
        var scenes = Enumerable.Range(0, 3000).Select(i => ProceduralScene.Draw(Draw.At(11, i))).ToArray();

        Assert.All(scenes, scene =>
        {
            var words = $" {scene.Caption} ";
            Assert.Contains($" {scene.Noun} ", words, StringComparison.Ordinal);
            Assert.DoesNotMatch(" a [aeiou]| an [^aeiou]", words);
            Assert.True(scene.Colours.Body == scene.Kind.UsualColour || words.Contains($" {scene.Colours.Body} ", StringComparison.Ordinal), scene.Caption);
            AssertNamedTruly(words, scene.Kind.Part, scene.Colours.Part);
            if (scene.Kind.OtherPart is { } other) AssertNamedTruly(words, other, scene.Colours.Other);
            Assert.All(Palette.Names.Where(name => words.Contains($" {name} ", StringComparison.Ordinal)), said => Assert.Contains(said, new[] { scene.Colours.Body, scene.Colours.Part, scene.Colours.Other }));
        });
        Assert.Contains(scenes, scene => !Palette.Names.Any(name => scene.Caption.Contains(name, StringComparison.Ordinal)));
        Assert.Subset(scenes.Select(scene => scene.Noun).ToHashSet(), ProceduralObject.All.SelectMany(kind => kind.Forms.Select(form => form.Name)).ToHashSet());
        Assert.Contains(scenes, scene => scene.Kind.OtherPart is { } other && scene.Caption.Contains(other, StringComparison.Ordinal) && scene.Caption.Contains(scene.Kind.Part, StringComparison.Ordinal));
    }

    private static void AssertNamedTruly(string words, string part, string colour)
    {
        if (!words.Contains($" {part} ", StringComparison.Ordinal)) return;
        Assert.Matches($" {colour} {part} | {part} (is|are) {colour} ", words);
    }

    /// <summary>Scenes of a kind in all its forms and stretches, in the test's colours.</summary>
    /// <param name="otherColour">null: the usual one</param>
    private static IEnumerable<ProceduralScene> Scenes(string name, string? otherColour)
    {
        var kind = ProceduralObject.All.Single(kind => kind.Name == name);
        var colours = Colours with { Other = otherColour ?? kind.UsualOtherColour ?? Colours.Body };
        return Enumerable.Range(0, Draws).Select(i => ProceduralScene.Build(kind, colours, Draw.At(5, i)));
    }

    /// <summary>How many pixels of a view are nearest to each palette colour, shading apart.</summary>
    private static Dictionary<string, int> Seen(ProceduralScene scene, float azimuth, float elevation)
    {
        var rgba = new float[Size * Size * 4];
        PrimitiveRenderer.Render(scene.Scene, new Camera(azimuth, elevation, 1 / MathF.Sin(float.DegreesToRadians(20)), 40), Size, samples: 1, rgba);
        return rgba.Chunk(4).Where(pixel => pixel[3] == 1).Select(pixel => Hue(new(pixel)))
            .CountBy(hue => Palette.Colours.MinBy(colour => Vector3.Distance(hue, Hue(colour.Value))).Key).ToDictionary();
    }

    private static Vector3 Hue(Vector3 colour) => colour / MathF.Max(colour.X, MathF.Max(colour.Y, colour.Z));
}
