using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Jacket
{
    public static readonly ProceduralObject Kind = new("jacket", "collar", "blue", "black", Plain)
    {
        OtherPart = "cuffs",
        Forms = [new("suit jacket", Suit), new("down jacket", Down), new("leather jacket", Leather)],
        HeldOutColours = ["purple", "gray"],
    };

    /// <summary>Zipped up with ribbed ends, or a hooded parka.</summary>
    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, collar, cuffs) = colours;
        var hooded = random.Chance(.45f);
        float half = hooded ? random.Between(.55f, .75f) : random.Between(.45f, .58f), wide = random.Between(.42f, .5f);
        Torso(scene, half, wide, random.Between(.95f, 1.15f), body);
        Arms(scene, random, half, wide, .15f, body, cuffs);
        Neck(scene, half, collar);
        scene.Box(new(.32f, 0, -.02f), new(.07f, .055f, half), Palette.Against(body));
        Pockets(scene, -half * .4f, wide * .55f, .13f, Palette.Sunken(body), random.Between(0, 25));
        if (hooded)
        {
            scene.Ellipsoid(new(-.1f, 0, half + .34f), new(.32f, .36f, .34f), body);
            scene.Torus(new(.14f, 0, half + .32f), .23f, .32f, collar, Turn(Vector3.UnitY, 90));
            scene.Ellipsoid(new(.14f, 0, half + .32f), new(.1f, .2f, .2f), Palette.Black);
        }
        else scene.Frustum(new(0, 0, -half), new(.31f, wide * .98f, .1f), 1.05f, cuffs);
    }

    /// <summary>Lapels over a shirt, one or two rows of buttons.</summary>
    private static void Suit(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, collar, cuffs) = colours;
        float half = random.Between(.58f, .72f), wide = random.Between(.4f, .47f), tip = random.Between(-.05f, .15f);
        Torso(scene, half, wide, random.Between(1.02f, 1.2f), body);
        Arms(scene, random, half, wide, .14f, body, cuffs);
        scene.Cylinder(new(-.02f, 0, half + .12f), .16f, .06f, Palette.Against(body));
        scene.Box(new(.24f, 0, half * .72f), new(.13f, .2f, .2f), Palette.Against(body), Turn(Vector3.UnitX, 45));
        if (random.Chance(.5f)) scene.Box(new(.36f, 0, half * .55f), new(.05f, .06f, .2f), Palette.Glow);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(.33f, side * .16f, (half + tip) * .55f), new(.07f, .085f, (half - tip) * .55f + .06f), collar, Turn(Vector3.UnitX, -side * 22));
            scene.Box(new(-.08f, side * .15f, half + .12f), new(.16f, .08f, .09f), collar);
        }
        var rows = random.Chance(.35f) ? .13f : 0;
        foreach (var side in Shapes.Sides)
        {
            foreach (var height in (ReadOnlySpan<float>)[-.1f, -.32f]) scene.Ellipsoid(new(.32f, side * rows, height), new(.065f), Palette.Against(body));
        }
        Pockets(scene, -half * .55f, wide * .6f, .06f, Palette.Sunken(body), 0);
    }

    /// <summary>Thick quilted rings.</summary>
    private static void Down(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, collar, cuffs) = colours;
        float half = random.Between(.48f, .6f), wide = random.Between(.46f, .54f);
        const int Rings = 4;
        for (var i = 0; i < Rings; i++) scene.Ellipsoid(new(0, 0, half * (.85f - i * .56f)), new(.4f, wide * 1.08f, half * .36f), i % 2 == 0 ? body : body * .85f);
        var (hang, spread) = (half - .75f, wide + random.Between(.15f, .35f));
        foreach (var side in Shapes.Sides)
        {
            Vector3 shoulder = new(0, side * wide * .9f, half * .8f), hand = new(0, side * spread, hang);
            for (var i = 0; i < 3; i++) scene.Ellipsoid(Vector3.Lerp(shoulder, hand, i / 2.6f), new(.21f, .2f, .2f), i % 2 == 0 ? body : body * .85f);
            scene.Cylinder(hand, .14f, .1f, cuffs);
        }
        Neck(scene, half + .02f, collar);
        scene.Box(new(.36f, 0, 0), new(.07f, .055f, half), Palette.Against(body));
    }

    /// <summary>Short, with a zip that runs aslant under wide lapels, and a buckled belt.</summary>
    private static void Leather(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, collar, cuffs) = colours;
        float half = random.Between(.45f, .55f), wide = random.Between(.42f, .5f), side = random.Chance(.5f) ? 1 : -1;
        Torso(scene, half, wide, random.Between(1.05f, 1.2f), body);
        Arms(scene, random, half, wide, .15f, body, cuffs);
        Neck(scene, half, collar);
        foreach (var end in Shapes.Sides) scene.Box(new(.33f, end * .19f, half * .62f), new(.06f, .11f, half * .4f), collar, Turn(Vector3.UnitX, -end * 26));
        scene.Box(new(.33f, side * .08f, -half * .2f), new(.05f, .05f, half * .75f), Vector3.Lerp(Palette.Metal, Vector3.One, .5f), Turn(Vector3.UnitX, -side * 14));
        scene.Frustum(new(0, 0, -half * .92f), new(.32f, wide, .09f), 1.02f, Palette.Sunken(body));
        scene.Box(new(.33f, 0, -half * .92f), new(.05f, .11f, .1f), Palette.Glow);
    }

    private static void Torso(PrimitiveScene scene, float half, float wide, float taper, Vector3 body)
    {
        scene.Frustum(Vector3.Zero, new(.3f, wide, half), taper, body);
        scene.Ellipsoid(new(0, 0, half), new(.3f, wide * MathF.Max(taper, 1) * 1.05f, .16f), body);
    }

    /// <summary>Hanging, spread or bent to the front.</summary>
    private static void Arms(PrimitiveScene scene, Random random, float half, float wide, float thick, Vector3 body, Vector3 cuffs)
    {
        float spread = wide + random.Between(.16f, .42f), hang = half - random.Between(.9f, 1.05f), forward = random.Chance(.25f) ? .35f : 0;
        foreach (var side in Shapes.Sides)
        {
            Vector3 shoulder = new(0, side * wide * 1.02f, half - .04f), hand = new(forward, side * spread, hang), elbow = (shoulder + hand) / 2 - new Vector3(forward * .5f, 0, 0);
            scene.Limb(shoulder, elbow, thick, body);
            scene.Limb(elbow, hand, thick, body);
            scene.Limb(hand, hand + Vector3.Normalize(hand - elbow) * .06f, thick * 1.1f, cuffs);
        }
    }

    /// <summary>A standing collar round a dark opening.</summary>
    private static void Neck(PrimitiveScene scene, float half, Vector3 collar)
    {
        scene.Frustum(new(0, 0, half + .16f), new(.24f, .27f, .12f), .88f, collar);
        scene.Cylinder(new(.01f, 0, half + .27f), .16f, .03f, Palette.Black);
    }

    private static void Pockets(PrimitiveScene scene, float height, float apart, float halfHeight, Vector3 colour, float slant)
    {
        foreach (var side in Shapes.Sides) scene.Box(new(.24f, side * apart, height), new(.06f, .12f, halfHeight), colour, Turn(Vector3.UnitX, side * slant));
    }
}
