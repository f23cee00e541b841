using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Deer
{
    public static readonly ProceduralObject Kind = new("deer", "antlers", "brown", "white", Build) { OtherPart = "belly", UsualOtherColour = "white", HeldOutColours = ["blue", "yellow"] };

    /// <summary>Slender, stands, leaps or lies, forked antlers or broad ones; breast and throat have the belly's colour, the rump is dark.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (coat, antlers, belly) = colours;
        float length = random.Between(.4f, .5f), girth = random.Between(.25f, .31f), leg = random.Between(.24f, .32f), head = random.Between(.25f, .34f);
        var face = new Vector3(length + random.Between(.1f, .22f), 0, random.Between(.55f, .68f));
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), coat);
        scene.Ellipsoid(new(length * .66f, 0, -.02f), new(length * .52f, girth * .86f, girth * 1.02f), belly);
        scene.Limb(new(length * .65f, 0, .06f), face, .17f, coat);
        scene.Ellipsoid(new(length + .14f, 0, .26f), new(.12f, .15f, .26f), belly, Turn(Vector3.UnitY, 14));
        scene.Ellipsoid(face + new Vector3(.1f, 0, .02f), new(head * 1.35f, head, head), coat, Turn(Vector3.UnitY, 38));
        scene.Ellipsoid(face + new Vector3(.08f + head, 0, .04f - head * .82f), new(.12f, .13f, .1f), Palette.Against(coat));
        scene.Eyes(face + new Vector3(.08f + head * .5f, head * .72f, head * .4f), .09f, coat);
        scene.Ellipsoid(new(-length * .5f, 0, .01f), new(length * .56f, girth, girth), coat * .62f);
        Antlers(scene, random, face + new Vector3(0, 0, head), antlers);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(face + new Vector3(-.02f, side * (head + .12f), .1f), new(.06f, .18f, .09f), coat, Turn(Vector3.UnitX, side * 14));
        if (random.Chance(.2f)) foreach (var side in Shapes.Sides) scene.Ellipsoid(new(-.05f, side * girth * .8f, -.2f), new(length, .12f, .1f), coat);
        else scene.HoofedLegs(new(length * .72f, girth * .6f, -.02f), .09f, leg + .06f, random.Chance(.5f) ? 0 : random.Between(14, 30), coat, random.Chance(.5f) ? coat : Palette.Black);
    }

    private static void Antlers(PrimitiveScene scene, Random random, Vector3 crown, Vector3 colour)
    {
        float spread = random.Between(.22f, .36f), height = random.Between(.32f, .46f), lean = random.Between(-.25f, .08f);
        var broad = random.Chance(.15f);
        foreach (var side in Shapes.Sides)
        {
            var root = crown + new Vector3(0, side * .09f, -.02f);
            var tip = root + new Vector3(lean, side * spread, height);
            if (broad)
            {
                scene.Ellipsoid((root + tip) / 2 + new Vector3(0, side * .12f, 0), new(.09f, .15f, .28f), colour, Turn(Vector3.UnitX, -side * 58));
                continue;
            }
            scene.Limb(root, tip, .065f, colour);
            scene.Cone(Vector3.Lerp(root, tip, .5f) + new Vector3(.06f, -side * .03f, .16f), .075f, .2f, colour, Turn(Vector3.UnitX, side * 12));
        }
    }
}
