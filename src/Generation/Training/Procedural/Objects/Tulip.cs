using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tulip
{
    public static readonly ProceduralObject Kind = new("tulip", "leaves", "red", "green", Build) { Forms = [new("potted tulip", Potted)], HeldOutColours = ["brown", "yellow"] };

    private static readonly Vector3[] Vases = [Palette.Colours["white"], Palette.Colours["gray"], Palette.Colours["cyan"], Palette.Colours["brown"]];

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.5f))
        {
            Single(scene, random, colours, foot: -1);
            return;
        }
        scene.PlantPot(random, -.45f, random.Between(.28f, .36f), random.Between(.2f, .36f), random.Pick(Vases));
        Bunch(scene, random, colours);
    }

    private static void Potted(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        scene.PlantPot(random, -.45f, random.Between(.3f, .38f), random.Between(.18f, .26f), random.Pick(Vases));
        if (random.Chance(.5f)) Single(scene, random, colours, foot: -.45f);
        else Bunch(scene, random, colours);
    }

    private static void Single(PrimitiveScene scene, Random random, Slots<Vector3> colours, float foot)
    {
        var (petals, leaves, _) = colours;
        float size = random.Between(.4f, .5f), lean = random.Between(-.15f, .15f), leaf = random.Between(.3f, .42f), spread = random.Between(52, 72);
        scene.Limb(new(0, 0, foot), new(0, lean, .3f), .075f, leaves);
        foreach (var (_, angle) in Shapes.Wreath(random.Next(2, 4), 0, 0, random.Between(70, 110))) scene.Leaf(new(0, 0, foot), new(leaf, .14f, .07f), angle, spread, leaves);
        Blossom(scene, new(0, lean, .3f + size * .7f), size, random.Next(3, 6), random.Between(70, 82), petals);
    }

    private static void Bunch(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (petals, leaves, _) = colours;
        float size = random.Between(.27f, .33f), wide = random.Between(.38f, .5f), low = random.Between(.05f, .2f);
        var few = random.Chance(.5f);
        foreach (var (place, angle) in Shapes.Wreath(few ? 2 : 4, wide, low, few ? random.Between(60, 120) : random.Between(0, 90)))
        {
            Stand(place);
            scene.Leaf(new(0, 0, -.5f), new(.3f, .13f, .07f), angle + random.Between(30, 60), random.Between(25, 60), leaves);
        }
        Stand(new(0, 0, low + random.Between(.3f, .45f)));

        void Stand(Vector3 place)
        {
            scene.Limb(new(0, 0, -.45f), place, .05f, leaves);
            Blossom(scene, place + new Vector3(0, 0, size * .6f), size, few ? 3 : 0, 74, petals);
        }
    }

    private static void Blossom(PrimitiveScene scene, Vector3 place, float size, int petals, float rise, Vector3 colour)
    {
        scene.Ellipsoid(place, new(size * .72f, size * .72f, size * (petals == 0 ? 1.1f : .9f)), colour);
        foreach (var (_, angle) in Shapes.Wreath(petals, 0, 0)) scene.Leaf(place - new Vector3(0, 0, size * .9f), new(size * 1.2f, size * .55f, size * .2f), angle, rise, colour);
    }
}
