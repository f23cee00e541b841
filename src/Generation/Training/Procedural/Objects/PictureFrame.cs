using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class PictureFrame
{
    public static readonly ProceduralObject Kind = new("picture frame", "painting", "brown", "cyan", Build) { OtherPart = "mat", UsualOtherColour = "white", HeldOutColours = ["green", "gray"] };

    /// <summary>Leans on a strut, hangs on a cord, or two stand hinged like a book.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.55f, .95f), height = random.Between(.55f, .95f);
        var oval = random.Chance(.2f);
        switch (random.Next(5))
        {
            case 0:
                foreach (var side in Shapes.Sides) Frame(scene, random, new(0, side * width * .68f, 0), Turn(Vector3.UnitZ, -side * 22), new(width * .7f, height), oval, colours);
                break;
            case 1:
                Frame(scene, random, Vector3.Zero, Quaternion.Identity, new(width, height), oval, colours);
                foreach (var side in Shapes.Sides) scene.Limb(new(-.05f, side * width * .6f, height * .75f), new(-.05f, 0, height + random.Between(.28f, .34f)), .06f, Palette.Metal);
                scene.Ellipsoid(new(0, 0, height + .32f), new(.11f), Palette.Black);
                break;
            default:
                var lean = random.Between(10, 20);
                Frame(scene, random, Vector3.Zero, Turn(Vector3.UnitY, -lean), new(width, height), oval, colours);
                scene.Box(new(-.32f, 0, -height * .45f), new(.05f, width * .22f, height * .62f), Palette.Black, Turn(Vector3.UnitY, 22));
                break;
        }
    }

    private static void Frame(PrimitiveScene scene, Random random, Vector3 place, Quaternion turn, Vector2 half, bool oval, Slots<Vector3> colours)
    {
        var (body, painting, mat) = colours;
        float border = MathF.Min(half.X, half.Y) * random.Between(.27f, .36f), margin = border + MathF.Min(half.X, half.Y) * random.Between(.12f, .17f), thick = random.Between(.08f, .12f);
        var inside = new Vector2(half.X - margin, half.Y - margin);
        Plate(0, 0, 0, half.X, half.Y, body);
        Plate(-.03f, 0, 0, half.X * .86f, half.Y * .86f, Palette.Sunken(body));
        Plate(.02f, 0, 0, half.X - border, half.Y - border, mat);
        Plate(.035f, 0, 0, inside.X, inside.Y, painting);
        Motif(scene, random.Next(4), (x, y, z) => At(thick + .035f + x, y * inside.X, z * inside.Y), turn, inside, painting);
        if (oval || !random.Chance(.3f)) return;
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Ellipsoid(At(0, side * (half.X - .05f), end * (half.Y - .05f)), new(.15f), body);
        }

        Vector3 At(float x, float y, float z) => place + Vector3.Transform(new(x, y, z), turn);

        void Plate(float x, float y, float z, float width, float height, Vector3 colour)
        {
            if (oval) scene.Frustum(At(x, y, z), new(height, width, thick), 1, colour, turn * Turn(Vector3.UnitY, 90));
            else scene.Box(At(x, y, z), new(thick, width, height), colour, turn);
        }
    }

    /// <summary>A portrait, a sun over hills, a mountain, or a sailing boat.</summary>
    /// <param name="at">a place on the painting, whose edges are at 1</param>
    private static void Motif(PrimitiveScene scene, int motif, Func<float, float, float, Vector3> at, Quaternion turn, Vector2 half, Vector3 painting)
    {
        var against = Palette.Against(painting);
        var size = MathF.Min(half.X, half.Y);
        var flat = turn * Turn(Vector3.UnitY, 90);
        switch (motif)
        {
            case 0:
                scene.Frustum(at(0, 0, -.62f), new(half.Y * .36f, half.X * .7f, .02f), 1, against, flat);
                scene.Cylinder(at(.01f, 0, .12f), size * .42f, .03f, Vector3.Lerp(Palette.Colours["orange"], Vector3.One, .5f), flat);
                scene.Box(at(.02f, 0, .12f + .36f * size / half.Y), new(.04f, size * .42f, size * .14f), Palette.Wood, turn);
                break;
            case 1:
                scene.Cylinder(at(0, .35f, .35f), size * .34f, .03f, Palette.Glow, flat);
                scene.Box(at(0, 0, -.62f), new(.03f, half.X, half.Y * .38f), Palette.Colours["green"], turn);
                break;
            case 2:
                scene.Box(at(0, 0, -.6f), new(.03f, half.X, half.Y * .4f), Palette.Colours["white"], turn);
                scene.Frustum(at(0, -.1f, -.05f), new(.03f, half.X * .7f, half.Y * .65f), .05f, against, turn);
                break;
            default:
                scene.Box(at(0, 0, -.68f), new(.03f, half.X, half.Y * .32f), Palette.Colours["blue"], turn);
                scene.Frustum(at(.02f, 0, .12f), new(.03f, half.X * .55f, half.Y * .42f), .05f, Palette.Colours["white"], turn);
                scene.Box(at(.02f, 0, -.42f), new(.04f, half.X * .6f, half.Y * .13f), Palette.Colours["red"], turn);
                break;
        }
    }
}
