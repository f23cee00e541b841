using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Skateboard
{
    public static readonly ProceduralObject Kind = new("skateboard", "wheels", "red", "white", Build) { OtherPart = "stripe", UsualOtherColour = "black", HeldOutColours = ["orange", "green"] };

    /// <summary>Mostly on its wheels, sometimes upright with its underside ahead or with the nose in the air.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (deck, wheels, stripe) = colours;
        float half = random.Between(.52f, .7f), width = random.Between(.26f, .34f), thick = random.Between(.06f, .075f), radius = random.Between(.12f, .155f), kick = random.Between(18, 32);
        var pose = random.NextSingle() switch { < .14f => Turn(Vector3.UnitY, -random.Between(75, 90)), < .28f => Turn(Vector3.UnitY, -random.Between(12, 25)), _ => Quaternion.Identity };
        var shape = random.Next(4);

        Box(Vector3.Zero, new(half, width, thick), deck);
        foreach (var end in Shapes.Sides)
        {
            // both ends rise; of an old board the tail alone, of a long one neither
            var lift = shape == 3 || shape == 2 && end == 1 ? 0 : kick;
            var turn = Turn(Vector3.UnitY, -end * lift);
            var along = Vector3.Transform(new(end * .16f, 0, 0), turn);
            Vector3 edge = new(end * half, 0, 0);
            if (lift > 0) Box(edge + along, new(.18f, width, thick), deck, turn);
            var tip = lift > 0 ? edge + 2 * along : edge;
            if (shape == 1 && end == -1) Box(tip, new(.1f, width * .85f, thick), deck, turn);
            else scene.Frustum(Vector3.Transform(tip, pose), new(shape > 1 ? .34f : .2f, width, thick), 1, deck, pose * turn);

            var axle = new Vector3(end * half * random.Between(.72f, .8f), 0, -thick - radius * .9f);
            Box(axle + new Vector3(0, 0, radius * .3f), new(.09f, width * .5f, radius * .6f), Palette.Metal);
            foreach (var side in Shapes.Sides)
                scene.Cylinder(Vector3.Transform(axle + new Vector3(0, side * width * .8f, -radius * .15f), pose), radius, .085f, wheels, pose * Turn(Vector3.UnitX, 90));
        }
        switch (random.Next(3))
        {
            case 0: Box(Vector3.Zero, new(half * .98f, width * .35f, thick + .02f), stripe); break;
            case 1: Box(new(half * random.Between(-.3f, .3f), 0, 0), new(.16f, width + .015f, thick + .02f), stripe); break;
            default: Box(Vector3.Zero, new(.13f, width * 1.1f, thick + .02f), stripe, Turn(Vector3.UnitZ, 40)); break;
        }

        void Box(Vector3 centre, Vector3 size, Vector3 colour, Quaternion? turn = null) =>
            scene.Box(Vector3.Transform(centre, pose), size, colour, pose * (turn ?? Quaternion.Identity));
    }
}
