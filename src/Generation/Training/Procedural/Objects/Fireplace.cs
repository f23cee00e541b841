using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Fireplace
{
    public static readonly ProceduralObject Kind = new("fireplace", "mantel", "gray", "brown", Build) { OtherPart = "hearth", UsualOtherColour = "black", HeldOutColours = ["blue", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, mantel, hearth) = colours;
        float width = random.Between(.65f, .9f), depth = random.Between(.25f, .35f), height = random.Between(.48f, .6f);
        float gap = width * random.Between(.5f, .6f), reveal = height * random.Between(.62f, .72f);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * (width + gap) / 2, 0), new(depth, (width - gap) / 2, height), body);
        scene.Box(new(0, 0, reveal), new(depth, gap, height - reveal), body);
        if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(-.02f, side * gap, 2 * reveal - height), new(depth - .02f, gap * .4f, gap * .4f), body, Turn(Vector3.UnitX, 45));
        }
        scene.Box(new(-depth, 0, 0), new(.06f, width, height), body);
        scene.Box(new(.12f - depth, 0, 0), new(.06f, gap, height - .02f), Palette.Black);
        scene.Box(new(.1f, 0, -height - .05f), new(depth + .14f, width + .08f, .07f), hearth);
        scene.Box(new(.07f, 0, height + .07f), new(depth + .12f, width + .13f, .08f), mantel);
        Fire(scene, random, new(.08f, gap * .8f, -height));
        Chimney(scene, random, new(depth, width, height + .1f), body);
        if (random.Chance(.5f)) Stones(scene, new(depth, (width + gap) / 2, height), (width - gap) / 2, body);
    }

    private static void Fire(PrimitiveScene scene, Random random, Vector3 place)
    {
        scene.Cylinder(new(place.X, 0, place.Z + .09f), .09f, place.Y, Palette.Wood, Turn(Vector3.UnitX, 90));
        for (var i = -1; i < 2; i++)
        {
            var tall = random.Between(.2f, .28f) + (i == 0 ? .1f : 0);
            scene.Cone(new(place.X - .05f, i * place.Y * .5f, place.Z + .12f + tall), place.Y * .36f, tall, Palette.Colours["orange"]);
            scene.Cone(new(place.X + .02f, i * place.Y * .5f, place.Z + .12f + tall * .6f), place.Y * .26f, tall * .6f, Palette.Glow);
        }
    }

    /// <summary>A straight one, one that narrows upwards, or none: then it is hidden in the wall.</summary>
    private static void Chimney(PrimitiveScene scene, Random random, Vector3 top, Vector3 colour)
    {
        var rise = random.Between(.2f, .45f);
        switch (random.Next(3))
        {
            case 0:
                scene.Box(new(-.06f, 0, top.Z + rise), new(top.X * .8f, top.Y * random.Between(.5f, .8f), rise), colour);
                break;
            case 1:
                scene.Frustum(new(-.04f, 0, top.Z + rise), new(top.X, top.Y * .9f, rise), random.Between(.4f, .6f), colour);
                break;
        }
    }

    private static void Stones(PrimitiveScene scene, Vector3 pillar, float half, Vector3 colour)
    {
        foreach (var side in Shapes.Sides)
        {
            for (var i = 0; i < 3; i++) scene.SunkenPanel(pillar * new Vector3(1, side, (i - 1) * .6f), half * .7f, pillar.Z * .14f, colour);
        }
    }
}
