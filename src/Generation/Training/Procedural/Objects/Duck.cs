using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Duck
{
    public static readonly ProceduralObject Kind = new("duck", "beak", "yellow", "orange", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        float plump = random.Between(.92f, 1.1f), head = random.Between(.3f, .37f);
        scene.Ellipsoid(new(0, 0, -.2f), new(.7f, .5f * plump, .42f), body);
        scene.Ellipsoid(new(.38f, 0, .45f), new(head), body);
        scene.Cone(new(.78f, 0, .4f), .17f, .18f, part, Turn(Vector3.UnitY, 90));
        scene.Cone(new(-.65f, 0, 0), .2f, .25f, body, Turn(Vector3.UnitY, -52));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            scene.Ellipsoid(new(.36f + head * .82f, side * .16f, .56f), new(.06f), Palette.Black);
            scene.Ellipsoid(new(-.05f, side * .47f * plump, -.15f), new(.4f, .1f, .25f), body);
            scene.Ellipsoid(new(.15f, side * .2f, -.62f), new(.2f, .14f, .05f), part);
        }
    }
}
