using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Lantern
{
    public static readonly ProceduralObject Kind = new("lantern", "light", "black", "yellow", Plain) { OtherPart = "roof", Forms = [new("stone lantern", Stone)], HeldOutColours = ["pink", "white"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, light, roof) = colours;
        float half = random.Between(.44f, .54f), height = random.Between(.45f, .6f), post = random.Between(.1f, .12f), rise = random.Between(.14f, .24f);
        scene.Flare(-height - .26f, half * 1.25f, -height - .1f, half * 1.25f, body);
        if (random.Chance(.55f))
        {
            scene.Box(new(0, 0, -height), new(half, half, .14f), body);
            scene.Box(Vector3.Zero, new(half * .8f, half * .8f, height), light);
            scene.Legs(new(half - post, half - post, 0), post, height, body);
            if (random.Chance(.4f)) scene.Box(Vector3.Zero, new(half * .9f, half * .9f, .06f), body);
            scene.Box(new(0, 0, height), new(half, half, .1f), body);
        }
        else
        {
            scene.Flare(-height - .12f, half, -height + .12f, half, body);
            scene.Cylinder(Vector3.Zero, half * .8f, height, light);
            scene.Legs(new(half * .66f, half * .66f, 0), post, height, body);
            foreach (var end in Shapes.Sides) scene.Cylinder(new(0, 0, end * height * .3f), half * .88f, .06f, body);
            scene.Flare(height - .08f, half, height + .08f, half, body);
        }
        scene.Flare(height + .08f, half * 1.4f, height + .08f + rise * 2, half * .35f, roof);
        var top = height + rise * 2;
        if (random.Chance(.5f)) scene.Torus(new(0, 0, top + .26f), .2f, .36f, body, Turn(Vector3.UnitY, 90));
        else scene.Torus(new(0, 0, top - .04f), .34f, .2f, body, Turn(Vector3.UnitY, 90));
    }

    /// <summary>A lit chamber on a pillar under a broad roof.</summary>
    private static void Stone(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, light, roof) = colours;
        float pillar = random.Between(.35f, .6f), width = random.Between(.75f, .9f), chamber = random.Between(.34f, .4f);
        scene.Flare(-pillar - .35f, .62f, -pillar - .15f, .5f, body);
        if (random.Chance(.5f)) scene.Flare(-pillar - .2f, .24f, 0, .2f, body);
        else scene.Legs(new(.3f, .3f, (-pillar - .1f) / 2), .13f, (pillar + .2f) / 2, body);
        scene.Flare(-.14f, .35f, .06f, .56f, body);
        scene.Box(new(0, 0, .36f), new(chamber, chamber, .32f), body);
        scene.Box(new(0, 0, .36f), new(chamber + .02f, chamber * .55f, .2f), light);
        scene.Box(new(0, 0, .36f), new(chamber * .55f, chamber + .02f, .2f), light);
        scene.Flare(.64f, width, .98f, .28f, roof);
        scene.Ellipsoid(new(0, 0, 1.06f), new(.17f, .17f, .2f), roof);
    }
}
