using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class CuttingBoard
{
    public static readonly ProceduralObject Kind = new("cutting board", "handle", "brown", "brown", Build) { OtherPart = "groove", HeldOutColours = ["green", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, other) = colours;
        var groove = other == body ? Palette.Sunken(body) : other;
        var pose = random.Chance(.6f) ? Turn(Vector3.UnitY, -random.Between(5, 22)) : Turn(Vector3.UnitZ, random.Pick([0, 90, -90])) * Turn(Vector3.UnitY, -90);
        float width = random.Between(.45f, .62f), half = random.Between(.55f, .8f), thick = random.Between(.075f, .1f);
        var shape = random.Next(4);
        if (shape == 0) half = width * random.Between(1, 1.25f);
        Vector3 At(float y, float z, float x = 0) => Vector3.Transform(new(x, y, z), pose);
        var ahead = pose * Turn(Vector3.UnitY, 90);

        foreach (var (share, proud, colour) in (ReadOnlySpan<(float, float, Vector3)>)[(1, 0, body), (.86f, .015f, groove), (.64f, .03f, body)])
        {
            var place = At(0, 0, proud);
            float across = width - (1 - share) * width, along = half - (1 - share) * width;
            if (shape == 0) scene.Frustum(place, new(along, across, thick), 1, colour, ahead);
            else if (shape == 1)
            {
                var corner = across * .3f;
                scene.Box(place, new(thick, across - corner, along), colour, pose);
                scene.Box(place, new(thick, across, along - corner), colour, pose);
                if (share < 1) continue;
                foreach (var side in Shapes.Sides)
                {
                    foreach (var end in Shapes.Sides) scene.Cylinder(place + At(side * (across - corner), end * (along - corner)), corner, thick, colour, ahead);
                }
            }
            else scene.Box(place, new(thick, across, along), colour, pose);
        }

        switch (random.Next(4))
        {
            case 0:
                scene.Torus(At(0, half + .14f), .16f, .45f, handle, ahead);
                break;
            case 1 when shape > 0:
                scene.Box(At(0, half + .1f), new(thick, width * .97f, .17f), handle, pose);
                scene.Box(At(0, half + .1f), new(thick + .02f, width * .4f, .07f), Palette.Black, pose);
                break;
            case 2:
                foreach (var end in Shapes.Sides) scene.Torus(At(0, end * half), MathF.Min(width * .42f, .24f), .36f, handle, ahead);
                break;
            default:
                var reach = random.Between(.18f, .3f);
                scene.Box(At(0, half + reach * .8f), new(thick, .13f, reach), handle, pose);
                scene.Cylinder(At(0, half + reach * 1.8f), .18f, thick, handle, ahead);
                scene.Cylinder(At(0, half + reach * 1.8f), .08f, thick + .02f, Palette.Black, ahead);
                break;
        }
    }
}
