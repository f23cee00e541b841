using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Headphones
{
    public static readonly ProceduralObject Kind = new("headphones", "pads", "black", "gray", Build) { OtherPart = "headband", HeldOutColours = ["orange", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Staves = 7;
        var (body, pads, band) = colours;
        var pose = random.Chance(.3f) ? Turn(Vector3.UnitY, -random.Between(60, 90)) : Turn(Vector3.UnitY, random.Between(-12, 12));
        float reach = random.Between(.62f, .74f), broad = random.Between(.12f, .2f), thick = random.Between(.075f, .1f), low = -random.Between(.15f, .4f);
        Vector3 At(float x, float y, float z) => Vector3.Transform(new(x, y, z), pose);
        for (var i = 0; i < Staves; i++)
        {
            var angle = 180 * (i + .5f) / Staves;
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Box(At(0, cos * reach, sin * reach), new(broad, thick, reach * .25f), band, pose * Turn(Vector3.UnitX, angle));
        }
        if (random.Chance(.4f)) scene.Box(At(0, 0, reach - thick), new(broad * .9f, reach * .4f, .08f), pads, pose);

        var shape = random.Next(3);
        float radius = random.Between(.34f, .44f), half = random.Between(.1f, .15f), tall = shape == 1 ? 1.2f : 1;
        foreach (var side in Shapes.Sides)
        {
            scene.Box(At(0, side * reach, low / 2), new(broad * .7f, thick * .9f, -low / 2 + .1f), band, pose);
            void Cup(float y, float scale, float depth, Vector3 colour)
            {
                var place = At(0, side * (reach + y), low);
                var size = radius * scale;
                if (shape == 2) scene.Box(place, new(size * .8f, depth, size * .95f), colour, pose);
                else scene.Frustum(place, new(size, size * tall, depth), 1, colour, pose * Turn(Vector3.UnitX, 90));
            }
            Cup(.02f, 1, half, body);
            Cup(.02f + half, .72f, .06f, body);
            Cup(.04f + half, .45f, .08f, Palette.Against(body));
            Cup(-.06f - half, .9f, .09f, pads);
            Cup(-.14f - half, .5f, .03f, Palette.Black);
        }
        if (random.Chance(.3f))
        {
            Vector3 mouth = At(radius + .2f, .1f - reach, low - radius * .7f);
            scene.Limb(At(radius * .7f, -reach, low - radius * .4f), mouth, .065f, Palette.Black);
            scene.Ellipsoid(mouth, new(.12f), Palette.Black);
        }
        else if (random.Chance(.3f)) scene.Limb(At(0, reach, low - radius), At(0, reach + .1f, low - radius - random.Between(.25f, .45f)), .065f, Palette.Black);
    }
}
