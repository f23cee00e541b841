using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dinosaur
{
    public static readonly ProceduralObject Kind = new("dinosaur", "spikes", "green", "orange", Build) { OtherPart = "belly", UsualOtherColour = "yellow", HeldOutColours = ["white", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(4))
        {
            case 0 or 1: Biped(scene, random, colours); break;
            case 2: LongNecked(scene, random, colours); break;
            default: Plated(scene, random, colours); break;
        }
    }

    /// <summary>Big jaws, small arms, a heavy tail.</summary>
    private static void Biped(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, spikes, belly) = colours;
        float girth = random.Between(.32f, .4f), jaw = random.Between(.34f, .44f), lean = random.Between(5, 28);
        var face = new Vector3(.14f + lean * .008f, 0, .56f);
        scene.Ellipsoid(new(0, 0, -.08f), new(girth, girth, .52f), skin, Turn(Vector3.UnitY, lean));
        scene.Ellipsoid(new(girth * .42f, 0, -.12f), new(girth * .66f, girth * .68f, .38f), belly, Turn(Vector3.UnitY, lean));
        scene.Ellipsoid(face, new(.32f, .3f, .3f), skin);
        scene.Ellipsoid(face + new Vector3(.24f, 0, -.06f), new(jaw, .24f, .18f), skin);
        scene.Box(face + new Vector3(.24f + jaw * .6f, 0, -.12f), new(jaw * .36f, .2f, .045f), Palette.Against(skin));
        scene.StaringEyes(face + new Vector3(.2f, .2f, .2f), .11f);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(.2f, side * girth * .8f, .1f), new(.46f, side * girth * .7f, -.02f), .08f, skin);
            scene.Limb(new(-.04f, side * .24f, -.36f), new(0, side * .28f, -.78f), .16f, skin);
            scene.Ellipsoid(new(.12f, side * .28f, -.88f), new(.26f, .16f, .1f), skin);
        }
        scene.Cone(new(-.58f, 0, -.5f), .26f, .52f, skin, Turn(Vector3.UnitY, random.Between(-105, -75)));
        Spikes(scene, random, [new(-.1f, 0, .86f), new(-girth - .02f, 0, .34f), new(-girth - .12f, 0, -.06f), new(-.66f, 0, -.32f)], [-15, -75, -62, -20], spikes);
    }

    /// <summary>A small head on a long raised neck, four pillars for legs.</summary>
    private static void LongNecked(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, spikes, belly) = colours;
        float length = random.Between(.46f, .58f), rise = random.Between(.7f, 1), fore = random.Between(.12f, .34f);
        var face = new Vector3(length + fore + .04f, 0, rise);
        Quadruped(scene, random, length, .36f, .2f, skin, belly);
        scene.Limb(new(length * .55f, 0, .08f), new(length + fore * .7f, 0, rise), .17f, skin);
        scene.Ellipsoid(face, new(.34f, .25f, .22f), skin);
        scene.StaringEyes(face + new Vector3(.12f, .16f, .13f), .1f);
        scene.Ellipsoid(face + new Vector3(.26f, 0, -.08f), new(.08f, .15f, .04f), Palette.Against(skin));
        Spikes(scene, random, [new(length * .5f + fore * .2f, 0, rise * .68f), new(length * .4f, 0, .36f), new(-.02f, 0, .42f), new(-length * .62f, 0, .3f)], [-45, -30, 0, -18], spikes);
    }

    /// <summary>A low head, an arched back with large plates, or horns before a collar of bone.</summary>
    private static void Plated(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, spikes, belly) = colours;
        var length = random.Between(.5f, .62f);
        var horned = random.Chance(.45f);
        var face = new Vector3(length + .2f, 0, horned ? .14f : random.Between(-.02f, .12f));
        Quadruped(scene, random, length, .38f, .2f, skin, belly);
        scene.Ellipsoid(face, horned ? new(.34f, .28f, .27f) : new(.32f, .23f, .21f), skin);
        scene.StaringEyes(face + new Vector3(.16f, .2f, .11f), .1f);
        scene.Ellipsoid(face + new Vector3(.26f, 0, -.1f), new(.08f, .17f, .05f), Palette.Against(skin));
        if (!horned)
        {
            Spikes(scene, random, [new(length * .68f, 0, .36f), new(length * .2f, 0, .5f), new(-length * .3f, 0, .5f), new(-length * .82f, 0, .3f)], [24, 8, -8, -26], spikes);
            return;
        }
        scene.Cylinder(face + new Vector3(-.2f, 0, .16f), random.Between(.42f, .5f), .06f, skin, Turn(Vector3.UnitY, 68));
        scene.Cone(face + new Vector3(.3f, 0, .2f), .1f, .15f, spikes, Turn(Vector3.UnitY, 20));
        foreach (var side in Shapes.Sides) scene.Cone(face + new Vector3(.16f, side * .2f, .36f), .11f, .28f, spikes, Turn(Vector3.UnitY, 35));
    }

    private static void Quadruped(PrimitiveScene scene, Random random, float length, float girth, float leg, Vector3 skin, Vector3 belly)
    {
        scene.Ellipsoid(Vector3.Zero, new(length, girth, .38f), skin);
        scene.Ellipsoid(new(.08f, 0, -.17f), new(length * .9f, girth * .9f, .33f), belly);
        scene.Cone(new(-length - .3f, 0, random.Between(-.08f, .1f)), .24f, .45f, skin, Turn(Vector3.UnitY, random.Between(-100, -78)));
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Cylinder(new(end * length * .58f, side * girth * .62f, -.22f - leg), .14f, leg, skin);
        }
    }

    private static void Spikes(PrimitiveScene scene, Random random, ReadOnlySpan<Vector3> places, ReadOnlySpan<float> turns, Vector3 colour)
    {
        float height = random.Between(.17f, .26f), thickness = random.Between(.06f, .1f);
        for (var i = 0; i < places.Length; i++) scene.Frustum(places[i], new(.17f, thickness, height), .1f, colour, Turn(Vector3.UnitY, turns[i]));
    }
}
