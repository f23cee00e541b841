using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Wheelbarrow
{
    public static readonly ProceduralObject Kind = new("wheelbarrow", "wheel", "green", "black", Build) { OtherPart = "handles", UsualOtherColour = "brown", HeldOutColours = ["black", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheel, handles) = colours;
        float length = random.Between(.48f, .6f), width = random.Between(.36f, .46f), deep = random.Between(.15f, .22f), radius = random.Between(.28f, .36f), reach = random.Between(1.05f, 1.25f);
        switch (random.Next(4))
        {
            case 0: Tub(scene, length, width, deep, body); break;
            case 1: Tray(scene, length, width, deep, lean: 6, front: 12, body); break;
            default: Tray(scene, length, width, deep, lean: 22, front: random.Between(32, 45), body); break;
        }
        if (random.Chance(.2f)) scene.Ellipsoid(new(.05f, 0, deep * .8f), new(length * .75f, width * .75f, random.Between(.18f, .28f)), Palette.Wood);

        Vector3 axle = new(length + random.Between(.28f, .4f), 0, -deep - radius * .6f);
        scene.Cylinder(axle, radius, .1f, wheel, Turn(Vector3.UnitX, 90));
        scene.Cylinder(axle, radius * .4f, .13f, Palette.Metal, Turn(Vector3.UnitX, 90));
        float knee = random.Between(-.05f, .12f), foot = axle.Z - radius + .05f;
        var straight = random.Chance(.5f);
        foreach (var side in Shapes.Sides)
        {
            Vector3 under = new(-length * .5f, side * width * .55f, -deep - .06f), hand = new(-reach, side * width * .85f, deep * .6f + knee);
            scene.Limb(under, axle + new Vector3(0, side * .15f, 0), .055f, Palette.Metal);
            scene.Limb(under, hand, .065f, handles);
            if (!straight) scene.Limb(hand, hand + new Vector3(-.2f, 0, .02f), .08f, handles);
            scene.Box(new(-length * .6f, side * width * .6f, (foot - deep) / 2), new(.06f, .06f, (-deep - foot) / 2 + .02f), Palette.Metal, Turn(Vector3.UnitY, 12));
        }
    }

    /// <summary>Four walls around a floor, open above.</summary>
    private static void Tray(PrimitiveScene scene, float length, float width, float deep, float lean, float front, Vector3 body)
    {
        float flare = deep * MathF.Tan(float.DegreesToRadians(lean)), slope = deep * MathF.Tan(float.DegreesToRadians(front));
        scene.Box(new(0, 0, -deep), new(length * .86f, width, .05f), Palette.Sunken(body));
        foreach (var side in Shapes.Sides) scene.Box(new(slope * .5f, side * (width + flare), 0), new(length + slope * .5f, .05f, deep * 1.1f), body, Turn(Vector3.UnitX, -side * lean));
        scene.Box(new(length + slope * .6f, 0, 0), new(.05f, width + flare, deep * 1.15f / MathF.Cos(float.DegreesToRadians(front))), body, Turn(Vector3.UnitY, front));
        scene.Box(new(-length, 0, -.02f), new(.05f, width + flare, deep), body, Turn(Vector3.UnitY, -lean * .6f));
    }

    private static void Tub(PrimitiveScene scene, float length, float width, float deep, Vector3 body)
    {
        scene.Frustum(new(.05f, 0, 0), new(length * .75f, width * .75f, deep * 1.1f), 1.5f, body);
        scene.Frustum(new(.05f, 0, deep * 1.1f), new(length * .95f, width * .95f, .025f), 1, Palette.Sunken(body));
    }
}
