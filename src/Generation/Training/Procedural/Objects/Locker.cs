using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Locker
{
    public static readonly ProceduralObject Kind = new("locker", "vents", "blue", "black", Build) { OtherPart = "padlock", UsualOtherColour = "yellow", HeldOutColours = ["yellow", "gray"] };

    /// <summary>Tall metal doors with slits.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, vents, padlock) = colours;
        int columns = random.Next(1, 4), rows = columns < 3 && random.Chance(.35f) ? 2 : 1, doors = columns * rows;
        float depth = random.Between(.28f, .42f), height = random.Between(.82f, 1), half = columns == 1 ? random.Between(.34f, .44f) : random.Between(.25f, .33f), width = columns * half, tall = height / rows;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.25f)) scene.Box(new(-.06f, 0, height - .06f), new(depth * .98f, width, .16f), body, Turn(Vector3.UnitY, 20));
        if (random.Chance(.5f)) scene.Legs(new(depth - .08f, width - .08f, -height - .07f), .08f, .08f, Palette.Black);
        else scene.Box(new(-.03f, 0, -height - .05f), new(depth - .03f, width - .03f, .07f), Palette.Black);

        int slits = doors > 3 ? 2 : 3, locked = random.Next(doors), hinges = random.Pick([-1, 1]);
        var isBelow = doors < 3 && random.Chance(.4f);
        for (var i = 0; i < doors; i++)
        {
            var place = new Vector3(depth, (2 * (i % columns) + 1) * half - width, (2 * (i / columns) + 1) * tall - height);
            scene.SunkenPanel(place, half - .05f, tall - .06f, body);
            for (var slit = 0; slit < slits; slit++)
            {
                scene.Box(place + new Vector3(.02f, 0, tall - .2f - .15f * slit), new(.025f, half * .58f, .042f), vents);
                if (isBelow) scene.Box(place + new Vector3(.02f, 0, .17f + .15f * slit - tall), new(.025f, half * .58f, .042f), vents);
            }
            var handle = place + new Vector3(.05f, hinges * (half - .14f), tall * -.08f);
            scene.Box(handle, new(.05f, .055f, rows == 1 ? .15f : .1f), Palette.Colours["white"]);
            if (i != locked) continue;
            scene.Box(handle + new Vector3(.07f, 0, -.18f), new(.055f, .1f, .095f), padlock);
            scene.Torus(handle + new Vector3(.07f, 0, -.07f), .07f, .4f, Palette.Metal, Turn(Vector3.UnitY, 90));
        }
    }
}
