using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Watch
{
    public static readonly ProceduralObject Kind = new("watch", "face", "black", "white", Build) { OtherPart = "strap", HeldOutColours = ["blue", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, face, strap) = colours;
        var ink = Palette.Against(face);
        var pose = Turn(Vector3.UnitY, random.Chance(.12f) ? -90 : random.Between(-25, 0));   // on its back, or stood up
        void Disc(float front, float radius, float half, Vector3 colour) => scene.Cylinder(Vector3.Transform(new(front, 0, 0), pose), radius, half, colour, pose * Turn(Vector3.UnitY, 90));
        void Slab(Vector3 centre, Vector3 half, Vector3 colour, float around = 0) => scene.Box(Vector3.Transform(centre, pose), half, colour, pose * Turn(Vector3.UnitX, around));
        void Band(Vector3 from, Vector3 to, float half) =>
            scene.Box(Vector3.Transform((from + to) / 2, pose), new(.06f, half, Vector3.Distance(from, to) / 2 + .03f), strap, pose * Turn(Vector3.UnitY, float.RadiansToDegrees(MathF.Atan2(to.X - from.X, to.Z - from.Z))));

        float size = random.Between(.38f, .46f), broad = random.Between(.2f, .28f);
        if (random.Chance(.6f))
        {
            Disc(0, size, .11f, body);
            Disc(.1f, size * .72f, .04f, face);
        }
        else
        {
            Slab(Vector3.Zero, new(.11f, size * .85f, size), body);
            Slab(new(.1f, 0, 0), new(.04f, size * .6f, size * .7f), face);
        }
        if (random.Chance(.7f))
        {
            var hour = random.Between(0, 360);
            foreach (var (reach, turned) in ((float, float)[])[(size * .26f, hour), (size * .2f, hour + random.Between(70, 290))])
            {
                var (sin, cos) = MathF.SinCos(float.DegreesToRadians(turned));
                Slab(new(.14f, -sin * reach, cos * reach), new(.03f, .05f, reach + .02f), ink, turned);
            }
        }
        else foreach (var side in Shapes.Sides) Slab(new(.14f, side * size * .27f, 0), new(.02f, size * .16f, size * .25f), ink);
        Slab(new(0, size + .04f, 0), new(.07f, .08f, .08f), body);

        if (random.Chance(.35f)) // open
        {
            var end = size + random.Between(.6f, .9f);
            foreach (var side in Shapes.Sides) Band(new(-.04f, 0, side * size * .8f), new(-.04f, 0, side * end), broad);
            Slab(new(-.04f, 0, end), new(.08f, broad + .06f, .07f), Palette.Metal);
            return;
        }
        const int Links = 9;
        float tall = random.Between(.75f, .95f), deep = random.Between(.42f, .6f);
        Vector3 Link(int i)
        {
            var (sin, cos) = MathF.SinCos(float.Lerp(.5f, MathF.Tau - .5f, (float)i / Links));
            return new(deep * (cos - 1), 0, tall * sin);
        }
        for (var i = 0; i < Links; i++) Band(Link(i), Link(i + 1), broad);
    }
}
