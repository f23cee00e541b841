using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Helicopter
{
    public static readonly ProceduralObject Kind = new("helicopter", "rotor", "red", "black", Build) { OtherPart = "tail", HeldOutColours = ["cyan", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, rotor, tail) = colours;
        float length = random.Between(.58f, .75f), girth = random.Between(.46f, .54f), boom = random.Between(.55f, .75f), mast = girth + random.Between(.12f, .2f);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), body);
        if (random.Chance(.5f)) scene.Box(new(-length * .35f, 0, 0), new(length * .5f, girth * .85f, girth * .8f), body);
        scene.Ellipsoid(new(length * .5f, 0, girth * .2f), new(length * .55f, girth * .68f, girth * random.Between(.5f, .6f)), Palette.Glass(body));
        if (random.Chance(.6f)) scene.Box(new(-.05f, 0, girth * .3f), new(.14f, girth * .97f, .14f), Palette.Glass(body));
        scene.Limb(new(-length * .6f, 0, .06f), new(-length - boom, 0, .14f), .11f, tail);
        scene.Box(new(-length - boom, 0, .34f), new(.11f, .06f, .28f), tail, Turn(Vector3.UnitY, -20));
        if (random.Chance(.5f)) scene.Box(new(-length - boom * .8f, 0, .14f), new(.09f, .32f, .05f), tail);
        else scene.Cylinder(new(-length - boom, .12f, .3f), .22f, .04f, rotor, Turn(Vector3.UnitX, 90));
        Blades(scene, random, mast, rotor);
        if (random.Chance(.65f)) Skids(scene, girth);
        else Wheels(scene, length, girth);
    }

    private static void Blades(PrimitiveScene scene, Random random, float z, Vector3 colour)
    {
        float length = random.Between(.8f, 1), turn = random.Between(20, 70);
        var blades = random.Next(2, 5);
        scene.Cylinder(new(0, 0, z - .1f), .1f, .18f, colour);
        for (var i = 0; i < blades; i++)
        {
            var around = Turn(Vector3.UnitZ, turn + 360f * i / blades);
            scene.Box(Vector3.Transform(new(length / 2, 0, 0), around) + new Vector3(0, 0, z), new(length / 2, .1f, .045f), colour, around);
        }
    }

    private static void Skids(PrimitiveScene scene, float girth)
    {
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(.05f, side * girth * .85f, -girth - .2f), new(.55f, .06f, .05f), Palette.Metal);
            foreach (var end in Shapes.Sides) scene.Box(new(.05f + end * .25f, side * girth * .7f, -girth), new(.05f, .05f, .2f), Palette.Metal);
        }
    }

    private static void Wheels(PrimitiveScene scene, float length, float girth)
    {
        scene.Wheels(new(-.2f, girth * .8f, -girth), .17f, .08f, Palette.Metal);
        scene.Cylinder(new(length * .6f, 0, -girth), .15f, .08f, Palette.Metal, Turn(Vector3.UnitX, 90));
    }
}
