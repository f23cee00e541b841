using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Plant
{
    public static readonly ProceduralObject Kind = new("plant", "pot", "green", "brown", Build) { OtherPart = "flowers", HeldOutColours = ["blue", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (leaves, pot, flowers) = colours;
        scene.PlantPot(random, -.3f, random.Between(.3f, .46f), random.Between(.2f, .36f), pot);
        var top = random.Next(7) switch
        {
            0 => Arching(scene, random, leaves),
            1 => Spiky(scene, random, leaves),
            2 => Bushy(scene, random, leaves),
            3 => Blades(scene, random, leaves),
            4 => Trailing(scene, random, leaves),
            5 => Stems(scene, random, leaves),
            _ => Broad(scene, random, leaves),
        };
        foreach (var (place, _) in Shapes.Wreath(4, .3f, top, random.Between(0, 90))) scene.Ellipsoid(place, new(.11f), flowers);
    }

    private static float Arching(PrimitiveScene scene, Random random, Vector3 colour)
    {
        float reach = random.Between(.32f, .42f), rise = random.Between(50, 68);
        foreach (var (_, angle) in Shapes.Wreath(6, 0, 0, random.Between(0, 60)))
        {
            var bend = scene.Leaf(new(0, 0, -.3f), new(reach, .16f, .08f), angle, rise, colour);
            scene.Leaf(bend, new(reach * .8f, .15f, .07f), angle, rise - random.Between(70, 100), colour);
        }
        foreach (var (_, angle) in Shapes.Wreath(3, 0, 0, 30)) scene.Leaf(new(0, 0, -.3f), new(reach * 1.3f, .16f, .09f), angle, 80, colour);
        return reach * 2 - .2f;
    }

    private static float Spiky(PrimitiveScene scene, Random random, Vector3 colour)
    {
        float length = random.Between(.4f, .6f), stem = random.Chance(.4f) ? random.Between(.2f, .5f) : 0;
        if (stem > 0) scene.Cylinder(new(0, 0, -.3f + stem / 2), .09f, stem / 2 + .05f, Palette.Wood);
        foreach (var (ring, rise) in (ReadOnlySpan<(int, float)>)[(7, 22), (5, 50), (3, 78)])
        {
            foreach (var (_, angle) in Shapes.Wreath(ring, 0, 0, random.Between(0, 60))) scene.Leaf(new(0, 0, -.28f + stem), new(length, .13f, .08f), angle, rise, colour);
        }
        return stem + length * 1.3f - .3f;
    }

    private static float Bushy(PrimitiveScene scene, Random random, Vector3 colour)
    {
        float stem = random.Between(.1f, .7f), width = random.Between(.4f, .55f);
        scene.Cylinder(new(0, 0, -.3f + stem / 2), .1f, stem / 2 + .1f, Palette.Wood);
        scene.Ellipsoid(new(0, 0, stem + .1f), new(width, width, .45f), colour);
        foreach (var (place, _) in Shapes.Wreath(random.Next(4, 8), width * .75f, stem + .1f, random.Between(0, 90)))
        {
            scene.Ellipsoid(place + new Vector3(0, 0, random.Between(-.25f, .3f)), new(random.Between(.22f, .3f)), colour);
        }
        return stem + .5f;
    }

    /// <summary>Stiff leaves upright in a tuft.</summary>
    private static float Blades(PrimitiveScene scene, Random random, Vector3 colour)
    {
        float length = random.Between(.42f, .65f);
        foreach (var (ring, rise) in (ReadOnlySpan<(int, float)>)[(5, 70), (3, 82)])
        {
            foreach (var (place, angle) in Shapes.Wreath(ring, ring * .03f, -.3f, random.Between(0, 90))) scene.Leaf(place, new(length * random.Between(.7f, 1), .11f, .08f), angle, rise, colour);
        }
        return length * 1.3f - .3f;
    }

    /// <summary>A low cushion of leaves that hangs over the pot.</summary>
    private static float Trailing(PrimitiveScene scene, Random random, Vector3 colour)
    {
        float reach = random.Between(.26f, .36f), drop = random.Between(45, 75);
        scene.Ellipsoid(new(0, 0, -.18f), new(.46f, .46f, .36f), colour);
        foreach (var (place, angle) in Shapes.Wreath(random.Next(5, 8), .25f, -.2f, random.Between(0, 60)))
        {
            var bend = scene.Leaf(place, new(reach, .14f, .09f), angle, random.Between(5, 30), colour);
            if (random.Chance(.75f)) scene.Leaf(bend, new(reach * random.Between(.8f, 1.3f), .13f, .08f), angle, -drop, colour);
        }
        return 0;
    }

    /// <summary>A few stems with leaves all the way up.</summary>
    private static float Stems(PrimitiveScene scene, Random random, Vector3 colour)
    {
        float height = random.Between(.5f, .95f), length = random.Between(.2f, .3f);
        var stems = random.Next(1, 4);
        foreach (var (place, angle) in Shapes.Wreath(stems, .12f, -.3f, random.Between(0, 90)))
        {
            var tip = (place * 2.2f) with { Z = height * random.Between(.75f, 1) };
            scene.Limb(place, tip, .055f, Palette.Wood);
            var leaves = 12 / stems;
            for (var i = 0; i < leaves; i++) scene.Leaf(Vector3.Lerp(place, tip, .35f + .65f * i / (leaves - 1)), new(length, .13f, .08f), angle + i * 137, random.Between(0, 50), colour);
            scene.Leaf(tip, new(length, .13f, .1f), angle, 80, colour);
        }
        return height * .8f;
    }

    private static float Broad(PrimitiveScene scene, Random random, Vector3 colour)
    {
        var high = random.Between(.25f, .5f);
        foreach (var (place, angle) in Shapes.Wreath(random.Next(4, 6), .3f, 0, random.Between(0, 90)))
        {
            var end = place + new Vector3(0, 0, random.Between(0, high));
            scene.Limb(new(0, 0, -.35f), end, .055f, colour);
            scene.Leaf(end, new(.36f, .28f, .08f), angle, random.Between(-10, 50), colour);
        }
        scene.Leaf(new(0, 0, -.2f), new(.5f, .25f, .08f), random.Between(0, 360), 84, colour);
        return high + .2f;
    }
}
