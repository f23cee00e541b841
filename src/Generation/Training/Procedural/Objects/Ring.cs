using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Ring
{
    public static readonly ProceduralObject Kind = new("ring", "gem", "yellow", "cyan", Build) { HeldOutColours = ["black", "red"] };

    /// <summary>Stands on its band, the gem on top.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (band, gem, _) = colours;
        var turn = Turn(Vector3.UnitZ, random.Chance(.6f) ? 0 : random.Between(-40, 40));
        float radius = random.Between(.66f, .76f), tube = random.Between(.17f, .25f), top = radius * (1 + tube);
        scene.Torus(Vector3.Zero, radius, tube, band, turn * Turn(Vector3.UnitY, 90));
        if (random.Chance(.3f)) scene.Torus(Vector3.Transform(new(.12f, 0, 0), turn), radius * .98f, tube * .8f, band, turn * Turn(Vector3.UnitY, 90));
        var size = random.Between(.28f, .38f);
        switch (random.Next(6))
        {
            case 0:
                Brilliant(size);
                foreach (var side in Shapes.Sides) scene.Limb(At(side * .12f, top - .1f), At(side * size * .85f, top + size * .5f), .08f, band);
                break;
            case 1:
                scene.Cylinder(At(0, top), size * 1.15f, .1f, band, turn);
                scene.Hemisphere(At(0, top + .08f), new(size, size, size * 1.1f), gem, turn);
                break;
            case 2:
                scene.Box(At(0, top + .02f), new(size * .95f, size * 1.1f, .1f), band, turn);
                scene.Frustum(At(0, top + .25f), new(size, size * 1.15f, .17f), .7f, gem, turn);
                break;
            case 3:
                Brilliant(size);
                foreach (var side in Shapes.Sides) scene.Ellipsoid(At(side * size * 1.3f, top - .02f), new(size * .55f), gem);
                break;
            case 4:
                scene.Frustum(At(0, top), new(size * .7f, size * .9f, .18f), 1.4f, band, turn);
                scene.Ellipsoid(At(0, top + .2f), new(size * .85f, size * 1.15f, .16f), gem, turn);
                break;
            default:
                scene.Ellipsoid(At(0, top + size * .7f), new(size), gem);
                scene.Cylinder(At(0, top), size * .7f, .14f, band, turn);
                break;
        }

        void Brilliant(float size)
        {
            scene.Frustum(At(0, top + size * .35f), new(size * .35f, size * .35f, size * .55f), 3, gem, turn);
            scene.Frustum(At(0, top + size * 1.08f), new(size * 1.05f, size * 1.05f, size * .2f), .6f, gem, turn);
        }

        Vector3 At(float across, float up) => Vector3.Transform(new(0, across, up), turn);
    }
}
