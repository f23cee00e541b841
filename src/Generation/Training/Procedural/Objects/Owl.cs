using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Owl
{
    public static readonly ProceduralObject Kind = new("owl", "wings", "brown", "black", Build) { OtherPart = "belly", UsualOtherColour = "white", HeldOutColours = ["orange", "pink"] };

    /// <summary>Egg or head on body, tufts or a bald crown, wings folded or spread, perched or on its feet; a pale face before, a dark back with a tail behind.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (feathers, wings, belly) = colours;
        Vector3 mask = Vector3.Lerp(feathers, Palette.Colours["white"], .3f), back = feathers * .75f;
        float girth = random.Between(.46f, .56f), height = random.Between(.56f, .68f), eye = random.Between(.16f, .2f), brow = height * .55f;
        scene.Ellipsoid(Vector3.Zero, new(girth * .9f, girth, height), feathers);
        scene.Ellipsoid(new(-.1f, 0, 0), new(girth * .9f, girth * 1.01f, height * 1.01f), back);
        if (random.Chance(.6f))
        {
            brow = height * .85f;
            scene.Ellipsoid(new(.02f, 0, brow - .04f), new(girth * .9f, girth * 1.02f, .36f), feathers);
            scene.Ellipsoid(new(-.08f, 0, brow - .04f), new(girth * .9f, girth * 1.03f, .365f), back);
        }
        var front = girth * .7f;
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(front - .04f, side * eye, brow - .02f), new(.1f, eye * 1.45f, eye * 1.5f), mask);
        scene.StaringEyes(new(front, eye * 1.02f, brow), eye);
        scene.Cone(new(front + eye * .9f, 0, brow - eye * .75f), .1f, .15f, Palette.Colours["orange"], Turn(Vector3.UnitY, 150));
        scene.Ellipsoid(new(girth * .32f, 0, -height * .3f), new(girth * .66f, girth * .48f, height * .46f), belly);
        var tufted = random.Chance(.65f);
        float spread = random.Chance(.3f) ? random.Between(55, 80) : random.Between(2, 12), wing = random.Between(.4f, .5f);
        var perched = random.Chance(.4f);
        foreach (var side in Shapes.Sides)
        {
            if (tufted) scene.Cone(new(.1f, side * girth * .62f, brow + .4f), .15f, .2f, feathers, Turn(Vector3.UnitX, -side * 22));
            var turn = Turn(Vector3.UnitX, side * spread);
            scene.Ellipsoid(new Vector3(-.06f, side * girth * .92f, height * .24f) + Vector3.Transform(new(0, 0, -wing * .75f), turn), new(.26f, .12f, wing), wings, turn);
            scene.Ellipsoid(new Vector3(-.13f, side * girth * .92f, height * .24f) + Vector3.Transform(new(0, 0, -wing * .75f), turn), new(.26f, .125f, wing), wings * .5f, turn);
            scene.Ellipsoid(new(girth * .5f, side * girth * .36f, -height), new(.17f, .13f, .09f), Palette.Colours["orange"]);
        }
        if (perched) scene.Cylinder(new(girth * .2f, 0, -height - .12f), .12f, .72f, Palette.Wood, Turn(Vector3.UnitX, 90));
        scene.Ellipsoid(new(-girth * .85f, 0, -height * .75f), new(.3f, .24f, .12f), feathers * .22f, Turn(Vector3.UnitY, -50));
    }
}
