using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Penguin
{
    public static readonly ProceduralObject Kind = new("penguin", "belly", "black", "white", Build) { OtherPart = "beak", UsualOtherColour = "orange", HeldOutColours = ["red", "green"] };

    /// <summary>Upright; the face has the belly's colour or the back's, the feet the beak's.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (feathers, belly, beak) = colours;
        float girth = random.Between(.36f, .48f), height = random.Between(.52f, .66f), head = random.Between(.27f, .34f), bill = random.Between(.1f, .17f);
        var face = new Vector3(.04f, 0, height * .72f + head * .5f);
        scene.Ellipsoid(Vector3.Zero, new(girth * .92f, girth, height), feathers);
        scene.Ellipsoid(new(girth * .34f, 0, -.06f), new(girth * .68f, girth * .68f, height * .78f), belly);
        scene.Ellipsoid(face, new(head, head * 1.05f, head), feathers);
        if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Ellipsoid(face + new Vector3(head * .48f, side * head * .4f, -head * .02f), new(head * .55f, head * .42f, head * .52f), belly);
        }
        scene.StaringEyes(face + new Vector3(head * .86f, head * .44f, head * .26f), head * .27f);
        scene.Cone(face + new Vector3(head + bill * .8f, 0, -head * .18f), .13f, bill + .06f, beak, Turn(Vector3.UnitY, 96));
        float flap = random.Chance(.5f) ? random.Between(6, 16) : random.Between(30, 62), wing = random.Between(.34f, .42f);
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitX, side * flap);
            scene.Ellipsoid(new Vector3(0, side * girth * .88f, height * .42f) + Vector3.Transform(new(0, 0, -wing * .8f), turn), new(.17f, .09f, wing), feathers, turn);
            scene.Ellipsoid(new(girth * .5f, side * girth * .52f, -height - .01f), new(.28f, .17f, .08f), beak);
        }
        scene.Cone(new(-girth * .8f, 0, -height * .72f), .14f, .2f, feathers, Turn(Vector3.UnitY, -110));
    }
}
