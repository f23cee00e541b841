using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Pot
{
    public static readonly ProceduralObject Kind = new("pot", "handles", "gray", "black", Build) { OtherPart = "lid", Forms = [new("cooking pot", Build)], HeldOutColours = ["yellow", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handles, lid) = colours;
        float radius = random.Between(.66f, .78f), depth = random.Between(.5f, 1.3f);
        if (random.Chance(.3f))
        {
            scene.Ellipsoid(new(0, 0, -depth / 2), new(radius * 1.05f, radius * 1.05f, depth * .62f), body);
            scene.Flare(-depth * .3f, radius * .85f, 0, radius * .95f, body);
        }
        else scene.Flare(-depth, radius * random.Between(.85f, 1), 0, radius, body);
        scene.Cylinder(new(0, 0, -.03f), radius * 1.06f, .05f, lid);
        if (random.Chance(.6f)) scene.Hemisphere(Vector3.Zero, new(radius, radius, random.Between(.15f, .3f)), lid);
        else scene.Flare(0, radius, .12f, radius * .6f, lid);
        if (random.Chance(.5f)) scene.Ellipsoid(new(0, 0, .32f), new(.15f, .15f, .12f), handles);
        else scene.Torus(new(0, 0, .24f), .17f, .42f, handles, Turn(Vector3.UnitY, 90));
        var (place, kind) = (-depth * random.Between(.25f, .35f), random.Next(3));
        foreach (var side in Shapes.Sides)
        {
            if (kind == 0) scene.Torus(new(0, side * (radius + .06f), place), .24f, .36f, handles);
            else if (kind == 1) scene.Torus(new(0, side * (radius + .06f), place), .22f, .38f, handles, Turn(Vector3.UnitY, 90));
            else scene.Box(new(0, side * (radius + .12f), place), new(.24f, .2f, .09f), handles);
        }
    }
}
