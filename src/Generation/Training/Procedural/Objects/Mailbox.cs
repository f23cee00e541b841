using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Mailbox
{
    public static readonly ProceduralObject Kind = new("mailbox", "post", "blue", "brown", Build) { OtherPart = "flag", UsualOtherColour = "red", HeldOutColours = ["yellow", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, post, flag) = colours;
        var onRoad = random.Chance(.6f);
        float width = onRoad ? random.Between(.3f, .38f) : random.Between(.38f, .5f), length = onRoad ? random.Between(.5f, .7f) : random.Between(.24f, .36f);
        float height = onRoad ? random.Between(.22f, .3f) : random.Between(.45f, .6f), stand = onRoad ? random.Between(.4f, .55f) : random.Between(.24f, .45f), thick = random.Between(.1f, .14f);
        scene.Box(Vector3.Zero, new(length, width, height), body);
        switch (random.Next(4))
        {
            case 0: scene.Frustum(new(0, 0, height), new(width * .9f, width, length), 1, body, Turn(Vector3.UnitY, 90)); break;
            case 1: scene.Box(new(0, 0, height), new(length, width * .74f, width * .74f), body, Turn(Vector3.UnitX, 45)); break;
            case 2 when !onRoad: scene.Cylinder(new(0, 0, height), length, width, body, Turn(Vector3.UnitX, 90)); break;
            case 2: scene.Frustum(new(0, 0, height), new(width * .6f, width, length), 1, body, Turn(Vector3.UnitY, 90)); break;
            default: scene.Box(new(.04f, 0, height), new(length + .08f, width + .07f, .06f), body); break;
        }
        scene.Box(new(0, 0, -height - stand), new(thick, thick, stand), post);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -height - .04f), new(length * .7f, width * .6f, .06f), post);
        else if (random.Chance(.4f)) scene.Cylinder(new(0, 0, -height - 2 * stand), thick * 2.2f, .06f, post);

        if (onRoad) scene.Box(new(length, 0, -height * .1f), new(.03f, width * .62f, height * .62f), Palette.Against(body));
        else
        {
            scene.Box(new(length, 0, height * .55f), new(.04f, width * .7f, .07f), Palette.Black);
            scene.Box(new(length, 0, -height * .35f), new(.03f, width * .5f, height * .3f), Palette.Colours["white"]);
        }
        if (random.Chance(.4f)) scene.Box(new(length + .1f, 0, onRoad ? 0 : height * .55f), new(.12f, width * .45f, .05f), Palette.Colours["white"]);
        float side = random.Pick([-1, 1]), place = random.Between(-.3f, .4f) * length;
        scene.Box(new(place, side * (width + .05f), height * .6f), new(.06f, .05f, height * .5f + .12f), flag);
        scene.Box(new(place - .08f, side * (width + .05f), height * 1.1f + .16f), new(.16f, .06f, .11f), flag);
    }
}
