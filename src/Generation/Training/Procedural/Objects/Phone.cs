using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Phone
{
    public static readonly ProceduralObject Kind = new("phone", "screen", "black", "cyan", Plain)
    {
        OtherPart = "buttons",
        UsualOtherColour = "white",
        Forms = [new("desk phone", Desk), new("mobile phone", Mobile), new("wall phone", Wall)],
        HeldOutColours = ["red", "yellow"],
    };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours) => random.Pick(Kind.Forms).Build(scene, random, colours);

    /// <summary>A slab with a large screen, a bar with keys, or a clamshell.</summary>
    private static void Mobile(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, screen, buttons) = colours;
        var kind = random.NextSingle();
        var facing = Turn(Vector3.UnitY, random.Chance(.7f) ? -random.Between(0, 15) : -random.Between(50, 80));
        if (kind < .6f)
        {
            float width = random.Between(.42f, .54f), height = random.Between(.82f, 1), depth = random.Between(.07f, .1f);
            Put(scene, facing, Vector3.Zero, new(depth, width, height - .09f), body);
            Put(scene, facing, Vector3.Zero, new(depth, width - .09f, height), body);
            Put(scene, facing, new(depth, 0, .06f), new(.03f, width * .74f, height * .6f), screen);
            Put(scene, facing, new(depth, 0, -height * .8f), new(.03f, .1f, .07f), buttons);
            for (var i = 0; i < 6; i++) Put(scene, facing, new(depth + .02f, width * .45f * (i % 3 - 1), .06f - height * (.14f + .26f * (i / 3))), new(.03f, .065f, .065f), buttons);
            Put(scene, facing, new(-depth, width * .5f, height * .65f), new(.05f, width * .28f, height * .17f), Palette.Metal);
        }
        else if (kind < .82f)
        {
            float width = random.Between(.36f, .44f), height = random.Between(.78f, .95f), depth = random.Between(.11f, .16f);
            Put(scene, facing, Vector3.Zero, new(depth, width, height), body);
            Put(scene, facing, new(depth, 0, height * .48f), new(.03f, width * .74f, height * .3f), screen);
            Keys(scene, facing, new(depth, 0, -height * .36f), width * .55f, height * .27f, .085f, buttons);
            if (random.Chance(.6f)) scene.Limb(Vector3.Transform(new(0, width * .65f, height), facing), Vector3.Transform(new(0, width * .65f, height + .28f), facing), .09f, body);
        }
        else
        {
            float width = random.Between(.4f, .5f), half = random.Between(.48f, .58f);
            var lower = Turn(Vector3.UnitY, -random.Between(70, 84));
            var upper = Turn(Vector3.UnitY, -random.Between(5, 25));
            Put(scene, lower, new(0, 0, -half), new(.09f, width, half), body);
            Keys(scene, lower, new(.09f, 0, -half), width * .55f, half * .55f, .1f, buttons);
            Put(scene, upper, new(0, 0, half), new(.08f, width, half), body);
            Put(scene, upper, new(.08f, 0, half * 1.05f), new(.03f, width * .7f, half * .62f), screen);
            scene.Cylinder(Vector3.Zero, .12f, width, body, Turn(Vector3.UnitX, 90));
        }
    }

    /// <summary>A slope with the handset beside the keys, or a pedestal with the handset across its top.</summary>
    private static void Desk(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, screen, buttons) = colours;
        if (random.Chance(.5f))
        {
            var slope = Turn(Vector3.UnitY, -90 + random.Between(25, 42));
            float width = random.Between(.7f, .82f), side = random.Chance(.8f) ? -1 : 1;
            Put(scene, slope, Vector3.Zero, new(.13f, width, .62f), body);
            scene.Box(new(-.3f, 0, -.15f), new(.16f, width * .85f, .32f), body);
            Put(scene, slope, new(.13f, -side * width * .3f, .34f), new(.04f, width * .52f, .19f), screen);
            Keys(scene, slope, new(.13f, -side * width * .3f, -.22f), width * .38f, .22f, .09f, buttons);
            Put(scene, slope, new(.13f, side * width * .62f, 0), new(.02f, .2f, .58f), Palette.Against(body));
            Handset(scene, slope, Vector3.Transform(new(.36f, side * width * .64f, 0), slope), .5f, body);
            return;
        }
        var face = Turn(Vector3.UnitY, -random.Between(35, 50));
        float half = random.Between(.46f, .56f);
        scene.Box(new(.05f, 0, -.42f), new(.55f, half * 1.15f, .12f), body);
        scene.Box(new(-.2f, 0, -.1f), new(.26f, half * .9f, .35f), body);
        Put(scene, face, new(.06f, 0, -.12f), new(.15f, half, .42f), body);
        if (random.Chance(.4f))
        {
            var quarter = face * Turn(Vector3.UnitY, 90);
            scene.Cylinder(Vector3.Transform(new(.22f, 0, -.12f), face), .36f, .04f, Palette.Against(buttons), quarter);
            scene.Cylinder(Vector3.Transform(new(.25f, 0, -.12f), face), .18f, .05f, screen, quarter);
            foreach (var (place, _) in Shapes.Wreath(8, .27f, 0)) scene.Ellipsoid(Vector3.Transform(new Vector3(.25f, place.X, place.Y - .12f), face), new(.075f), buttons);
        }
        else
        {
            Put(scene, face, new(.21f, 0, .16f), new(.04f, half * .72f, .12f), screen);
            Keys(scene, face, new(.21f, 0, -.25f), half * .5f, .17f, .08f, buttons);
        }
        foreach (var side in Shapes.Sides) scene.Box(new(-.2f, side * half * .5f, .32f), new(.1f, .08f, .12f), body);
        Handset(scene, Turn(Vector3.UnitZ, -90) * Turn(Vector3.UnitY, -90), new(-.2f, 0, .5f), half * 1.2f, body);
    }

    /// <summary>Upright, the handset at its side and a curly cord below.</summary>
    private static void Wall(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, screen, buttons) = colours;
        float width = random.Between(.52f, .62f), height = random.Between(.68f, .85f), side = random.Chance(.8f) ? -1 : 1;
        scene.Box(Vector3.Zero, new(.14f, width, height), body);
        scene.Box(new(.13f, side * width * .58f, 0), new(.03f, .2f, height * .88f), Palette.Against(body));
        Put(scene, Quaternion.Identity, new(.14f, -side * width * .36f, height * .55f), new(.04f, width * .46f, height * .25f), screen);
        Keys(scene, Quaternion.Identity, new(.14f, -side * width * .36f, -height * .3f), width * .35f, height * .32f, .085f, buttons);
        Handset(scene, Quaternion.Identity, new(.34f, side * width * .6f, .05f), height * .78f, body);
        var rings = random.Next(3, 6);
        for (var i = 0; i < rings; i++) scene.Torus(new(.2f, side * width * (.6f - .12f * i), -height - .02f - .07f * i), .1f, .42f, Palette.Sunken(body), Turn(Vector3.UnitY, 20));
    }

    private static void Put(PrimitiveScene scene, Quaternion facing, Vector3 place, Vector3 half, Vector3 colour) => scene.Box(Vector3.Transform(place, facing), half, colour, facing);

    private static void Keys(PrimitiveScene scene, Quaternion facing, Vector3 middle, float across, float down, float half, Vector3 colour)
    {
        for (var row = -1; row <= 1; row++)
        {
            for (var column = -1; column <= 1; column++) Put(scene, facing, middle + new Vector3(0, column * across, row * down), new(.04f, half, half * .8f), colour);
        }
    }

    /// <summary>A grip between an ear and a mouth piece that reach back.</summary>
    private static void Handset(PrimitiveScene scene, Quaternion turn, Vector3 middle, float half, Vector3 colour)
    {
        scene.Box(middle, new(.09f, .13f, half), colour, turn);
        foreach (var end in Shapes.Sides) scene.Box(middle + Vector3.Transform(new(-.09f, 0, end * half), turn), new(.17f, .17f, .15f), colour, turn);
    }
}
