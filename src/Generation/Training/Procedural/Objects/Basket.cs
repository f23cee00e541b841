using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Basket
{
    private static readonly string[] Fillings = ["orange", "yellow", "white"];

    public static readonly ProceduralObject Kind = new("basket", "handle", "brown", "brown", Build) { OtherPart = "rim", Forms = [new("picnic basket", Picnic)], HeldOutColours = ["blue", "cyan"] };

    /// <summary>Woven rings that widen upwards, under an arched handle.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, rim) = colours;
        int rows = random.Next(3, 6);
        float depth = random.Between(.55f, .8f), lower = random.Between(.48f, .7f), upper = random.Between(.72f, .82f), row = depth / rows;
        for (var i = 0; i < rows; i++)
        {
            var radius = float.Lerp(lower, upper, (i + .5f) / rows);
            scene.Cylinder(new(0, 0, -depth + (i + .5f) * row), radius, row / 2, i % 2 == 0 ? body : body * .72f);
        }
        scene.Cylinder(Vector3.Zero, upper + .06f, .08f, rim);
        scene.Cylinder(new(0, 0, .08f), upper - .08f, .02f, body * .35f);
        Arch(scene, random, upper - .02f, handle);
        if (random.Chance(.3f)) Fill(scene, random);
    }

    private static void Picnic(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, rim) = colours;
        float depth = random.Between(.5f, .7f), width = random.Between(.75f, .9f), across = random.Between(.5f, .6f);
        const int Rows = 3;
        for (var i = 0; i < Rows; i++)
        {
            var grow = .88f + .06f * i;
            scene.Box(new(0, 0, -depth + (i + .5f) * depth / Rows), new(across * grow, width * grow, depth / Rows / 2), i % 2 == 0 ? body : body * .72f);
        }
        scene.Box(new(0, 0, 0), new(across + .05f, width + .05f, .08f), rim);
        if (random.Chance(.5f))
        {
            foreach (var end in Shapes.Sides) scene.Box(new(end * across * .5f, 0, .14f), new(across * .48f, width, .07f), body, Turn(Vector3.UnitY, end * 8));
        }
        else scene.Box(new(0, 0, .08f), new(across - .07f, width - .07f, .02f), body * .35f);
        Arch(scene, random, width - .05f, handle);
    }

    private static void Arch(PrimitiveScene scene, Random random, float reach, Vector3 colour)
    {
        const int Pieces = 4;
        var rise = random.Between(.55f, .95f);
        if (random.Chance(.6f))
        {
            Vector3 At(int i)
            {
                var (sin, cos) = MathF.SinCos(i * MathF.PI / Pieces);
                return new(0, -cos * reach, sin * rise);
            }
            for (var i = 0; i < Pieces; i++) scene.Limb(At(i), At(i + 1), .085f, colour);
        }
        else
        {
            foreach (var side in Shapes.Sides) scene.Limb(new(0, side * reach, 0), new(0, side * reach * .75f, rise), .08f, colour);
            scene.Box(new(0, 0, rise), new(.08f, reach * .75f, .08f), colour);
        }
    }

    private static void Fill(PrimitiveScene scene, Random random)
    {
        const int Count = 5;
        var colour = Palette.Colours[random.Pick(Fillings)];
        for (var i = 0; i < Count; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / Count);
            scene.Ellipsoid(new(cos * .38f, sin * .38f, .14f), new(random.Between(.2f, .24f)), colour);
        }
    }
}
