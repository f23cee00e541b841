using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Scissors
{
    public static readonly ProceduralObject Kind = new("scissors", "blades", "red", "gray", Build) { HeldOutColours = ["brown", "green"] };

    /// <summary>Two crossed blades on finger loops, more or less open.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (handles, blades, _) = colours;
        float pose = random.Next(6) switch { 0 => 90, 1 => -90, 2 or 3 => 180, _ => 0 };
        float open = random.Between(9, 27), length = random.Between(.95f, 1.3f), width = random.Between(.15f, .2f), neck = random.Between(.3f, .5f);
        float loop = random.Between(.3f, .36f), other = random.Chance(.3f) ? loop * 1.25f : loop;
        int kind = random.Next(4), tip = random.Next(3);
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitX, pose + side * open);
            var layer = new Vector3(side * .06f, 0, 0);
            switch (tip)
            {
                case 0: scene.Frustum(layer + At(0, length / 2), new(.1f, width, length / 2 + .05f), .25f, blades, turn); break;
                case 1:
                    scene.Box(layer + At(0, length * .4f), new(.08f, width * .8f, length * .45f), blades, turn);
                    scene.Ellipsoid(layer + At(0, length * .85f), new(.08f, width * .8f, width * 1.1f), blades, turn);
                    break;
                default: scene.Ellipsoid(layer + At(0, length * .45f), new(.09f, width, length * .58f), blades, turn); break;
            }
            var radius = side < 0 ? other : loop;
            var (away, size) = (Vector3.Transform(new(0, -side * (radius + (kind == 0 ? .2f : .08f)), -neck - .35f), Turn(Vector3.UnitX, pose)), radius);
            scene.Limb(layer + At(0, -.05f), (At(0, -neck) + away) / 2, .13f, handles);
            switch (kind)
            {
                case 0: Loop(away, size * .8f, size * 1.4f, turn); break;
                case 1: Loop(away, size * 1.05f, size * 1.05f, turn); break;
                default: scene.Torus(away, size, kind == 2 ? .36f : .42f, handles, Turn(Vector3.UnitY, 90)); break;
            }

            Vector3 At(float across, float along) => Vector3.Transform(new(0, across, along), turn);
        }
        scene.Cylinder(Vector3.Zero, .12f, .19f, Palette.Against(blades), Turn(Vector3.UnitY, 90));

        void Loop(Vector3 middle, float across, float along, Quaternion turn)
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Box(middle + Vector3.Transform(new(0, side * across, 0), turn), new(.12f, .12f, along * .85f), handles, turn);
                scene.Box(middle + Vector3.Transform(new(0, 0, side * along), turn), new(.12f, across * .9f, .12f), handles, turn);
            }
        }
    }
}
