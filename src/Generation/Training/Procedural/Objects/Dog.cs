using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dog
{
    public static readonly ProceduralObject Kind = new("dog", "ears", "brown", "black", Build) { OtherPart = "collar", UsualOtherColour = "red", HeldOutColours = ["purple", "red"] };

    /// <summary>Has a large head with a pale snout and a pale chest; nape, rump and hind legs are darker, the raised tail darkest; stands on four legs, or sits.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fur, ears, collar) = colours;
        Vector3 pale = Vector3.Lerp(fur, Palette.Colours["white"], .8f), rump = fur * .62f;
        float length = random.Between(.42f, .62f), head = random.Between(.4f, .46f);
        var sits = random.Chance(.4f);
        if (sits) Sitting(scene, length, fur, rump);
        else Standing(scene, random, length, fur, rump);
        scene.Ellipsoid(new(length * .75f, 0, .28f), new(.21f, .22f, .3f), fur);
        scene.Ellipsoid(new(length * .78f + .06f, 0, .03f), new(.2f, .17f, .22f), pale);
        scene.Torus(new(length * .8f, 0, .25f), .25f, .34f, collar, Turn(Vector3.UnitY, 20));
        scene.Ellipsoid(new(length + .05f, 0, .66f), new(head, head, head * .95f), fur);
        scene.Ellipsoid(new(length - .04f, 0, .65f), new(head, head * 1.01f, head * .97f), rump);
        scene.Ellipsoid(new(length + head, 0, .52f), new(random.Between(.18f, .26f), .24f, .19f), pale);
        scene.Ellipsoid(new(length + head + .2f, 0, .62f), new(.11f), Palette.Black);
        scene.Eyes(new(length + .05f + head * .78f, .2f, .8f), .1f, fur);
        var pricked = random.Chance(.3f);
        foreach (var side in Shapes.Sides)
        {
            if (pricked) scene.Cone(new(length + .06f, side * head * .65f, .68f + head), .14f, .2f, ears);
            else scene.Ellipsoid(new(length + .1f, side * head * 1.02f, .56f), new(.16f, .1f, .3f), ears, Turn(Vector3.UnitX, side * 10));
        }
        scene.Limb(new(-length * .8f, 0, sits ? -.45f : .1f), new(-length - .25f, 0, random.Between(.25f, .55f)), .11f, fur * .25f);
    }

    private static void Standing(PrimitiveScene scene, Random random, float length, Vector3 fur, Vector3 rump)
    {
        float leg = random.Between(.14f, .28f), girth = random.Between(.26f, .31f);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), fur);
        scene.Ellipsoid(new(-length * .45f, 0, .02f), new(length * .65f, girth * 1.03f, girth * 1.03f), rump);
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(end * length * .62f, side * girth * .55f, 0), new(end * length * .65f, side * girth * .65f, -leg - .22f), .11f, end < 0 ? rump : fur);
        }
    }

    private static void Sitting(PrimitiveScene scene, float length, Vector3 fur, Vector3 rump)
    {
        scene.Ellipsoid(new(length * .1f, 0, -.1f), new(.32f, .3f, .62f), fur, Turn(Vector3.UnitY, 38));
        scene.Ellipsoid(new(length * .1f - .1f, 0, -.08f), new(.31f, .29f, .58f), rump, Turn(Vector3.UnitY, 38));
        scene.Ellipsoid(new(-length * .35f, 0, -.45f), new(.36f, .36f, .26f), rump);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(length * .62f, side * .16f, .05f), new(length * .75f, side * .18f, -.62f), .11f, fur);
            scene.Ellipsoid(new(0, side * .3f, -.6f), new(.3f, .13f, .12f), fur);
        }
    }
}
