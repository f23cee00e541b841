using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Robot
{
    public static readonly ProceduralObject Kind = new("robot", "arms", "gray", "blue", Build) { OtherPart = "head", HeldOutColours = ["red", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, arms, head) = colours;
        float width = random.Between(.36f, .46f), height = random.Between(.36f, .46f), face = random.Between(.28f, .34f), middle = height + .06f + face * .8f;
        scene.Box(Vector3.Zero, new(.28f, width, height), body);
        if (random.Chance(.35f)) scene.Ellipsoid(new(0, 0, middle), new(face, face * 1.25f, face), head);
        else scene.Box(new(0, 0, middle), new(face, face * 1.15f, face * .85f), head);
        scene.Box(new(face * .86f, 0, middle), new(.08f, face * .88f, face * .56f), Palette.Against(head));
        scene.Eyes(new(face * .86f + .08f, face * .45f, middle + .06f), .085f, Palette.Against(head));
        scene.Box(new(face * .86f + .08f, 0, middle - face * .34f), new(.02f, face * .5f, .045f), Palette.Against(Palette.Against(head)));
        scene.Box(new(.28f, 0, height * .1f), new(.05f, width * .62f, height * .45f), Palette.Against(body));
        scene.Ellipsoid(new(.33f, -width * .25f, height * .15f), new(.05f, .1f, .1f), Palette.Colours["red"]);
        scene.Ellipsoid(new(.33f, width * .25f, height * .15f), new(.05f, .1f, .1f), Palette.Glow);
        Back(scene, random, width, height);
        Legs(scene, random, width, height, body);
        if (random.Chance(.6f))
        {
            scene.Cylinder(new(0, 0, middle + face), .05f, .14f, Palette.Metal);
            scene.Ellipsoid(new(0, 0, middle + face + .2f), new(.1f), Palette.Glow);
        }
        var reach = random.Between(.05f, .4f);
        foreach (var side in Shapes.Sides)
            scene.Limb(new(0, side * (width + .1f), height * .8f), new(reach, side * (width + .18f), -height * .7f), .115f, arms);
    }

    /// <summary>Two tanks, or a pack with a dark vent.</summary>
    private static void Back(PrimitiveScene scene, Random random, float width, float height)
    {
        if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Cylinder(new(-.38f, side * width * .4f, 0), .14f, height * .75f, Palette.Metal);
            return;
        }
        scene.Box(new(-.36f, 0, .02f), new(.14f, width * .65f, height * .7f), Palette.Metal);
        scene.Box(new(-.5f, 0, -height * .2f), new(.03f, width * .4f, height * .16f), Palette.Black);
    }

    private static void Legs(PrimitiveScene scene, Random random, float width, float height, Vector3 body)
    {
        var leg = random.Between(.22f, .34f);
        if (random.Chance(.25f))
        {
            scene.Cylinder(new(0, 0, -height - .1f), .16f, .14f, Palette.Metal);
            foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .75f, -height - .3f), new(.42f, .15f, .16f), body);
            return;
        }
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * width * .55f, -height - leg), new(.13f, .14f, leg), body);
            scene.Box(new(.1f, side * width * .55f, -height - 2 * leg), new(.26f, .17f, .09f), body);
        }
    }
}
