using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class TrafficCone
{
    public static readonly ProceduralObject Kind = new("traffic cone", "stripes", "orange", "white", Build) { OtherPart = "base", HeldOutColours = ["brown", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stripes, foot) = colours;
        float height = random.Between(.7f, 1), wide = random.Between(.36f, .5f), taper = random.Between(.2f, .4f), plate = wide * random.Between(1.25f, 1.55f), thick = random.Between(.07f, .11f);
        var bands = random.Next(1, 4);
        scene.Frustum(new(0, 0, height), new(wide, wide, height), taper, body);
        for (var i = 0; i < bands; i++)
        {
            float from = .2f + .68f * (i + .35f) / bands, to = .2f + .68f * (i + .8f) / bands;   // shares of the height
            float low = wide * float.Lerp(1, taper, from) * 1.06f, high = wide * float.Lerp(1, taper, to) * 1.06f;
            scene.Frustum(new(0, 0, height * (from + to)), new(low, low, height * (to - from)), high / low, stripes);
        }
        switch (random.Next(3))
        {
            case 0: scene.Cylinder(Vector3.Zero, plate, thick, foot); break;
            case 1: scene.Box(Vector3.Zero, new(plate * .9f, plate * .9f, thick), foot); break;
            default:
                scene.Box(new(0, 0, -thick), new(plate, plate, thick * .7f), foot);
                scene.Box(new(0, 0, .03f), new(plate * .8f, plate * .8f, thick), foot);
                break;
        }
        if (random.Chance(.4f)) scene.Cylinder(new(0, 0, thick + .03f), wide * 1.14f, .07f, foot);
        switch (random.Next(4))
        {
            case 0: scene.Ellipsoid(new(0, 0, 2 * height), new(wide * taper), body); break;
            case 1: scene.Cylinder(new(0, 0, 2 * height + .06f), wide * taper * .7f, .07f, Palette.Black); break;
            case 2: scene.Torus(new(0, 0, 2 * height), wide * taper, .35f, body); break;
            default: scene.Cylinder(new(0, 0, 2 * height), wide * taper * .7f, .01f, Palette.Black); break;
        }
    }
}
