using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Box
{
    public static readonly ProceduralObject Kind = new("box", "lid", "brown", "brown", Plain) { OtherPart = "label", UsualOtherColour = "white", Forms = [new("cardboard box", Cardboard), new("open box", Open)], HeldOutColours = ["pink", "black"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(9))
        {
            case 0 or 1: Bin(scene, random, colours); break;
            case 2 or 3: Packet(scene, random, colours); break;
            case 4: Round(scene, random, colours); break;
            default: Lidded(scene, random, colours); break;
        }
    }

    /// <summary>With a cover, of planks, with clips, or with a hasp.</summary>
    private static void Lidded(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        var half = Half(random);
        scene.Box(Vector3.Zero, half, body);
        var front = half.X;
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(0, 0, half.Z), half * new Vector3(1, 1, 0) + new Vector3(.05f, .05f, random.Between(.15f, .3f) * half.Z), lid);
                break;
            case 1:
                var planks = random.Next(2, 4);
                for (var i = 1; i < planks; i++) scene.Box(new(0, 0, half.Z * (2f * i / planks - 1)), half * new Vector3(1, 1, 0) + new Vector3(.02f, .02f, .03f), Palette.Sunken(body));
                scene.Box(new(0, 0, half.Z + .05f), half * new Vector3(1, 1, 0) + new Vector3(.09f, .09f, .07f), lid);
                if (random.Chance(.5f))
                {
                    scene.Legs(half * new Vector3(1, 1, 0), .09f, half.Z, body);
                    foreach (var side in Shapes.Sides) scene.Box(new(0, side * half.Y * .55f, half.Z + .14f), new(half.X + .09f, .09f, .05f), lid);
                }
                else foreach (var side in Shapes.Sides) scene.Box(new(0, side * half.Y * .6f, .06f), new(half.X + .13f, .1f, half.Z + .12f), lid);
                front += .03f;
                break;
            case 2:
                scene.Box(new(0, 0, half.Z + .03f), new(half.X + .06f, half.Y + .06f, .07f), lid);
                scene.Box(new(0, 0, half.Z - .1f), new(half.X + .03f, half.Y + .03f, .05f), Palette.Sunken(body));
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * (half.Y + .05f), half.Z - .08f), new(half.X * .35f, .06f, .16f), lid);
                break;
            default:
                scene.Box(new(0, 0, half.Z + .08f), new(half.X, half.Y, .1f), lid);
                scene.Box(new(0, 0, half.Z - .02f), new(half.X + .015f, half.Y + .015f, .025f), Palette.Black);
                scene.Box(new(half.X + .05f, 0, half.Z), new(.06f, .1f, .14f), Palette.Metal);
                break;
        }
        Label(scene, random, new(front, 0, -half.Z * .3f), half, label);
    }

    /// <summary>Without a cover: walls under a rim, with grips in the sides.</summary>
    private static void Bin(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, rim, label) = colours;
        Vector3 half = new(random.Between(.38f, .7f), random.Between(.5f, .95f), random.Between(.26f, .6f));
        var thick = random.Between(.06f, .09f);
        scene.Box(new(0, 0, .06f - half.Z), new(half.X, half.Y, .06f), Palette.Sunken(body));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(side * half.X, 0, 0), new(.05f, half.Y, half.Z), body);
            scene.Box(new(0, side * half.Y, 0), new(half.X, .05f, half.Z), body);
            scene.Box(new(side * half.X, 0, half.Z), new(thick, half.Y + thick, thick * .7f), rim);
            scene.Box(new(0, side * half.Y, half.Z), new(half.X + thick, thick, thick * .7f), rim);
            scene.Box(new(0, side * (half.Y + .03f), half.Z * .55f), new(half.X * .35f, .04f, .08f), Palette.Sunken(body));
        }
        if (random.Chance(.3f)) scene.Legs(half * new Vector3(1, 1, 0), .08f, half.Z, body);
        Label(scene, random, new(half.X + .05f, 0, -half.Z * .2f), half, label);
    }

    /// <summary>A carton of a shop, lying or standing, with print on its front.</summary>
    private static void Packet(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        Vector3 half = random.Chance(.6f) ? new(random.Between(.2f, .4f), random.Between(.6f, .95f), random.Between(.32f, .52f)) : new(random.Between(.18f, .4f), random.Between(.38f, .6f), random.Between(.6f, .95f));
        scene.Box(Vector3.Zero, half, body);
        scene.Box(new(0, 0, half.Z), new(half.X + .015f, half.Y + .015f, random.Between(.06f, .1f)), lid);
        float across = half.Y * random.Between(-.3f, .3f), height = half.Z * random.Between(-.1f, .3f), tall = half.Z * random.Between(.14f, .3f);
        scene.Box(new(half.X, across, height), new(.03f, half.Y * random.Between(.3f, .6f), tall), label);
        if (random.Chance(.6f)) scene.Box(new(half.X, 0, -half.Z * .75f), new(.025f, half.Y, .07f), random.Chance(.5f) ? label : lid);
        if (random.Chance(.5f)) scene.Box(new(half.X, across, height - tall - .1f), new(.025f, half.Y * .4f, .04f), Palette.Against(body));
    }

    /// <summary>A hatbox or a tin.</summary>
    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        float radius = random.Between(.45f, .75f), high = random.Between(.32f, .6f);
        scene.Cylinder(Vector3.Zero, radius, high, body);
        scene.Cylinder(new(0, 0, high), radius + .04f, high * random.Between(.15f, .28f), lid);
        if (random.Chance(.3f)) scene.Ellipsoid(new(0, 0, high * 1.25f), new(.1f), lid);
        Label(scene, random, new(radius, 0, -high * .3f), new(radius, radius, high), label);
    }

    /// <summary>Shut, with tape along the seam.</summary>
    private static void Cardboard(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        var half = Half(random);
        var tape = random.Between(.08f, .12f);
        scene.Box(Vector3.Zero, half, body);
        if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(0, side * half.Y * .51f, half.Z + .04f), new(half.X, half.Y * .49f, .05f), lid, Turn(Vector3.UnitX, side * random.Between(0, 7)));
            scene.Box(new(0, 0, half.Z * .85f), new(half.X + .02f, tape, half.Z * .15f + .12f), Palette.Sunken(body));
        }
        else
        {
            foreach (var side in Shapes.Sides) scene.Box(new(side * half.X * .51f, 0, half.Z + .04f), new(half.X * .49f, half.Y, .05f), lid);
            scene.Box(new(0, 0, half.Z * .85f), new(tape, half.Y + .02f, half.Z * .15f + .1f), Palette.Sunken(body));
        }
        Label(scene, random, new(half.X, half.Y * random.Between(-.4f, .4f), -half.Z * .35f), half, label);
    }

    /// <summary>Flaps that spread, or a lid that stands up at the back.</summary>
    private static void Open(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        var half = Half(random);
        scene.Box(Vector3.Zero, half, body);
        scene.Box(new(0, 0, half.Z), new(half.X - .08f, half.Y - .08f, .03f), Palette.Black);
        Label(scene, random, new(half.X, 0, -half.Z * .25f), half, label);
        if (random.Chance(.3f))
        {
            var lean = random.Between(5, 40);
            var turn = Turn(Vector3.UnitY, -lean);
            scene.Box(new Vector3(-half.X, 0, half.Z) + Vector3.Transform(new(0, 0, half.X * .7f), turn), new(.07f, half.Y, half.X * .7f), lid, turn);
            return;
        }
        float flap = random.Between(.16f, .23f), rise = random.Between(10, 50);
        foreach (var side in Shapes.Sides)
        {
            var across = Turn(Vector3.UnitX, side * rise);
            scene.Box(new Vector3(0, side * half.Y, half.Z) + Vector3.Transform(new(0, side * flap, 0), across), new(half.X, flap, .04f), lid, across);
            var along = Turn(Vector3.UnitY, -side * (rise + 8));
            scene.Box(new Vector3(side * half.X, 0, half.Z) + Vector3.Transform(new(side * flap, 0, 0), along), new(flap, half.Y, .04f), lid, along);
        }
    }

    private static Vector3 Half(Random random) => new(random.Between(.34f, .62f), random.Between(.42f, .95f), random.Between(.34f, .68f));

    private static void Label(PrimitiveScene scene, Random random, Vector3 place, Vector3 half, Vector3 colour)
    {
        var width = MathF.Min(half.Y * .45f, random.Between(.2f, .32f));
        var height = MathF.Min(half.Z * .42f, random.Between(.16f, .25f));
        scene.Box(place, new(.03f, width, height), colour);
        if (height > .14f && random.Chance(.7f)) scene.Box(place + new Vector3(.02f, 0, 0), new(.03f, width * .65f, .04f), Palette.Against(colour));
    }
}
