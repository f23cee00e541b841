using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Kettle
{
    public static readonly ProceduralObject Kind = new("kettle", "handle", "gray", "black", Stove) { OtherPart = "lid", Forms = [new("electric kettle", Electric)], HeldOutColours = ["cyan", "brown"] };

    private static void Stove(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, lid) = colours;
        float girth = random.Between(.62f, .74f), top = random.Between(.25f, .4f), lidRadius = random.Between(.3f, .38f);
        scene.Flare(-.6f, girth, -.35f, girth, body);
        if (random.Chance(.5f)) scene.Hemisphere(new(0, 0, -.35f), new(girth, girth, top + .4f), body);
        else scene.Flare(-.35f, girth, top, lidRadius, body);
        scene.Hemisphere(new(0, 0, top - .06f), new(lidRadius, lidRadius, .16f), lid);
        scene.Ellipsoid(new(0, 0, top + .15f), new(.1f), lid);
        scene.Limb(new(0, -girth * .6f, -.2f), new(0, -girth - .3f, top), .13f, body);
        if (random.Chance(.5f)) scene.Torus(new(0, 0, top), random.Between(.46f, .52f), .18f, handle, Turn(Vector3.UnitY, 90));
        else
        {
            var rise = top + random.Between(.5f, .6f);
            foreach (var side in Shapes.Sides) scene.Limb(new(0, side * .5f, top - .2f), new(0, side * .42f, rise), .08f, handle);
            scene.Box(new(0, 0, rise), new(.12f, .46f, .09f), handle);
        }
    }

    private static void Electric(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, lid) = colours;
        float girth = random.Between(.48f, .56f), top = random.Between(.45f, .6f), upper = girth * random.Between(.62f, .8f);
        scene.Flare(-.95f, girth * 1.08f, -.82f, girth * 1.08f, handle);
        scene.Flare(-.82f, girth, top, upper, body);
        scene.Hemisphere(new(0, 0, top), new(upper, upper, random.Between(.16f, .24f)), lid);
        scene.Ellipsoid(new(0, 0, top + .22f), new(.1f), lid);
        scene.Limb(new(0, -upper * .5f, top - .45f), new(0, -upper - .25f, top - .05f), .12f, body);
        if (random.Chance(.5f))
        {
            scene.Box(new(0, girth + .28f, -.2f), new(.1f, .09f, .5f), handle);
            foreach (var end in Shapes.Sides) scene.Box(new(0, girth + .08f, -.2f + end * .42f), new(.1f, .28f, .08f), handle);
        }
        else scene.Torus(new(0, girth + .05f, -.12f), .4f, .24f, handle, Turn(Vector3.UnitY, 90));
    }
}
