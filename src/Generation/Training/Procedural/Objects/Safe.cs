using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Safe
{
    public static readonly ProceduralObject Kind = new("safe", "handle", "gray", "black", Build) { OtherPart = "door", HeldOutColours = ["yellow", "brown"] };

    /// <summary>A thick-walled block whose door has a wheel or a lever and a lock.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, door) = colours;
        float depth = random.Between(.48f, .65f), width = random.Between(.55f, .75f), height = random.Between(.52f, .8f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        float wide = width - .13f, tall = height - .13f, front = depth + .07f;
        var hinges = random.Pick([-1, 1]);
        if (random.Chance(.2f))
        {
            var radius = MathF.Min(wide, tall);
            var facing = Turn(Vector3.UnitY, 90);
            scene.Cylinder(new(depth, 0, 0), radius + .05f, .03f, Palette.Against(body), facing);
            scene.Cylinder(new(depth, 0, 0), radius, .08f, door, facing);
            (wide, tall) = (radius * .85f, radius * .85f);
        }
        else
        {
            scene.Box(new(depth, 0, 0), new(.03f, wide + .05f, tall + .05f), Palette.Against(body));
            scene.Box(new(depth, 0, 0), new(.07f, wide, tall), door);
            foreach (var end in Shapes.Sides) scene.Cylinder(new(depth + .05f, hinges * (wide + .03f), end * tall * .6f), .075f, .12f, Palette.Metal);
        }

        float grip = random.Between(.24f, .3f), aside = -hinges * wide * random.Between(.1f, .35f), above = tall - .2f;
        var isBeside = random.Chance(.4f);
        var place = new Vector3(front + .06f, aside, isBeside ? 0 : -tall * .3f);
        Handle(scene, random, place, grip, handle);
        Lock(scene, random, isBeside && wide > .5f ? new(front, aside + hinges * (grip + .2f), 0) : new(front, aside, MathF.Min(place.Z + grip + .24f, above)), door);
        if (random.Chance(.6f)) scene.Legs(new(depth - .12f, width - .12f, -height - .06f), .11f, .07f, Palette.Black);
        else if (random.Chance(.4f)) scene.Box(new(0, 0, -height), new(depth + .05f, width + .05f, .09f), body);
    }

    private static void Handle(PrimitiveScene scene, Random random, Vector3 place, float grip, Vector3 colour)
    {
        var facing = Turn(Vector3.UnitY, 90);
        scene.Cylinder(place, .1f, .08f, colour, facing);
        switch (random.Next(4))
        {
            case 0:
                scene.Box(place + new Vector3(.05f, -grip * .5f, 0), new(.05f, grip * .75f, .075f), colour);
                break;
            case 1:
                scene.Torus(place, grip * .85f, .22f, colour, facing);
                for (var i = 0; i < 2; i++) scene.Box(place, new(.05f, .06f, grip * .85f), colour, Turn(Vector3.UnitX, 90 * i));
                break;
            default:
                var bars = random.Next(2, 4);
                for (var i = 0; i < bars; i++) scene.Box(place, new(.055f, .06f, grip), colour, Turn(Vector3.UnitX, 30 + 180f * i / bars));
                break;
        }
    }

    /// <summary>A dial or keys.</summary>
    private static void Lock(PrimitiveScene scene, Random random, Vector3 place, Vector3 door)
    {
        var colour = Palette.Against(door);
        if (random.Chance(.6f))
        {
            scene.Cylinder(place, .16f, .05f, colour, Turn(Vector3.UnitY, 90));
            scene.Box(place + new Vector3(.05f, 0, .06f), new(.03f, .035f, .07f), Palette.Against(colour), Turn(Vector3.UnitX, 25));
            return;
        }
        scene.Box(place, new(.05f, .2f, .13f), colour);
        scene.Box(place + new Vector3(.05f, 0, .05f), new(.02f, .14f, .045f), Palette.Colours["cyan"]);
    }
}
