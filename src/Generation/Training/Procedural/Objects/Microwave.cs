using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Microwave
{
    public static readonly ProceduralObject Kind = new("microwave", "door", "white", "black", Build) { OtherPart = "handle", UsualOtherColour = "gray", HeldOutColours = ["red", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, handle) = colours;
        float width = random.Between(.9f, 1.05f), depth = random.Between(.5f, .66f), height = random.Between(.5f, .6f), edge = width * random.Between(.2f, .32f);
        var window = random.Chance(.35f) ? Palette.Glow : Palette.Against(door) == Palette.Black ? Palette.Black : Palette.Metal;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        float half = (width * .88f + edge) / 2, middle = edge - half;
        scene.Box(new(depth, middle, 0), new(.06f, half, height * .74f), door);
        if (random.Chance(.7f)) scene.Box(new(depth + .05f, middle - .06f, 0), new(.03f, half * .62f, height * .46f), window);
        else scene.Frustum(new(depth + .05f, middle - .06f, 0), new(height * .5f, half * .62f, .03f), 1, window, Turn(Vector3.UnitY, 90));
        scene.Box(new(depth + .15f, edge - .09f, 0), new(.08f, .07f, height * random.Between(.45f, .75f)), handle);

        var panel = (width + edge) / 2;
        if (random.Chance(.4f))
        {
            foreach (var side in Shapes.Sides) scene.Cylinder(new(depth + .03f, panel, side * height * .4f), .17f, .07f, Palette.Against(body), Turn(Vector3.UnitY, 90));
        }
        else
        {
            scene.Box(new(depth, panel, height * .6f), new(.03f, width * .22f, height * .2f), Palette.Glass(body));
            for (var i = 0; i < 6; i++)
            {
                var place = new Vector3(depth, panel + (i % 2 - .5f) * width * .25f, height * (.12f - .34f * (i / 2)));
                scene.Box(place, new(.04f, width * .08f, height * .11f), Palette.Against(body));
            }
        }
        if (random.Chance(.6f)) scene.Legs(new(depth * .7f, width * .8f, -height - .06f), .1f, .08f, Palette.Black);
        if (random.Chance(.5f)) scene.Box(new(-depth, width * random.Between(-.3f, .3f), 0), new(.03f, .3f, .2f), Palette.Metal);
    }
}
