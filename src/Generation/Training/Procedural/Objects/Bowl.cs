using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bowl
{
    private static readonly string[] Fruits = ["orange", "yellow", "pink"];

    public static readonly ProceduralObject Kind = new("bowl", "inside", "blue", "white", Plain) { OtherPart = "foot", Forms = [new("fruit bowl", Filled)], HeldOutColours = ["purple", "red"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours) => Dish(scene, random, colours, random.Between(.55f, .85f));

    private static void Filled(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Count = 5;
        Dish(scene, random, colours, random.Between(.5f, .7f));
        for (var i = 0; i < Count; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / Count + random.Between(-.3f, .3f));
            scene.Ellipsoid(new(cos * .34f, sin * .34f, .08f), new(random.Between(.2f, .26f)), Palette.Colours[random.Pick(Fruits)]);
        }
        scene.Ellipsoid(new(0, 0, .26f), new(random.Between(.2f, .25f)), Palette.Colours[random.Pick(Fruits)]);
    }

    /// <summary>A bowl of radius 1 whose mouth is at height 0.</summary>
    private static void Dish(PrimitiveScene scene, Random random, Slots<Vector3> colours, float depth)
    {
        var (body, inside, foot) = colours;
        float wall = random.Between(.05f, .08f), low = random.Between(.5f, .62f);
        if (random.Chance(.6f)) scene.Hemisphere(Vector3.Zero, new(1, 1, depth), body, Turn(Vector3.UnitX, 180));
        else scene.Flare(-depth, low + .05f, 0, 1, body);
        scene.Cylinder(new(0, 0, .01f), 1 - wall, .02f, inside);
        if (random.Chance(.5f)) scene.Torus(Vector3.Zero, 1 - wall / 2, wall, body);
        if (random.Chance(.3f))
        {
            var stem = random.Between(.2f, .4f);
            scene.Flare(-depth - stem, .2f, -depth * .9f, .2f, foot);
            scene.Flare(-depth - stem - .08f, .5f, -depth - stem + .04f, .4f, foot);
        }
        else scene.Flare(-depth - .18f, low, -depth * .85f, low * .9f, foot);
        if (!random.Chance(.2f)) return;
        foreach (var side in Shapes.Sides) scene.Torus(new(0, side * 1.05f, -.14f), .2f, .35f, body);
    }
}
