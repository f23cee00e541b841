using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Fork
{
    public static readonly ProceduralObject Kind = new("fork", "handle", "gray", "gray", Build) { Forms = [new("dinner fork", Build)], HeldOutColours = ["orange", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, _) = colours;
        int tines = random.Next(3, 5);
        float width = random.Between(.4f, .5f), length = random.Between(.55f, .75f), thick = random.Between(.25f, .3f) / tines, bottom = random.Between(-1.1f, -.9f);
        var round = random.Chance(.5f);
        for (var i = 0; i < tines; i++)
        {
            var y = float.Lerp(-width, width, i / (tines - 1f)) * (1 - thick / width);
            if (round) scene.Limb(new(0, y, .2f), new(.08f, y, .2f + length), thick, body);
            else scene.Box(new(0, y, .2f + length / 2), new(.08f, thick, length / 2 + .04f), body);
        }
        scene.Box(new(0, 0, .18f), new(.1f, width, .1f), body);
        if (random.Chance(.6f)) scene.Ellipsoid(new(0, 0, .14f), new(.11f, width, .36f), body);
        else scene.Frustum(new(0, 0, -.05f), new(.1f, .12f, .18f), width / .12f, body);
        scene.Flare(-.4f, .1f, .1f, .12f, body);
        switch (random.Next(3))
        {
            case 0:
                scene.Box(new(0, 0, (bottom - .35f) / 2), new(.09f, .13f, (-.35f - bottom) / 2), handle);
                break;
            case 1:
                scene.Flare(bottom, .17f, -.35f, .1f, handle);
                scene.Ellipsoid(new(0, 0, bottom), new(.17f), handle);
                break;
            default:
                scene.Limb(new(0, 0, -.35f), new(0, 0, bottom), .11f, handle);
                scene.Ellipsoid(new(0, 0, bottom + .1f), new(.1f, .2f, .26f), handle);
                break;
        }
    }
}
