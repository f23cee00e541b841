using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Knife
{
    public static readonly ProceduralObject Kind = new("knife", "handle", "gray", "brown", Build) { Forms = [new("kitchen knife", Build)], HeldOutColours = ["green", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (blade, handle, _) = colours;
        float width = random.Between(.36f, .5f), straight = random.Between(.5f, .7f), grip = random.Between(.55f, .75f), back = -width / 2;
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(0, 0, straight / 2), new(.07f, width / 2, straight / 2), blade);
                scene.Hemisphere(new(0, back, straight), new(.07f, straight, width), blade, Turn(Vector3.UnitX, -90));
                break;
            case 1:
                scene.Box(new(0, 0, .45f), new(.07f, .36f, .45f), blade);
                scene.Ellipsoid(new(0, back, .7f), new(.1f, .07f, .07f), Palette.Black);
                break;
            case 2:
                scene.Box(new(0, 0, straight / 2), new(.07f, .2f, straight / 2), blade);
                scene.Ellipsoid(new(0, 0, straight), new(.07f, .2f, .4f), blade);
                break;
            default:
                scene.Box(new(0, 0, straight * .75f), new(.07f, .2f, straight * .75f), blade);
                scene.Frustum(new(0, 0, straight * 1.5f + .18f), new(.07f, .2f, .18f), .15f, blade);
                for (var i = 0; i < 4; i++) scene.Box(new(0, .17f, straight * (.2f + i * .36f)), new(.06f, .08f, .08f), blade, Turn(Vector3.UnitX, 45));
                break;
        }
        scene.Box(new(0, back + .16f, -.04f), new(.1f, .16f, .08f), blade);
        if (random.Chance(.5f)) scene.Box(new(0, back + .15f, -grip / 2 - .1f), new(.1f, .13f, grip / 2), handle);
        else
        {
            scene.Limb(new(0, back + .15f, -.1f), new(0, back + .15f, -grip), .13f, handle);
            scene.Ellipsoid(new(0, back + .17f, -grip), new(.13f, .18f, .16f), handle);
        }
        if (!random.Chance(.5f)) return;
        foreach (var part in (ReadOnlySpan<float>)[.3f, .75f]) scene.Ellipsoid(new(0, back + .15f, -.1f - grip * part), new(.14f, .05f, .05f), Palette.Metal);
    }
}
