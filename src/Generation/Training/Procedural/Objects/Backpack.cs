using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Backpack
{
    public static readonly ProceduralObject Kind = new("backpack", "straps", "blue", "black", Build) { OtherPart = "pocket", UsualOtherColour = "gray", HeldOutColours = ["green", "orange"] };

    /// <summary>A big pocket in front; broad straps over the whole of a darker back.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, straps, pocket) = colours;
        float depth = random.Between(.26f, .34f), width = random.Between(.44f, .58f), height = random.Between(.5f, .72f), front = depth * 1.08f;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Ellipsoid(Vector3.Zero, new(depth * 1.2f, width * .99f, height), body);
        scene.Ellipsoid(new(0, 0, -height), new(depth, width, .14f), body);

        var top = random.Next(3);
        scene.Frustum(new(0, 0, height), new(width, width * (top == 0 ? .9f : .45f), depth), 1, body, Turn(Vector3.UnitY, 90));
        if (top == 1) // a flap over the top, with one buckle
        {
            scene.Hemisphere(new(.08f, 0, height * .6f), new(depth * 1.4f, width * 1.18f, height * .4f + .3f), body);
            scene.Box(new(front + .08f, 0, height * .5f), new(.08f, .12f, .12f), Palette.Against(body));
        }
        else scene.Torus(new(front - .06f, 0, height * .52f), width * .62f, .12f, Palette.Against(body), Turn(Vector3.UnitY, 90));
        if (top == 2) scene.Cylinder(new(0, 0, height * 1.05f + .32f), .2f, width * 1.1f, pocket, Turn(Vector3.UnitX, 90)); // a rolled mat

        var wide = random.Between(.72f, .86f);
        if (random.Chance(.3f)) scene.Ellipsoid(new(front, 0, -height * .45f), new(.24f, width * wide, height * .42f), pocket);
        else scene.Box(new(front + .04f, 0, -height * .45f), new(.14f, width * wide, height * .4f), pocket);
        scene.Box(new(front + .08f, 0, -height * .22f), new(.15f, width * wide * .7f, .05f), Palette.Against(pocket));
        if (random.Chance(.25f))
        {
            foreach (var side in Shapes.Sides) scene.Ellipsoid(new(.05f, side * width * 1.08f, -height * .45f), new(depth * .7f, .16f, height * .42f), body);
        }

        scene.Torus(new(0, 0, height + (top == 0 ? width : top == 1 ? .3f : .45f * width)), .15f, .4f, straps, Turn(Vector3.UnitY, 90));
        scene.Box(new(-depth * 1.1f, 0, -height * .04f), new(.06f, width * .96f, height * 1.02f), body * .62f);
        var loose = random.Chance(.6f);
        foreach (var side in Shapes.Sides)
        {
            if (loose) scene.Torus(new(-depth, side * width * .52f, 0), height * .6f, .2f, straps, Turn(Vector3.UnitX, 90));
            scene.Box(new(-depth * 1.25f, side * width * .52f, 0), new(.08f, width * .28f, height * 1.02f), straps);
            scene.Limb(new(-depth * 1.2f, side * width * .52f, height), new(-depth * .2f, side * width * .42f, height + (top == 0 ? width * .7f : width * .4f)), width * .2f, straps);
        }
    }
}
