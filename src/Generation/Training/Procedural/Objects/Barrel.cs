using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Barrel
{
    public static readonly ProceduralObject Kind = new("barrel", "hoops", "brown", "gray", Build) { OtherPart = "lid", HeldOutColours = ["green", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, hoops, lid) = colours;
        float end = random.Between(.42f, .52f), belly = end * (random.Chance(.75f) ? random.Between(1.18f, 1.35f) : 1.02f), half = random.Between(.6f, .75f);
        var pose = random.Next(5) switch { 0 => Turn(Vector3.UnitY, 90), 1 => Turn(Vector3.UnitX, 90), _ => Quaternion.Identity };
        Vector3 Along(float place) => Vector3.Transform(new(0, 0, place), pose);

        scene.Frustum(Along(-half / 2), new(end, end, half / 2), belly / end, body, pose);
        scene.Frustum(Along(half / 2), new(belly, belly, half / 2), end / belly, body, pose);
        foreach (var side in Shapes.Sides) scene.Cylinder(Along(side * half), end * .9f, .03f, lid, pose);

        float[] places = random.Next(4) switch { 0 => [-.5f, .5f], 1 => [-.9f, 0, .9f], 2 => [-.9f, -.35f, .35f, .9f], _ => [-.92f, -.46f, 0, .46f, .92f] };
        var broad = MathF.Min(.08f, half * random.Between(.34f, .42f) / places.Length);
        foreach (var place in places) scene.Cylinder(Along(place * half), float.Lerp(belly, end, MathF.Abs(place)) * 1.05f, broad, hoops, pose);

        if (pose != Quaternion.Identity)
        {
            foreach (var side in Shapes.Sides) scene.Box(Along(side * half * .6f) - new Vector3(0, 0, belly), pose.X == 0 ? new(.12f, belly * .8f, .14f) : new(belly * .8f, .12f, .14f), Palette.Wood);
        }
        else if (random.Chance(.3f))
        {
            scene.Cylinder(new(belly + .08f, 0, -half * .4f), .09f, .16f, Palette.Metal, Turn(Vector3.UnitY, 90));
            scene.Box(new(belly + .14f, 0, -half * .4f + .12f), new(.06f, .14f, .06f), Palette.Metal);
        }
    }
}
