using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bus
{
    public static readonly ProceduralObject Kind = new("bus", "wheels", "yellow", "black", City)
    {
        OtherPart = "roof", Forms = [new("double decker bus", DoubleDecker), new("school bus", School)], HeldOutColours = ["purple", "black"],
    };

    private static void City(PrimitiveScene scene, Random random, Slots<Vector3> colours) =>
        Build(scene, random, new(random.Between(.95f, 1.3f), random.Between(.4f, .47f), random.Between(.38f, .46f)), decks: 1, colours);

    private static void DoubleDecker(PrimitiveScene scene, Random random, Slots<Vector3> colours) =>
        Build(scene, random, new(random.Between(.85f, 1.1f), random.Between(.38f, .44f), random.Between(.62f, .72f)), decks: 2, colours);

    /// <summary>With a bonnet.</summary>
    private static void School(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var half = new Vector3(random.Between(.95f, 1.15f), random.Between(.42f, .48f), random.Between(.44f, .5f));
        var nose = random.Between(.18f, .24f);
        Build(scene, random, half, decks: 1, colours, nose);
        scene.Box(new(half.X + nose, 0, -half.Z * .52f), new(nose, half.Y * .85f, half.Z * .4f), colours.Body);
        scene.Box(new(half.X + 2 * nose, 0, -half.Z * .5f), new(.02f, half.Y * .38f, half.Z * .2f), Palette.Against(colours.Body));
    }

    /// <param name="nose">half length of a bonnet, on which the lights sit then</param>
    private static void Build(PrimitiveScene scene, Random random, Vector3 half, int decks, Slots<Vector3> colours, float nose = 0)
    {
        var (body, wheels, roof) = colours;
        var glass = random.Chance(.3f) ? Palette.Against(body) : Palette.Glass(body);
        float pane = decks == 1 ? half.Z * .3f : half.Z * .2f, front = half.X + 2 * nose, low = -half.Z * .55f;
        scene.Box(Vector3.Zero, half, body);
        scene.Box(new(0, 0, half.Z + .04f), new(half.X * .97f, half.Y * .93f, .05f), roof);
        for (var deck = 0; deck < decks; deck++)
        {
            var z = half.Z * .36f - deck * half.Z * .68f + (decks - 1) * half.Z * .18f;
            scene.Box(new(0, 0, z), new(half.X * .9f, half.Y + .015f, pane), glass);
            scene.Box(new(half.X, 0, z), new(.02f, half.Y * .84f, pane), glass);
        }
        var pillars = random.Next(5);
        for (var i = 1; i <= pillars; i++) scene.Box(new(half.X * (1.8f * i / (pillars + 1) - .9f), 0, half.Z * .2f), new(.045f, half.Y + .03f, half.Z * .75f), body);
        if (random.Chance(.6f)) scene.Box(new(half.X * .86f, -half.Y, -half.Z * .2f), new(.1f, .03f, half.Z * .72f), Palette.Against(body));
        scene.Box(new(-half.X, 0, low), new(.03f, half.Y * .5f, half.Z * .14f), Palette.Against(body));
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(front, side * half.Y * .68f, low), new(.04f, .08f, .08f), Palette.Glow);
        scene.Wheels(new(half.X * .5f + 1.5f * nose, half.Y - .04f, -half.Z), .2f, .08f, wheels);
        scene.Wheels(new(-half.X * .6f, half.Y - .04f, -half.Z), .2f, .08f, wheels);
        if (half.X > 1.1f) scene.Wheels(new(-half.X * .6f + .42f, half.Y - .04f, -half.Z), .2f, .08f, wheels);
    }
}
