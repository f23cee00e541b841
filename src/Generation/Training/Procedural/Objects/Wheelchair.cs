using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Wheelchair
{
    public static readonly ProceduralObject Kind = new("wheelchair", "wheels", "blue", "black", Build) { OtherPart = "frame", UsualOtherColour = "gray", HeldOutColours = ["pink", "yellow"] };

    /// <summary>Great wheels behind, castors and footrests ahead, push handles at the back.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.15f))
        {
            Electric(scene, random, colours);
            return;
        }
        var (body, wheels, frame) = colours;
        float half = random.Between(.36f, .46f), back = random.Between(.3f, .46f), radius = random.Between(.46f, .58f), lean = random.Between(0, 12), floor = -.1f - radius * 1.12f;
        bool pushed = random.Chance(.8f), spoked = random.Chance(.65f);
        Seat(scene, random, half, back, lean, body);
        var arms = random.Chance(.75f);
        var camber = random.Chance(.3f) ? random.Between(6, 14) : 0;
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitX, 90 + side * camber);
            Vector3 hub = new(-.16f, side * (half + .15f), -.1f);
            scene.Torus(hub, radius, random.Between(.13f, .155f), wheels, turn);
            if (spoked)
            {
                scene.Cylinder(hub, .11f, .1f, frame, turn);
                foreach (var angle in (ReadOnlySpan<float>)[0, 90]) scene.Box(hub, new(.05f, radius, .03f), frame, turn * Turn(Vector3.UnitZ, angle + 45));
            }
            else scene.Cylinder(hub, radius * .8f, .05f, frame, turn);
            scene.Limb(new(half * .8f, side * half * .75f, -.02f), new(half + .24f, side * half * .55f, floor + .16f), .075f, frame);
            scene.Cylinder(new(half, side * (half - .02f), floor + .15f), .14f, .065f, wheels, Turn(Vector3.UnitX, 90));
            if (pushed) scene.Box(new(-half - .16f, side * (half - .04f), 2 * back - .02f), new(.2f, .07f, .065f), Palette.Black);
            if (arms) scene.Box(new(0, side * (half + .02f), .3f), new(half * .85f, .08f, .07f), frame);
        }
        scene.Box(new(half + .34f, 0, floor + .12f), new(.17f, half * .75f, .055f), frame);
    }

    private static void Electric(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, frame) = colours;
        float half = random.Between(.38f, .46f), back = random.Between(.38f, .5f), large = random.Between(.26f, .34f), small = random.Between(.16f, .22f);
        Seat(scene, random, half, back, random.Between(2, 14), body);
        scene.Box(new(-.05f, 0, -.34f), new(.36f, half * .7f, .17f), frame);
        scene.Cylinder(new(0, 0, -.12f), .12f, .1f, frame);
        var drive = random.Chance(.6f) ? -.24f : .1f;
        scene.Wheels(new(drive, half + .02f, -.72f + large), large, .09f, wheels);
        scene.Wheels(new(drive, half + .03f, -.72f + large), large * .5f, .11f, frame);
        scene.Wheels(new(drive + .62f, half * .85f, -.72f + small), small, .075f, wheels);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * (half + .06f), .3f), new(half * .85f, .09f, .075f), Palette.Black);
        scene.Ellipsoid(new(half * .75f, half + .06f, .45f), new(.08f, .08f, .12f), frame);
        scene.Box(new(half + .1f, 0, -.32f), new(.07f, .14f, .24f), frame);
        scene.Box(new(half + .26f, 0, -.56f), new(.2f, half * .7f, .06f), frame);
    }

    /// <summary>Flat or padded, with a pouch behind, some with a headrest.</summary>
    private static void Seat(PrimitiveScene scene, Random random, float half, float back, float lean, Vector3 body)
    {
        var turn = Turn(Vector3.UnitY, -lean);
        scene.Box(new(0, 0, .02f), new(half, half, random.Between(.1f, .14f)), body);
        if (random.Chance(.3f)) scene.Ellipsoid(new(-half, 0, back * 1.1f), new(.13f, half, back * 1.15f), body, turn);
        else scene.Box(new(-half, 0, back), new(.09f, half, back), body, turn);
        if (random.Chance(.25f)) scene.Box(new(-half - .04f, 0, 2 * back + .16f), new(.09f, half * .5f, .12f), body, turn);
        if (random.Chance(.6f)) scene.Box(new(-half - .1f, 0, back * .8f), new(.09f, half * .6f, back * .5f), Palette.Sunken(body), turn);
    }
}
