using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Ghost
{
    public static readonly ProceduralObject Kind = new("ghost", "eyes", "white", "black", Build) { OtherPart = "mouth", UsualOtherColour = "black", HeldOutColours = ["black", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (sheet, eyes, mouth) = colours;
        float girth = random.Between(.4f, .52f), low = random.Between(.36f, .56f), head = random.Between(.9f, 1.15f);
        var hem = random.Next(4);
        scene.Hemisphere(Vector3.Zero, new(girth, girth, girth * head), sheet);
        switch (hem)
        {
            case 0:
                var tail = random.Between(-.4f, .4f);
                scene.Frustum(new(0, 0, -low * .5f), new(girth * .66f, girth * .66f, low * .52f), 1.5f, sheet);
                scene.Ellipsoid(new(0, tail * .2f, -low), new(girth * .66f, girth * .66f, .24f), sheet);
                scene.Limb(new(0, tail * .3f, -low - .06f), new(-.06f, tail * .8f, -low - .28f), .17f, sheet);
                scene.Limb(new(-.06f, tail * .8f, -low - .28f), new(-.1f, tail * 1.5f, -low - .36f), .1f, sheet);
                break;
            case 1:
                scene.Flare(-low, girth * 1.2f, .01f, girth, sheet);
                break;
            case 2:
                scene.Flare(-low, girth * 1.06f, .01f, girth, sheet);
                foreach (var (place, _) in Shapes.Wreath(random.Next(6, 9), girth * .8f, -low, 20)) scene.Ellipsoid(place, new(girth * .27f, girth * .27f, .18f), sheet);
                break;
            default:
                scene.Flare(-low, girth * 1.1f, .01f, girth, sheet);
                foreach (var (place, angle) in Shapes.Wreath(random.Next(6, 9), girth * .86f, -low - .1f, 20))
                    scene.Frustum(place, new(girth * .22f, girth * .4f, .14f), 0, sheet, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitX, 180));
                break;
        }

        float eye = random.Between(.1f, .14f), apart = girth * random.Between(.38f, .46f), up = girth * random.Between(.22f, .36f), stare = random.Between(1, 1.6f);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(girth * .83f, side * apart, up), new(.13f, eye, eye * stare), eyes);
        var gasp = random.Between(.11f, .18f);
        scene.Ellipsoid(new(girth * .94f, 0, up - .32f), new(.12f, random.Between(.12f, .18f), gasp), mouth);
        if (random.Chance(.3f)) return;
        float reach = girth + random.Between(.16f, .3f), rise = random.Between(-.3f, .35f);
        foreach (var side in Shapes.Sides) scene.Limb(new(.04f, side * girth * .8f, -.12f), new(.22f, side * reach, rise), .13f, sheet);
    }
}
