using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Chicken
{
    public static readonly ProceduralObject Kind = new("chicken", "comb", "white", "red", Build) { OtherPart = "beak", UsualOtherColour = "orange", HeldOutColours = ["blue", "gray"] };

    /// <summary>A hen, or a cock with a high tail; on its legs or brooding. The wattles have the comb's colour, the legs the beak's.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (feathers, comb, beak) = colours;
        float length = random.Between(.48f, .6f), plump = random.Between(.34f, .44f), head = random.Between(.2f, .26f), neck = random.Between(.44f, .62f);
        var face = new Vector3(length * random.Between(.6f, .8f), 0, neck);
        scene.Ellipsoid(Vector3.Zero, new(length, plump, .4f), feathers, Turn(Vector3.UnitY, random.Between(-14, 6)));
        scene.Limb(new(length * .35f, 0, .02f), face, head * .95f, feathers);
        scene.Ellipsoid(face, new(head), feathers);
        scene.Cone(face + new Vector3(head + .1f, 0, -.02f), .12f, .15f, beak, Turn(Vector3.UnitY, 96));
        scene.StaringEyes(face + new Vector3(head * .62f, head * .68f, head * .35f), head * .38f);
        var tall = random.Between(.9f, 1.3f);
        for (var i = -1; i <= 1; i++) scene.Ellipsoid(face + new Vector3(.04f - i * head * .62f, 0, head * (1.05f - .12f * i * i)), new(head * .42f, .09f, head * .5f * tall), comb);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(face + new Vector3(head * .95f, side * .07f, -head * .85f), new(.07f, .075f, .13f), comb);
            scene.Ellipsoid(new(-length * .1f, side * plump * .92f, .02f), new(length * .58f, .1f, .24f), feathers * .82f, Turn(Vector3.UnitY, 14));
        }
        Tail(scene, random, length, feathers);
        if (random.Chance(.3f))
        {
            scene.Torus(new(0, 0, -.38f), length * .72f, .24f, Palette.Wood);
            return;
        }
        var leg = random.Between(.14f, .24f);
        foreach (var side in Shapes.Sides)
        {
            scene.Cylinder(new(0, side * .17f, -.36f - leg), .065f, leg, beak);
            scene.Ellipsoid(new(.1f, side * .18f, -.36f - 2 * leg), new(.22f, .13f, .055f), beak);
        }
    }

    private static void Tail(PrimitiveScene scene, Random random, float length, Vector3 feathers)
    {
        if (random.Chance(.4f))
        {
            foreach (var plume in (ReadOnlySpan<float>)[-8, -38, -68]) scene.Ellipsoid(new(-length * .85f - .1f, 0, .3f - plume * -.003f), new(.11f, .07f, .44f), feathers * .82f, Turn(Vector3.UnitY, plume));
        }
        else
        {
            scene.Frustum(new(-length * .9f, 0, .24f), new(.13f, .1f, random.Between(.24f, .34f)), 2, feathers, Turn(Vector3.UnitY, random.Between(-55, -30)));
        }
    }
}
