using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Toilet
{
    public static readonly ProceduralObject Kind = new("toilet", "lid", "white", "white", Build) { HeldOutColours = ["purple", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, _) = colours;
        float reach = random.Between(.4f, .5f), girth = random.Between(.32f, .4f), foot = random.Between(.45f, .75f);
        scene.Frustum(new(.2f, 0, -.22f), new(reach * .66f, girth * .66f, .26f), 1.5f, body);
        scene.Frustum(new(.05f, 0, -.62f), new(reach * foot * 1.2f, girth * foot * 1.2f, .24f), .85f, body);
        scene.Frustum(new(.2f, 0, .06f), new(reach * 1.06f, girth * 1.08f, .06f), 1, body);
        if (random.Chance(.6f))
        {
            scene.Frustum(new(.24f, 0, .1f), new(reach * .72f, girth * .72f, .03f), 1, Palette.Glass(body));
            scene.Frustum(new(-.2f, 0, .1f + reach * .85f), new(reach * .85f, girth, .06f), 1, lid, Turn(Vector3.UnitY, 82));
        }
        else scene.Ellipsoid(new(.2f, 0, .12f), new(reach * 1.05f, girth * 1.05f, .12f), lid);
        Tank(scene, random, body);
    }

    private static void Tank(PrimitiveScene scene, Random random, Vector3 body)
    {
        float width = random.Between(.36f, .5f), height = random.Between(.22f, .42f), middle = random.Chance(.15f) ? 1.1f : height;
        scene.Box(new(-.42f, 0, -.2f), new(.17f, .2f, .3f), body);
        if (middle > 1) scene.Cylinder(new(-.45f, 0, .5f), .08f, .5f, Palette.Metal);
        if (random.Chance(.5f)) scene.Box(new(-.45f, 0, middle), new(.18f, width, height), body);
        else scene.Frustum(new(-.45f, 0, middle), new(.2f, width, height), 1.15f, body);
        scene.Box(new(-.45f, 0, middle + height), new(.23f, width * 1.12f, .07f), body);
        scene.Cylinder(new(-.45f, 0, middle + height + .09f), .09f, .04f, Palette.Metal);
    }
}
