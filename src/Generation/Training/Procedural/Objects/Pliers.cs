using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Pliers
{
    public static readonly ProceduralObject Kind = new("pliers", "jaws", "red", "gray", Build) { HeldOutColours = ["gray", "cyan"] };

    /// <summary>Short jaws on a joint over two long bent handles.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (handles, jaws, _) = colours;
        var pose = Turn(Vector3.UnitX, Shapes.ToolPose(random));
        float grip = random.Between(.15f, .18f), wide = random.Between(.38f, .55f), reach = random.Between(1.1f, 1.4f), curl = random.Between(.6f, 1), open = random.Between(3, 14);
        var kind = random.Next(4);
        scene.Cylinder(Vector3.Zero, random.Between(.22f, .27f), .14f, jaws, Turn(Vector3.UnitY, 90));
        scene.Cylinder(Vector3.Zero, .11f, .18f, Palette.Against(jaws), Turn(Vector3.UnitY, 90));
        foreach (var side in Shapes.Sides)
        {
            var turn = pose * Turn(Vector3.UnitX, -side * open);
            scene.Limb(At(side * .12f, -.15f), At(side * wide * .85f, -.45f), grip * .95f, handles);
            scene.Limb(At(side * wide * .85f, -.45f), At(side * wide, -reach * .75f), grip, handles);
            scene.Limb(At(side * wide, -reach * .75f), At(side * wide * curl, -reach), grip * 1.05f, handles);
            switch (kind)
            {
                case 0: scene.Frustum(At(side * (.11f + open * .008f), .55f), new(.12f, .15f, .45f), .4f, jaws, turn); break;
                case 1:
                    scene.Box(At(side * (.14f + open * .006f), .38f), new(.12f, .12f, .28f), jaws, turn);
                    scene.Box(At(side * .2f, .2f), new(.12f, .13f, .18f), jaws, turn);
                    break;
                case 2: scene.Ellipsoid(At(side * (.15f + open * .004f), .28f), new(.13f, .18f, .34f), jaws, turn); break;
                default:
                    scene.Limb(At(side * .12f, .1f), At(side * .31f, .34f), .12f, jaws);
                    scene.Limb(At(side * .31f, .34f), At(side * .14f, .62f), .12f, jaws);
                    break;
            }
        }

        Vector3 At(float across, float along) => Vector3.Transform(new(0, across, along), pose);
    }
}
