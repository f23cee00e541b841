using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Pig
{
    public static readonly ProceduralObject Kind = new("pig", "snout", "pink", "pink", Build) { OtherPart = "ears", HeldOutColours = ["cyan", "black"] };

    /// <summary>Barrel or ball on four short legs, or sitting up; the snout is a disc, the tail a ring.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, snout, ears) = colours;
        float length = random.Between(.42f, .64f), girth = random.Between(.36f, .46f), head = random.Between(.3f, .36f), disc = random.Between(.18f, .23f), leg = random.Between(.09f, .16f);
        var sitting = random.Chance(.3f);
        var face = sitting ? new Vector3(.14f, 0, .42f) : new Vector3(length * .82f, 0, random.Between(.08f, .22f));
        scene.Ellipsoid(sitting ? new(0, 0, -.2f) : default, sitting ? new(girth, girth, .48f) : new(length, girth, girth), skin);
        scene.Ellipsoid(face, new(head * .95f, head * 1.08f, head), skin);
        scene.Cylinder(face + new Vector3(head * .95f, 0, -head * .18f), disc, .13f, snout * .85f, Turn(Vector3.UnitY, 90));
        scene.Eyes(face + new Vector3(head * .76f, head * .52f, head * .42f), .08f, skin);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(face + new Vector3(head * .95f + .13f, side * disc * .42f, -head * .18f), new(.04f, .05f, .075f), Palette.Against(snout));
        var floppy = random.Chance(.5f);
        foreach (var side in Shapes.Sides)
        {
            if (floppy) scene.Ellipsoid(face + new Vector3(head * .3f, side * head * .9f, head * .72f), new(.07f, .13f, .22f), ears * .92f, Turn(Vector3.UnitX, side * 42));
            else scene.Frustum(face + new Vector3(0, side * head * .78f, head * .88f), new(.08f, .16f, .19f), .1f, ears * .92f, Turn(Vector3.UnitX, -side * 36));
            if (!sitting) continue;
            scene.Limb(new(.1f, side * girth * .7f, -.05f), new(.42f, side * .2f, -.32f), .11f, skin);
            scene.Limb(new(.1f, side * .22f, -.52f), new(.5f, side * .32f, -.6f), .14f, skin);
        }
        scene.Torus(sitting ? new(-girth - .06f, 0, -.4f) : new(-length - .04f, 0, .12f), random.Between(.1f, .13f), .5f, skin, Turn(Vector3.UnitX, 90));
        if (!sitting) scene.HoofedLegs(new(length * .58f, girth * .55f, -girth * .6f), .12f, leg + .1f, 0, skin, random.Chance(.5f) ? skin : Palette.Black);
    }
}
