using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Aquarium
{
    public static readonly ProceduralObject Kind = new("aquarium", "fish", "black", "orange", Build) { OtherPart = "plants", UsualOtherColour = "green", HeldOutColours = ["gray", "green"] };

    /// <summary>Water in a frame; what swims in it reaches through, so that it shows in front and behind.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, fish, plants) = colours;
        var round = random.Chance(.14f);
        float depth = random.Between(.34f, .48f), width = round ? depth : random.Between(.6f, .92f), height = random.Between(.42f, .56f) * (round ? 1.1f : 1);
        float lid = random.Between(.1f, .15f), foot = random.Between(.11f, .15f), bed = .08f - height + foot;
        Slab(0, 0, height, Palette.Glass(body));
        Slab(.012f, bed, .1f, Palette.Colours[random.Pick(["yellow", "gray", "white", "brown"])]);
        Slab(.05f, -height, foot, body);
        Slab(.05f, height, lid, body);
        if (!round)
        {
            scene.Legs(new(depth - .03f, width - .03f, 0), .06f, height, body);
            if (random.Chance(.35f)) scene.Box(new(0, 0, height + lid), new(depth * .6f, width * .7f, .1f), body);
        }

        float size = height * random.Between(.42f, .54f), from = random.Chance(.5f) ? 1 : -1, place = from * random.Between(0, round ? .1f : .3f) * width, level = height * random.Between(.15f, .28f);
        Quaternion across = Turn(Vector3.UnitY, 90), along = Turn(Vector3.UnitX, 90);
        scene.Frustum(new(0, place, level), new(size * .72f, size, Reach(0)), 1, fish, across);
        scene.Box(new(0, place + from * size * 1.2f, level), new(Reach(size) - .01f, size * .55f, size * .55f), fish, Turn(Vector3.UnitX, 45));
        scene.Box(new(0, place - from * size * .5f, level + .03f), new(Reach(0) + .02f, .045f, .045f), Palette.Against(fish));
        scene.Frustum(new(depth * .1f, 0, level), new(size * .7f, size * .62f, width + .03f), 1, fish, along);
        var stems = random.Next(2, 5);
        for (var i = 0; i < stems; i++)
        {
            var tall = height * random.Between(.4f, .62f);
            var y = .78f * width * ((2 * i + 1f) / stems - 1);
            scene.Frustum(new(0, y, bed + tall), new(tall, random.Between(.08f, .11f), Reach(y) - .01f), 1, plants, across);
        }
        if (!round) scene.Frustum(new(-depth * .5f, 0, bed + height * .5f), new(.09f, height * .5f, width + .02f), 1, plants, along);
        Stand(scene, random, new(depth, width, -height), round, body);

        float Reach(float y) => .03f + (round ? MathF.Sqrt(depth * depth - y * y) : depth);

        void Slab(float over, float z, float half, Vector3 colour)
        {
            if (round) scene.Cylinder(new(0, 0, z), depth + over, half, colour);
            else scene.Box(new(0, 0, z), new(depth + over, width + over, half), colour);
        }
    }

    /// <summary>None, a cupboard with doors, or legs.</summary>
    private static void Stand(PrimitiveScene scene, Random random, Vector3 foot, bool round, Vector3 body)
    {
        var half = random.Between(.18f, .34f);
        switch (random.Next(round ? 2 : 4))
        {
            case 2:
                scene.Box(new(0, 0, foot.Z - half), new(foot.X - .02f, foot.Y - .02f, half), body);
                foreach (var side in Shapes.Sides) scene.SunkenPanel(new(foot.X, side * foot.Y * .48f, foot.Z - half - .04f), foot.Y * .42f, half * .72f, body);
                break;
            case 3:
                scene.Legs(new(foot.X - .08f, foot.Y - .08f, foot.Z - half), .09f, half, body);
                break;
        }
    }
}
