using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Shield
{
    public static readonly ProceduralObject Kind = new("shield", "rim", "blue", "gray", (scene, random, colours) => Build(scene, random, colours, random.Next(2, 7)))
    {
        OtherPart = "emblem", UsualOtherColour = "white", HeldOutColours = ["pink", "brown"],
        Forms = [new("round shield", (scene, random, colours) => Build(scene, random, colours, 0)), new("kite shield", (scene, random, colours) => Build(scene, random, colours, 1))],
    };

    private static readonly Quaternion ToFront = Turn(Vector3.UnitY, 90);

    /// <summary>A rim between the painted front and a wooden back with its grip.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours, int outline)
    {
        var (face, rim, emblem) = colours;
        float width = random.Between(.56f, .68f), height = outline == 0 ? width : width * random.Between(1.1f, 1.35f), edge = random.Between(.085f, .12f);
        Plate(scene, outline, 0, .09f, width, height, rim);
        Plate(scene, outline, .08f, .09f, width - edge, height - edge, face);
        Plate(scene, outline, -.06f, .08f, width - edge, height - edge, Palette.Wood * .7f);
        scene.Box(new(-.18f, 0, 0), new(.07f, .1f, width * .5f), Palette.Black);
        Emblem(scene, random, width, rim, emblem);
    }

    /// <summary>Round, a long drop, an upright board, an oval, or pointed below.</summary>
    private static void Plate(PrimitiveScene scene, int outline, float x, float thickness, float width, float height, Vector3 colour)
    {
        switch (outline)
        {
            case 0:
                scene.Cylinder(new(x, 0, 0), width, thickness, colour, ToFront);
                break;
            case 1:
                scene.Frustum(new(x, 0, .25f), new(width, width, thickness), 1, colour, ToFront);
                scene.Frustum(new(x, 0, .2f - height * .85f), new(thickness, width * .98f, height * .85f), 0, colour, Turn(Vector3.UnitX, 180));
                break;
            case 2:
                scene.Box(new(x, 0, 0), new(thickness, width * .85f, height), colour);
                break;
            case 3:
                scene.Frustum(new(x, 0, 0), new(height, width * .9f, thickness), 1, colour, ToFront);
                break;
            default:
                scene.Box(new(x, 0, height * .4f), new(thickness, width, height * .4f), colour);
                scene.Frustum(new(x, 0, 0), new(height * .8f, width, thickness), 1, colour, ToFront);
                scene.Frustum(new(x, 0, -height * .55f), new(thickness, width * .99f, height * .55f), 0, colour, Turn(Vector3.UnitX, 180));
                break;
        }
    }

    /// <summary>A cross, a boss with a ring or studs, a bar, a slanting bar, a chevron, or a ball with rays.</summary>
    private static void Emblem(PrimitiveScene scene, Random random, float width, Vector3 rim, Vector3 emblem)
    {
        var x = .2f;
        var bar = random.Between(.08f, .12f);
        switch (random.Next(6))
        {
            case 0:
                scene.Box(new(x, 0, 0), new(.06f, bar, width * .62f), emblem);
                scene.Box(new(x, 0, random.Between(0, .14f)), new(.06f, width * .58f, bar), emblem);
                break;
            case 1:
                scene.Ellipsoid(new(x, 0, 0), new(.16f, .22f, .22f), emblem);
                foreach (var (place, _) in Shapes.Wreath(4, width * .52f, 0, 45)) scene.Ellipsoid(new(x, place.X, place.Y), new(.09f), rim);
                break;
            case 2:
                scene.Ellipsoid(new(x, 0, 0), new(.14f, .17f, .17f), emblem);
                scene.Torus(new(x, 0, 0), width * .5f, .17f, emblem, ToFront);
                break;
            case 3:
                scene.Box(new(x, 0, 0), new(.06f, width * .72f, bar * 1.2f), emblem, Turn(Vector3.UnitX, random.Chance(.5f) ? 45 : 0));
                break;
            case 4:
                foreach (var side in Shapes.Sides) scene.Box(new(x, side * width * .24f, 0), new(.06f, width * .38f, bar), emblem, Turn(Vector3.UnitX, -side * 40));
                break;
            default:
                foreach (var (place, angle) in Shapes.Wreath(4, width * .3f, 0)) scene.Frustum(new(x, place.X, place.Y), new(.06f, .12f, width * .3f), 0, emblem, Turn(Vector3.UnitX, angle - 90));
                scene.Ellipsoid(new(x, 0, 0), new(.1f, .17f, .17f), emblem);
                break;
        }
    }
}
