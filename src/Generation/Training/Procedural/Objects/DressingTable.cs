using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class DressingTable
{
    public static readonly ProceduralObject Kind = new("dressing table", "mirror", "white", "cyan", Build) { OtherPart = "drawers", HeldOutColours = ["red", "brown"] };

    /// <summary>A table with drawers under a big mirror.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, mirror, drawers) = colours;
        float depth = random.Between(.32f, .4f), width = random.Between(.66f, .85f), low = random.Between(.58f, .72f);
        scene.Box(Vector3.Zero, new(depth + .04f, width + .04f, .075f), body);
        var aside = random.Pick([-1, 1]);
        switch (random.Next(4))
        {
            case 0:
                foreach (var side in Shapes.Sides) Pedestal(scene, new(depth, side * width * .66f, low), width * .32f, body, drawers);
                break;
            case 1:
                Pedestal(scene, new(depth, aside * width * .62f, low), width * .36f, body, drawers);
                foreach (var end in Shapes.Sides) scene.Box(new(end * (depth - .08f), -aside * (width - .09f), -low / 2), new(.08f, .085f, low / 2), body);
                break;
            default:
                var skirt = random.Between(.13f, .17f);
                scene.Box(new(0, 0, -skirt), new(depth, width, skirt), body);
                foreach (var side in Shapes.Sides) Drawer(scene, new(depth, side * width * .5f, -skirt - .03f), width * .43f, skirt - .04f, drawers);
                if (random.Chance(.5f)) scene.Legs(new(depth - .08f, width - .08f, -low / 2), .085f, low / 2, body);
                else
                {
                    foreach (var side in Shapes.Sides)
                    {
                        foreach (var end in Shapes.Sides) scene.Frustum(new(end * (depth - .08f), side * (width - .09f), -low / 2), new(.06f, .06f, low / 2), 1.7f, body);
                    }
                }
                break;
        }
        Mirror(scene, random, new(.1f - depth, 0, 0), mirror, body);
        if (random.Chance(.25f)) Stool(scene, new(depth + .15f, 0, -low));
    }

    private static void Drawer(PrimitiveScene scene, Vector3 place, float halfWidth, float halfHeight, Vector3 colour)
    {
        scene.Box(place, new(.03f, halfWidth + .03f, halfHeight + .03f), Palette.Sunken(colour));
        scene.Box(place, new(.05f, halfWidth, halfHeight), colour);
        scene.Ellipsoid(place + new Vector3(.06f, 0, 0), new(.06f), Palette.Against(colour));
    }

    /// <param name="place">x of its front, y of its middle, its height</param>
    private static void Pedestal(PrimitiveScene scene, Vector3 place, float half, Vector3 body, Vector3 drawers)
    {
        scene.Box(new(0, place.Y, -place.Z / 2), new(place.X, half, place.Z / 2), body);
        for (var i = 0; i < 2; i++) Drawer(scene, new(place.X, place.Y, -.07f - (2 * i + 1) * (place.Z - .12f) / 4), half - .07f, place.Z * .19f, drawers);
    }

    /// <summary>Oval, square, arched or with wings.</summary>
    private static void Mirror(PrimitiveScene scene, Random random, Vector3 foot, Vector3 glass, Vector3 frame)
    {
        float width = random.Between(.3f, .4f), height = random.Between(.36f, .46f);
        var place = foot with { Z = height + random.Between(.12f, .2f) };
        var ahead = new Vector3(.05f, 0, 0);
        var facing = Turn(Vector3.UnitY, 90);
        scene.Box(foot with { Z = .15f }, new(.06f, width * .6f, .15f), frame);
        switch (random.Next(4))
        {
            case 0:
                scene.Box(place, new(.055f, width + .09f, height + .09f), frame);
                scene.Box(place + ahead, new(.03f, width, height), glass);
                break;
            case 1:
                scene.Box(place - new Vector3(0, 0, height * .3f), new(.055f, width + .09f, height * .75f), frame);
                scene.Cylinder(place + new Vector3(0, 0, height * .4f), width + .09f, .055f, frame, facing);
                scene.Box(place + ahead - new Vector3(0, 0, height * .25f), new(.03f, width, height * .65f), glass);
                scene.Cylinder(place + ahead + new Vector3(0, 0, height * .4f), width, .03f, glass, facing);
                break;
            case 2:
                width *= .75f;
                scene.Box(place, new(.055f, width + .07f, height + .08f), frame);
                scene.Box(place + ahead, new(.03f, width, height), glass);
                foreach (var side in Shapes.Sides)
                {
                    var turn = Turn(Vector3.UnitZ, -side * 30);
                    var wing = place + new Vector3(.1f, side * (width * 1.55f + .1f), -.04f);
                    scene.Box(wing, new(.055f, width * .6f + .03f, height), frame, turn);
                    scene.Box(wing + Vector3.Transform(ahead, turn), new(.03f, width * .55f, height * .85f), glass, turn);
                }
                break;
            default:
                scene.Frustum(place, new(height + .1f, width + .1f, .055f), 1, frame, facing);
                scene.Frustum(place + ahead, new(height, width, .03f), 1, glass, facing);
                break;
        }
        scene.Box(place + new Vector3(.075f, -width * .3f, height * .15f), new(.02f, .05f, height * .4f), Vector3.Lerp(glass, Vector3.One, .6f), Turn(Vector3.UnitX, -30));
    }

    private static void Stool(PrimitiveScene scene, Vector3 foot)
    {
        scene.Cylinder(foot + new Vector3(0, 0, .36f), .22f, .08f, Palette.Colours["pink"]);
        scene.Frustum(foot + new Vector3(0, 0, .15f), new(.18f, .18f, .15f), .5f, Palette.Wood);
    }
}
