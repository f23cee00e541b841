using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Vase
{
    private static readonly string[] Petals = ["pink", "yellow", "orange", "white"];

    public static readonly ProceduralObject Kind = new("vase", "rim", "blue", "white", Build) { OtherPart = "stripe", HeldOutColours = ["gray", "yellow"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, rim, stripe) = colours;
        float girth = random.Between(.48f, .64f), neck = girth * random.Between(.36f, .48f), mouth = neck * random.Between(1.5f, 1.9f), top = random.Between(.75f, 1);
        float belt, bouquet = .25f;
        switch (random.Next(6))
        {
            case 0 or 1:
                belt = random.Between(-.15f, .1f);
                scene.Flare(-1, girth * .65f, -.85f, girth * .5f, body);
                scene.Flare(-.85f, girth * .42f, belt, girth * .95f, body);
                scene.Ellipsoid(new(0, 0, belt), new(girth, girth, .42f), body);
                scene.Flare(belt, neck * 1.1f, top - .24f, neck, body);
                if (random.Chance(.5f))
                {
                    foreach (var side in Shapes.Sides) scene.Torus(new(0, side * (neck + .14f), belt + .42f), .22f, .32f, rim, Turn(Vector3.UnitY, 90));
                }
                break;
            case 2:
                belt = random.Between(-.5f, -.4f);
                neck *= .75f;
                scene.Ellipsoid(new(0, 0, belt), new(girth, girth, 1 + belt), body);
                scene.Flare(-.98f, girth * .55f, -.8f, girth * .5f, body);
                scene.Flare(belt, neck * 1.5f, top - .24f, neck, body);
                break;
            case 3:
                belt = random.Between(.1f, .3f);
                bouquet = .7f;
                var foot = random.Between(.5f, .7f);
                (neck, mouth) = (girth, girth * 1.1f);
                scene.Flare(-1, neck * foot, top - .24f, neck, body);
                girth *= float.Lerp(foot, 1, (belt + 1) / (top + .8f));
                break;
            default:
                belt = random.Between(-.3f, 0);
                (neck, mouth) = (girth * .62f, girth * random.Between(.72f, .9f));
                scene.Ellipsoid(new(0, 0, belt), new(girth, girth, .8f), body);
                scene.Flare(belt, girth * .8f, top - .24f, neck, body);
                scene.Flare(-1, girth * .6f, -.8f, girth * .55f, body);
                break;
        }
        scene.Cylinder(new(0, 0, belt), girth * 1.05f, random.Between(.09f, .13f), stripe);
        scene.Flare(top - .27f, neck, top, mouth, rim);
        scene.Cylinder(new(0, 0, top), mouth * .8f, .015f, body * .3f);
        if (!random.Chance(bouquet)) return;
        var petals = Palette.Colours[random.Pick(Petals)];
        scene.Ellipsoid(new(0, 0, top + .42f), new(.24f), petals);
        for (var i = 0; i < 4; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 4 + random.Between(0, 1));
            scene.Ellipsoid(new(cos * .32f, sin * .32f, top + random.Between(.12f, .34f)), new(random.Between(.19f, .25f)), petals);
        }
    }
}
