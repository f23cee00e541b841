using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Axe
{
    public static readonly ProceduralObject Kind = new("axe", "handle", "gray", "brown", Build) { OtherPart = "edge", UsualOtherColour = "white", HeldOutColours = ["blue", "brown"] };

    /// <summary>One blade with a poll, a beard or a spike, or two blades.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (head, handle, edge) = colours;
        var kind = random.Next(4);
        float up = kind == 3 ? random.Between(.3f, .4f) : random.Between(.42f, .52f), reach = kind == 3 ? random.Between(.24f, .3f) : random.Between(.34f, .42f), tall = random.Between(.36f, .52f), grip = random.Between(.7f, .95f);
        scene.Cylinder(new(0, 0, .6f - grip), .09f, grip, handle);
        scene.Ellipsoid(new(0, 0, .6f - 2 * grip), new(.12f, .12f, .1f), handle);
        scene.Box(new(0, 0, up), new(.13f, .17f, tall * .48f), head);
        Blade(scene, 1, kind == 1 ? up - .14f : up, reach, tall, head, edge);
        switch (kind)
        {
            case 0:
                scene.Box(new(0, -.24f, up), new(.13f, .14f, tall * .42f), head);
                break;
            case 1:
                scene.Box(new(0, .1f, up + tall * .3f), new(.11f, .3f, tall * .2f), head);
                break;
            case 2:
                scene.Cone(new(0, -.38f, up), .16f, .26f, head, Turn(Vector3.UnitX, 90));
                scene.Cone(new(0, 0, up + tall * .45f + .16f), .12f, .2f, head);
                break;
            default:
                Blade(scene, -1, up, reach, tall, head, edge);
                if (random.Chance(.5f)) scene.Cone(new(0, 0, up + tall * .45f + .16f), .13f, .2f, head);
                break;
        }
    }

    /// <summary>Widens towards a round bright edge.</summary>
    private static void Blade(PrimitiveScene scene, int side, float up, float reach, float tall, Vector3 head, Vector3 edge)
    {
        scene.Frustum(new(0, side * (reach + .08f), up), new(.1f, tall, reach), .5f, head, Turn(Vector3.UnitX, side * 90));
        scene.Ellipsoid(new(0, side * (2 * reach + .05f), up), new(.085f, .15f, tall), edge);
    }
}
