using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Ladle
{
    public static readonly ProceduralObject Kind = new("ladle", "handle", "gray", "black", Build) { HeldOutColours = ["yellow", "green"] };

    /// <summary>A deep bowl below, and a handle from its edge that stands, leans or lies.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, _) = colours;
        float bowl = random.Between(.5f, .62f), depth = bowl * random.Between(.75f, 1.05f), length = random.Between(1.05f, 1.5f), girth = random.Between(.1f, .13f);
        float rise = random.Next(3) switch { 0 => random.Between(8, 25), 1 => random.Between(40, 65), _ => random.Between(75, 90) };
        var around = Turn(Vector3.UnitZ, random.Between(85, 275));
        Vector3 At(float x, float z) => Vector3.Transform(new(x, 0, z), around);
        scene.Hemisphere(Vector3.Zero, new(bowl, bowl, depth), body, Turn(Vector3.UnitX, 180));
        scene.Torus(Vector3.Zero, bowl - .03f, .12f, body);
        scene.Cylinder(new(0, 0, .01f), bowl * .88f, .02f, random.Chance(.3f) ? Palette.Colours["orange"] : body * .5f);
        if (random.Chance(.3f))
        {
            foreach (var side in Shapes.Sides) scene.Cone(Vector3.Transform(new(0, side * bowl, -.06f), around), .2f, .16f, body, Turn(Vector3.UnitX, 180));
        }
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(rise));
        float from = bowl * .95f, neck = length * random.Between(.2f, .45f);
        Vector3 Out(float along) => At(from + cos * along, sin * along);
        scene.Limb(At(from, -.1f), Out(neck), girth, body);
        if (random.Chance(.4f)) scene.Box((Out(neck) + Out(length)) / 2, new((length - neck) / 2, girth * 1.7f, girth * .9f), handle, around * Turn(Vector3.UnitY, -rise));
        else scene.Limb(Out(neck), Out(length), girth * random.Between(1, 1.4f), handle);
        switch (random.Next(4))
        {
            case 0:
                scene.Torus(Out(length + .16f), .17f, .5f, handle, around * Turn(Vector3.UnitY, -rise));
                break;
            case 1:
                scene.Ellipsoid(Out(length), new(girth * 1.9f), handle);
                break;
            default:
                var tip = Out(length);
                var back = At(from + cos * (length + .06f) + sin * .26f, sin * (length + .06f) - cos * .26f);
                scene.Limb(tip, back, girth, handle);
                scene.Limb(back, back - (Out(.18f) - Out(0)), girth, handle);
                break;
        }
    }
}
