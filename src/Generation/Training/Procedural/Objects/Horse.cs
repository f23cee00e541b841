using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Horse
{
    public static readonly ProceduralObject Kind = new("horse", "mane", "brown", "black", Build) { OtherPart = "hooves", UsualOtherColour = "black", HeldOutColours = ["cyan", "green"] };

    /// <summary>Stands, trots or grazes on long legs; the tail and some muzzles have the mane's colour.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (coat, mane, hooves) = colours;
        float length = random.Between(.42f, .54f), girth = random.Between(.26f, .33f), leg = random.Between(.2f, .32f), swing = random.Chance(.5f) ? 0 : random.Between(12, 26), cheek = random.Between(.22f, .3f);
        var grazing = random.Chance(.12f);
        var poll = grazing ? new Vector3(length + .36f, 0, -.04f) : new Vector3(length + random.Between(.06f, .2f), 0, random.Between(.6f, .75f));
        var withers = new Vector3(length * .7f, 0, .12f);
        var face = Turn(Vector3.UnitY, random.Between(42, 62));
        var nose = Vector3.Transform(new(.36f, 0, 0), face);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), coat);
        scene.Limb(withers, poll, random.Between(.17f, .21f), coat);
        scene.Ellipsoid(poll + nose * .5f, new(cheek * 1.6f, cheek, cheek * .95f), coat, face);
        scene.Ellipsoid(poll + nose * 1.1f, new(cheek * .85f, cheek * .9f, cheek * .8f), !grazing && random.Chance(.75f) ? mane : coat, face);
        if (!grazing && random.Chance(.4f)) scene.Ellipsoid(poll + nose * .6f + Vector3.Transform(new(0, 0, cheek * .82f), face), new(cheek, .075f, .07f), mane, face);
        scene.Eyes(poll + nose * .4f + new Vector3(cheek * .55f, cheek * .8f, cheek * .45f), .09f, coat);
        var crest = poll - withers;
        var back = Vector3.Normalize(new(-crest.Z, 0, crest.X));
        scene.Ellipsoid(withers + crest * .62f + back * .17f, new(.15f, .11f, crest.Length() * .62f), mane, Turn(Vector3.UnitY, float.RadiansToDegrees(MathF.Atan2(crest.X, crest.Z))));
        scene.Ellipsoid(poll + nose * .15f + new Vector3(cheek * .45f, 0, cheek * .78f), new(.15f, .11f, .13f), mane);
        foreach (var side in Shapes.Sides) scene.Cone(poll + new Vector3(0, side * cheek * .7f, cheek + .06f), .1f, .16f, coat);
        scene.Limb(new(-length * .9f, 0, .14f), new(-length - random.Between(.14f, .32f), 0, random.Between(-.5f, -.1f)), .11f, mane);
        scene.HoofedLegs(new(length * .65f, girth * .62f, -.05f), random.Between(.095f, .12f), leg + .1f, swing, coat, hooves);
        if (random.Chance(.3f)) scene.Ellipsoid(new(-.02f, 0, girth * .35f), new(.24f, girth * .95f, girth * .85f), coat == mane ? Palette.Against(coat) : mane);
    }
}
