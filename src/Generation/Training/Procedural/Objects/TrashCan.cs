using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class TrashCan
{
    public static readonly ProceduralObject Kind = new("trash can", "lid", "gray", "black", Build) { OtherPart = "label", UsualOtherColour = "white", HeldOutColours = ["red", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        float width = random.Between(.42f, .62f), height = random.Between(.58f, .8f), front = width * .82f, size = random.Chance(.4f) ? 1 : random.Between(.45f, .7f);
        switch (random.Next(15))
        {
            case 0: // a ribbed tin
                var taper = random.Between(1.05f, 1.25f);
                scene.Frustum(Vector3.Zero, new(width * .9f, width * .9f, height), taper, body);
                for (var i = 0; i < 3; i++) scene.Cylinder(new(0, 0, height * (i - .9f) * .75f), width * float.Lerp(.93f, .93f * taper, .15f + .37f * i), .05f, body);
                scene.Cylinder(new(0, 0, height), width * taper, .07f, lid);
                scene.Hemisphere(new(0, 0, height + .05f), new(width * taper * .95f, width * taper * .95f, random.Between(.12f, .24f)), lid);
                scene.Torus(new(0, 0, height + .25f), .16f, .4f, lid, Turn(Vector3.UnitX, 90));
                foreach (var side in Shapes.Sides) scene.Torus(new(0, side * width, height * .45f), .15f, .4f, Palette.Metal, Turn(Vector3.UnitX, 90));
                break;
            case 1 or 5: // on wheels
                scene.Box(new(0, 0, -.12f), new(width * .8f, width * .8f, height), body);
                scene.Box(new(0, 0, height * .55f), new(width * .95f, width * .95f, height * .4f), body);
                scene.Box(new(.03f, 0, height), new(width * 1.08f, width * 1.05f, .09f), lid, Turn(Vector3.UnitY, random.Between(0, 10)));
                scene.Box(new(-width - .14f, 0, height * .8f), new(.07f, width * .75f, .07f), lid);
                scene.Wheels(new(-width * .85f, width * .75f, -height), .2f, .1f, Palette.Black);
                break;
            case 2 or 6: // a dome with a flap
                height *= random.Between(1, 1.35f);
                scene.Cylinder(Vector3.Zero, width * .85f, height, body);
                scene.Hemisphere(new(0, 0, height), new(width * .85f, width * .85f, width * random.Between(.7f, .95f)), lid);
                scene.Ellipsoid(new(width * .34f, 0, height + width * .32f), new(width * .5f, width * .42f, width * .34f), Palette.Against(lid));
                scene.Cylinder(new(0, 0, -height), width * .92f, .07f, lid);
                break;
            case 3: // square, with a swinging top
                scene.Box(Vector3.Zero, new(width * .7f, width * .85f, height), body);
                scene.Box(new(0, 0, height + .12f), new(width * .72f, width * .88f, .16f), lid);
                scene.Frustum(new(0, 0, height + .24f), new(width * .7f, width * .45f, width * .86f), 1, lid, Turn(Vector3.UnitX, 90));
                scene.Box(new(width * .5f, 0, height + .26f), new(.14f, width * .62f, .13f), Palette.Against(lid), Turn(Vector3.UnitY, -30));
                break;
            case 4: // slats under a roof
                const int Slats = 12;
                scene.Cylinder(Vector3.Zero, width * .8f, height * .95f, body * .6f);
                for (var i = 0; i < Slats; i++)
                {
                    var (sin, cos) = MathF.SinCos(i * MathF.Tau / Slats);
                    scene.Box(new(cos * width * .85f, sin * width * .85f, 0), new(.08f, .08f, height), body, Turn(Vector3.UnitZ, i * 360f / Slats));
                }
                scene.Cylinder(new(0, 0, height + .15f), width * .3f, .2f, Palette.Metal);
                scene.Cone(new(0, 0, height + .42f), width * 1.1f, random.Between(.12f, .22f), lid);
                break;
            case 7 or 8:
                front = Basket(scene, random, width, height, body, lid);
                break;
            case 9 or 10:
                front = Wastepaper(scene, random, width, height, body, lid);
                break;
            case 11:
                front = Tub(scene, random, width, body, lid);
                break;
            case 12 or 13:
                front = Pedal(scene, random, width, height, body, lid);
                break;
            default:
                front = random.Chance(.5f) ? Hooded(scene, random, width, height, body, lid) : Dumpster(scene, random, body, lid);
                break;
        }
        scene.Box(new(front, 0, -.02f), new(width * .18f, width * .42f * size, width * .4f * size), label);
    }

    /// <summary>Open, of slats that lean outwards.</summary>
    /// <returns>how far its front is</returns>
    private static float Basket(PrimitiveScene scene, Random random, float width, float height, Vector3 body, Vector3 rim)
    {
        const int Slats = 12;
        var lean = random.Between(2, 12);
        var spread = height * MathF.Tan(float.DegreesToRadians(lean));
        scene.Frustum(Vector3.Zero, new(width * .93f - spread, width * .93f - spread, height), (width * .93f + spread) / (width * .93f - spread), body * .55f);
        foreach (var (place, angle) in Shapes.Wreath(Slats, width, 0)) scene.Box(place, new(.05f, .08f, height), body, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, lean));
        scene.Cylinder(new(0, 0, -height), width - spread + .05f, .07f, body);
        if (random.Chance(.4f)) scene.Torus(new(0, 0, height * .1f), width + .02f, .1f, body);
        Mouth(scene, random, width + spread, height, rim);
        return width + .02f;
    }

    /// <summary>Open and smooth.</summary>
    private static float Wastepaper(PrimitiveScene scene, Random random, float width, float height, Vector3 body, Vector3 rim)
    {
        var taper = random.Between(.95f, 1.5f);
        if (random.Chance(.5f)) height = width * random.Between(.9f, 1.3f);
        scene.Frustum(Vector3.Zero, new(width, width, height), taper, body);
        Mouth(scene, random, width * taper, height, rim);
        return width * (1 + taper) / 2 - width * .1f;
    }

    /// <summary>A rim round the dark.</summary>
    private static void Mouth(PrimitiveScene scene, Random random, float radius, float height, Vector3 rim)
    {
        scene.Torus(new(0, 0, height), radius, random.Between(.09f, .16f), rim);
        scene.Cylinder(new(0, 0, height), radius * .95f, .03f, Palette.Black);
    }

    /// <summary>A low wide one for what is used again, without a lid or under a loose one.</summary>
    private static float Tub(PrimitiveScene scene, Random random, float depth, Vector3 body, Vector3 lid)
    {
        float width = random.Between(.6f, .9f), height = random.Between(.36f, .55f), lean = random.Between(3, 10), brim = height * MathF.Tan(float.DegreesToRadians(lean));
        scene.Box(new(0, 0, -height * .85f), new(depth, width, height * .15f), body * .7f);
        foreach (var end in Shapes.Sides)
        {
            scene.Box(new(end * depth, 0, 0), new(.06f, width + .04f, height), body, Turn(Vector3.UnitY, end * lean));
            scene.Box(new(0, end * width, 0), new(depth + .04f, .06f, height), body, Turn(Vector3.UnitX, -end * lean));
            scene.Box(new(end * (depth + brim), 0, height), new(.09f, width + brim + .09f, .06f), lid);
            scene.Box(new(0, end * (width + brim), height), new(depth + brim, .09f, .06f), lid);
        }
        if (random.Chance(.3f)) scene.Box(new(-.05f, 0, height + .1f), new(depth + brim, width + brim, .05f), lid, Turn(Vector3.UnitY, random.Between(0, 8)));
        return depth;
    }

    /// <summary>Round or square, its lid shut or raised by a foot.</summary>
    private static float Pedal(PrimitiveScene scene, Random random, float width, float height, Vector3 body, Vector3 lid)
    {
        float radius = width * random.Between(.75f, .95f), dome = random.Between(.02f, .2f), rise = random.Chance(.3f) ? random.Between(35, 75) : 0;
        var round = random.Chance(.5f);
        var turn = Turn(Vector3.UnitY, -rise);
        var middle = new Vector3(-radius, 0, height) + Vector3.Transform(new(radius, 0, .06f), turn);
        if (round)
        {
            scene.Cylinder(Vector3.Zero, radius, height, body);
            scene.Cylinder(middle, radius * 1.03f, .07f, lid, turn);
            scene.Hemisphere(middle, new(radius, radius, .06f + dome), lid, turn);
        }
        else
        {
            scene.Box(Vector3.Zero, new(radius * .8f, radius, height), body);
            scene.Box(middle, new(radius * .84f, radius * 1.03f, .06f + dome * .4f), lid, turn);
        }
        if (rise > 0) scene.Cylinder(new(0, 0, height), radius * .78f, .02f, Palette.Black);
        if (random.Chance(.7f)) scene.Box(new(radius, 0, .08f - height), new(.17f, .14f, .05f), Palette.Black);
        return (round ? radius : radius * .8f) - width * .12f;
    }

    /// <summary>A square one for the street, with a slot below its roof; on the ground or on a post.</summary>
    private static float Hooded(PrimitiveScene scene, Random random, float width, float height, Vector3 body, Vector3 lid)
    {
        var half = width * random.Between(.7f, .9f);
        scene.Box(Vector3.Zero, new(half, half, height), body);
        scene.Box(new(half, 0, height * .66f), new(.03f, half * .75f, height * .15f), Palette.Black);
        scene.Box(new(0, 0, height + .06f), new(half + .08f, half + .08f, random.Between(.06f, .12f)), lid);
        if (random.Chance(.3f)) scene.Cylinder(new(-half - .05f, 0, -height * .5f), .08f, height * 1.2f, Palette.Metal);
        return half - width * .13f;
    }

    /// <summary>For a whole house, under two flaps.</summary>
    private static float Dumpster(PrimitiveScene scene, Random random, Vector3 body, Vector3 lid)
    {
        float depth = random.Between(.45f, .6f), width = random.Between(.75f, 1), height = random.Between(.4f, .55f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(0, 0, height * .6f), new(depth + .05f, width + .05f, .08f), body);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * width * .51f, height + .06f), new(depth + .06f, width * .49f, .06f), lid, Turn(Vector3.UnitY, random.Between(0, 12)));
            scene.Wheels(new(side * depth * .7f, width * .8f, -height - .05f), .14f, .1f, Palette.Black);
        }
        return depth - .06f;
    }
}
