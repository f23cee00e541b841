using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Shorts
{
    public static readonly ProceduralObject Kind = new("shorts", "waistband", "blue", "white", Build) { OtherPart = "hems", HeldOutColours = ["orange", "yellow"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.2f)) Lying(scene, random, colours);
        else Worn(scene, random, colours);
    }

    /// <summary>As on a body: a bow or a fly in front, pockets at the back.</summary>
    private static void Worn(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (cloth, band, hems) = colours;
        float waist = random.Between(.5f, .6f), flare = random.Between(1.12f, 1.35f), deep = random.Between(.52f, .64f), length = random.Between(.22f, .48f), splay = random.Between(3, 12), hem = random.Between(.06f, .09f);
        var stripes = random.Chance(.4f);
        scene.Frustum(Vector3.Zero, new(waist * flare * deep, waist * flare, .32f), 1 / flare, cloth);
        scene.Frustum(new(0, 0, .36f), new(waist * deep + .03f, waist + .03f, random.Between(.08f, .12f)), 1, band);
        scene.Frustum(new(0, 0, .48f), new(waist * deep - .05f, waist - .06f, .02f), 1, Palette.Sunken(cloth) * .6f);
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitX, side * splay);
            Vector3 hip = new(0, side * waist * flare * .52f, -.2f), wide = new(waist * flare * deep * .95f, waist * flare * .46f, length);
            Vector3 Down(float z) => hip + Vector3.Transform(new(0, 0, -z), turn);
            scene.Frustum(Down(length), wide, .98f, cloth, turn);
            scene.Frustum(Down(2 * length), wide with { X = wide.X + .03f, Y = wide.Y + .03f, Z = hem }, 1, hems, turn);
            if (stripes) scene.Box(Down(length * .75f) + new Vector3(0, side * wide.Y, 0), new(.11f, .05f, length * 1.1f), Palette.Against(cloth), turn);
            scene.Box(new(-waist * flare * deep * .85f, side * waist * .48f, 0), new(.07f, .17f, .16f), Palette.Sunken(cloth), Turn(Vector3.UnitZ, -side * 17));
        }
        var front = waist * flare * deep;
        if (random.Chance(.6f))
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Ellipsoid(new(front * .9f, side * .15f, .3f), new(.09f, .15f, .1f), Palette.Against(cloth), Turn(Vector3.UnitX, side * 20));
                scene.Limb(new(front * .88f, side * .03f, .28f), new(front + .04f, side * .13f, -.12f), .065f, Palette.Against(cloth));
            }
        }
        else
        {
            scene.Box(new(front * .93f, .02f, .06f), new(.06f, .055f, .26f), Palette.Sunken(Palette.Sunken(cloth)), Turn(Vector3.UnitY, -8));
            scene.Cylinder(new(waist * deep + .02f, 0, .36f), .1f, .05f, Palette.Against(band), Turn(Vector3.UnitY, 90));
            foreach (var side in Shapes.Sides) scene.Box(new(front * .74f, side * waist * .72f, .14f), new(.08f, .06f, .2f), Palette.Against(cloth), Turn(Vector3.UnitX, side * 35));
        }
    }

    /// <summary>Flat on the ground with the legs towards the front.</summary>
    private static void Lying(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (cloth, band, hems) = colours;
        float width = random.Between(.5f, .6f), length = random.Between(.2f, .36f), thick = random.Between(.13f, .18f), splay = random.Between(4, 14);
        scene.Box(new(-.3f, 0, 0), new(.38f, width, thick), cloth);
        scene.Box(new(-.7f, 0, 0), new(.1f, width + .02f, thick + .02f), band);
        scene.Box(new(-.36f, 0, thick), new(.24f, .05f, .03f), Palette.Sunken(cloth));
        scene.Cylinder(new(-.7f, 0, thick + .03f), .08f, .03f, Palette.Against(band));
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitZ, side * splay);
            scene.Box(new(length - .05f, side * (width * .56f + length * .1f), 0), new(length + .1f, width * .46f, thick), cloth, turn);
            scene.Box(new(2 * length + .02f, side * (width * .56f + length * .28f), 0), new(.07f, width * .48f, thick + .02f), hems, turn);
            scene.Box(new(-.42f, side * width * .68f, thick), new(.05f, .15f, .03f), Palette.Against(cloth), Turn(Vector3.UnitZ, -side * 35));
        }
    }
}
