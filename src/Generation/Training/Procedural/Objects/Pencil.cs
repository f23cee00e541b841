using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Pencil
{
    public static readonly ProceduralObject Kind = new("pencil", "eraser", "yellow", "pink", Build) { OtherPart = "tip", UsualOtherColour = "black", HeldOutColours = ["gray", "red"] };

    private static readonly Vector3 Sharpened = new(.9f, .74f, .54f);

    /// <summary>Stubby and aslant, as if it wrote.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, eraser, tip) = colours;
        float radius = random.Between(.2f, .27f), half = random.Between(.5f, .72f), point = random.Between(.32f, .4f), band = random.Between(.06f, .1f);
        var aslant = Turn(Vector3.UnitX, random.Pick<float>([-1, 1]) * random.Between(15, 40));
        var down = aslant * Turn(Vector3.UnitX, 180);
        Vector3 At(float along) => Vector3.Transform(new(0, 0, along), aslant);

        if (random.Chance(.5f)) scene.Cylinder(Vector3.Zero, radius, half, body, aslant);
        else for (var i = 0; i < 3; i++) scene.Box(Vector3.Zero, new(radius * .9f, radius * .52f, half), body, aslant * Turn(Vector3.UnitZ, 60 * i));
        scene.Frustum(At(-half - point * .45f), new(radius, radius, point * .45f), .58f, Sharpened, down);
        scene.Cone(At(-half - point * 1.45f), radius * .6f, point * .55f, tip, down);
        if (random.Chance(.7f)) scene.Cylinder(At(half + band), radius * 1.05f, band, Palette.Metal, aslant);
        if (random.Chance(.5f)) scene.Cylinder(At(half + 2 * band + .08f), radius * .95f, .12f, eraser, aslant);
        else scene.Ellipsoid(At(half + 2 * band), new(radius * .98f, radius * .98f, .22f), eraser, aslant);
        if (random.Chance(.3f)) scene.Cylinder(At(half * .5f), radius * 1.03f, .07f, Palette.Against(body), aslant);
    }
}
