using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Shovel
{
    public static readonly ProceduralObject Kind = new("shovel", "handle", "gray", "brown", Build) { OtherPart = "grip", UsualOtherColour = "black", HeldOutColours = ["orange", "blue"] };

    /// <summary>Stands on its blade, whose hollow side is the front; the handle runs on behind it.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (blade, handle, grip) = colours;
        float width = random.Between(.32f, .46f), length = random.Between(.34f, .44f), top = random.Between(.85f, 1.1f), thick = random.Between(.085f, .11f);
        var tilt = Turn(Vector3.UnitY, random.Between(4, 14));
        switch (random.Next(3))
        {
            case 0: scene.Box(new(0, 0, -.65f), new(.06f, width, length), blade, tilt); break;
            case 1:
                scene.Box(new(0, 0, -.5f), new(.06f, width, length * .6f), blade, tilt);
                scene.Frustum(new(-.07f, 0, -.5f - length), new(.06f, width, length * .45f), .2f, blade, Turn(Vector3.UnitX, 180));
                break;
            default: scene.Ellipsoid(new(0, 0, -.62f), new(.09f, width * .95f, length * 1.25f), blade, tilt); break;
        }
        foreach (var side in Shapes.Sides) scene.Box(new(.07f, side * width * .85f, -.52f), new(.1f, .06f, length * .6f), blade, tilt);
        scene.Limb(new(-.06f, 0, top), new(-.12f, 0, -.62f), thick, handle);
        switch (random.Next(3))
        {
            case 0: scene.Cylinder(new(-.06f, 0, top), thick, .27f, grip, Turn(Vector3.UnitX, 90)); break;
            case 1: scene.Limb(new(-.06f, 0, top - .3f), new(-.06f, 0, top), thick * 1.35f, grip); break;
            default:
                scene.Cylinder(new(-.06f, 0, top + .22f), .08f, .22f, grip, Turn(Vector3.UnitX, 90));
                foreach (var side in Shapes.Sides) scene.Limb(new(-.06f, 0, top - .06f), new(-.06f, side * .2f, top + .22f), .08f, grip);
                break;
        }
    }
}
