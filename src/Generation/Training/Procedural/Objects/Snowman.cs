using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Snowman
{
    public static readonly ProceduralObject Kind = new("snowman", "hat", "white", "black", Build) { OtherPart = "scarf", UsualOtherColour = "red", HeldOutColours = ["cyan", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (snow, hat, scarf) = colours;
        var round = random.Between(.9f, 1.1f);
        scene.Ellipsoid(new(0, 0, -.6f), new(.6f * round, .6f * round, .55f), snow);
        scene.Ellipsoid(new(0, 0, .12f), new(.43f, .43f, .4f), snow);
        scene.Ellipsoid(new(0, 0, .72f), new(.32f), snow);
        scene.Torus(new(0, 0, .46f), .26f, .32f, scarf);
        scene.Cylinder(new(0, 0, .96f), .4f, .045f, hat);
        scene.Cylinder(new(0, 0, 1.17f), .25f, random.Between(.18f, .26f), hat);
        scene.Cone(new(.46f, 0, .72f), .09f, .2f, Palette.Colours["orange"], Turn(Vector3.UnitY, 90));
        scene.Eyes(new(.27f, .13f, .82f), .06f, snow);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(.42f, 0, .1f + side * .11f), new(.06f), Palette.Against(snow));
            scene.Limb(new(0, side * .35f, .2f), new(.05f, side * .8f, .42f), .035f, Palette.Wood);
        }
    }
}
