using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Toaster
{
    public static readonly ProceduralObject Kind = new("toaster", "lever", "gray", "black", Build) { OtherPart = "base", UsualOtherColour = "black", HeldOutColours = ["blue", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lever, foot) = colours;
        float width = random.Between(.65f, .85f), depth = random.Between(.36f, .46f), height = random.Between(.38f, .48f), top = height;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.5f))
        {
            top += random.Between(.16f, .24f);
            scene.Frustum(new(0, 0, height), new(depth, top - height, width), 1, body, Turn(Vector3.UnitX, 90));
        }
        scene.Box(new(0, 0, -height - .07f), random.Chance(.5f) ? new(depth + .06f, width + .06f, .09f) : new(depth * .85f, width * .9f, .09f), foot);

        var isLong = random.Chance(.4f);
        var hasToast = random.Chance(.75f);
        foreach (var side in Shapes.Sides)
        {
            var (x, y, half) = isLong ? (side * depth * .42f, 0f, width * .7f) : (0, side * width * .46f, width * .36f);
            scene.Box(new(x, y, top - .01f), new(.1f, half, .03f), Palette.Black);
            if (hasToast) scene.Box(new(x, y, top + .15f), new(.08f, half * (isLong ? .8f : .85f), random.Between(.14f, .3f)), new(.8f, .55f, .25f));
        }

        var plate = new Vector3(depth, random.Chance(.5f) ? 0 : width * random.Between(-.45f, .45f), 0);
        if (random.Chance(.65f))
        {
            scene.Box(plate, new(.03f, .13f, height * .8f), Palette.Against(body));
            scene.Box(plate + new Vector3(.1f, 0, height * random.Between(-.4f, .5f)), new(.1f, .22f, .1f), lever);
        }
        else
        {
            scene.Cylinder(plate, .24f, .04f, Palette.Against(body), Turn(Vector3.UnitY, 90));
            scene.Box(plate + new Vector3(.06f, 0, 0), new(.03f, .05f, .2f), body, Turn(Vector3.UnitX, random.Between(-60, 60)));
            scene.Box(new(0, width, 0), new(.13f, .03f, height * .8f), Palette.Against(body));
            scene.Box(new(0, width + .1f, height * random.Between(-.3f, .5f)), new(.22f, .11f, .1f), lever);
        }
    }
}
