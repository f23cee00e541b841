using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class FrenchFries
{
    public static readonly ProceduralObject Kind = new("french fries", "box", "yellow", "red", Build) { OtherPart = "stripe", UsualOtherColour = "white", HeldOutColours = ["purple", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fries, box, stripe) = colours;
        float width = random.Between(.46f, .62f), depth = width * random.Between(.5f, .7f), half = random.Between(.27f, .34f), edge = half - .8f;
        var middle = new Vector3(0, 0, -.8f);
        switch (random.Next(5))
        {
            case 0:
                scene.Box(middle, new(depth, width, half), box);
                scene.Box(new(.08f - depth, 0, edge + .1f), new(.07f, width, .2f), box);
                scene.Box(new(depth, 0, -.8f), new(.04f, width * random.Between(.18f, .3f), half), stripe);
                break;
            case 1:
                scene.Frustum(middle, new(depth * .8f, width * .8f, half), 1.3f, box);
                scene.Ellipsoid(new(.1f - depth, 0, edge), new(.09f, width, .32f), box);
                scene.Ellipsoid(new(depth * .88f, 0, -.78f), new(.09f, half * .6f, half * .6f), stripe);
                break;
            case 2:
                depth = width * .85f;
                half *= 1.35f;
                scene.Frustum(new(0, 0, edge - half), new(width * .25f, width * .25f, half), 4, box);
                scene.Flare(edge - half * .8f, width * .76f, edge - half * .35f, width * .92f, stripe);
                break;
            case 3:
                depth = width;
                scene.Frustum(middle, new(width * .8f, width * .8f, half), 1.25f, box);
                scene.Cylinder(new(0, 0, -.8f), width * .95f, half * .32f, stripe);
                break;
            default:
                Heap(scene, random, colours);
                return;
        }

        scene.Box(new(0, 0, edge), new(depth * .65f, width * .7f, .16f), fries);
        int across = random.Next(5, 7), rows = random.Next(2, 4);
        float thick = random.Between(.09f, .11f), splay = random.Between(2, 14);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < across; i++)
            {
                float y = 2f * i / (across - 1) - 1, x = 2f * row / (rows - 1) - 1, length = random.Between(.32f, .5f) + (row == 0 ? .06f : 0);
                var turn = Turn(Vector3.UnitX, -y * splay + random.Between(-5, 5)) * Turn(Vector3.UnitY, x * splay * .5f);
                var up = Vector3.Transform(Vector3.UnitZ, turn);
                scene.Box(new Vector3(x * depth * .6f, y * width * .75f, edge - .08f) + up * length, new(thick, thick, length), (i + row) % 2 == 0 ? fries : Baked(fries), turn);
            }
        }
    }

    /// <summary>On a tray, across each other.</summary>
    private static void Heap(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.75f, .9f), depth = random.Between(.5f, .65f);
        scene.Box(new(0, 0, -.12f), new(depth, width, .12f), colours.Part);
        scene.Box(new(.05f, 0, -.12f), new(depth, width * .4f, .09f), colours.Other);
        for (var i = 0; i < 18; i++)
        {
            var layer = i / 6;
            var share = 1 - layer * .28f;
            Vector3 place = new(random.Between(-.6f, .6f) * depth * share, (i % 6 / 2.5f - 1) * width * .75f * share, .08f + layer * .19f);
            scene.Box(place, new(.085f, random.Between(.32f, .45f), .085f), i % 2 == 0 ? colours.Body : Baked(colours.Body), Turn(Vector3.UnitZ, random.Between(-75, 75)) * Turn(Vector3.UnitX, random.Between(-18, 18)));
        }
    }

    /// <summary>A shade between, so that neighbours tell apart.</summary>
    private static Vector3 Baked(Vector3 colour) => Vector3.Lerp(colour, Palette.Sunken(colour), .5f);
}
