using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Snowman
{
    public static readonly ProceduralObject Kind = new("snowman", "hat", "white", "black", Build) { OtherPart = "scarf", UsualOtherColour = "red", HeldOutColours = ["cyan", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (snow, hat, scarf) = colours;
        var shade = snow * .75f;
        float round = random.Between(.92f, 1.08f), head = random.Between(.33f, .37f), carrot = random.Between(.2f, .3f);
        scene.Ellipsoid(new(0, 0, -.6f), new(.6f * round, .6f * round, .55f), snow);
        scene.Ellipsoid(new(0, 0, .1f), new(.45f, .45f, .42f), snow);
        scene.Ellipsoid(new(0, 0, .72f), new(head), snow);
        scene.Ellipsoid(new(-.1f, 0, -.6f), new(.6f * round, .6f * round, .55f), shade);
        scene.Ellipsoid(new(-.09f, 0, .1f), new(.45f, .45f, .42f), shade);
        scene.Ellipsoid(new(-.08f, 0, .72f), new(head), shade);
        scene.Torus(new(.03f, 0, .46f), .28f, .34f, scarf);
        scene.Torus(new(-.07f, 0, .46f), .28f, .36f, shade * .7f);
        scene.Box(new(.45f, -.17f, .2f), new(.07f, .12f, .26f), scarf, Turn(Vector3.UnitY, -8));
        Hat(scene, random, .72f + head, hat);
        scene.Cone(new(head + carrot * .85f, 0, .68f), .125f, carrot, Palette.Colours["orange"], Turn(Vector3.UnitY, 94));
        scene.Eyes(new(head * .84f, .15f, .83f), .1f, snow);
        scene.Ellipsoid(new(.42f, .1f, .1f), new(.11f), Palette.Against(snow));
        scene.Ellipsoid(new(.49f * round, .06f, -.34f), new(.13f), Palette.Against(snow));
        scene.Ellipsoid(new(.58f * round, .06f, -.66f), new(.13f), Palette.Against(snow));
        float reach = random.Between(.1f, .35f), lift = random.Between(.2f, .5f);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(0, side * .35f, .2f), new(reach, side * .74f, lift), .06f, Palette.Wood);
            scene.Ellipsoid(new(reach + .03f, side * .8f, lift + .04f), new(.1f), Palette.Wood);
        }
    }

    /// <summary>A top hat, a bucket or a bobble hat.</summary>
    private static void Hat(PrimitiveScene scene, Random random, float top, Vector3 hat)
    {
        switch (random.Next(3))
        {
            case 0:
                scene.Hemisphere(new(0, 0, top - .12f), new(.36f, .36f, .34f), hat);
                scene.Ellipsoid(new(0, 0, top + .26f), new(.12f), hat);
                break;
            case 1:
                scene.Frustum(new(0, 0, top + .08f), new(.33f, .33f, .22f), .75f, hat);
                break;
            default:
                scene.Cylinder(new(0, 0, top - .06f), .42f, .055f, hat);
                scene.Cylinder(new(0, 0, top + .15f), .26f, random.Between(.19f, .27f), hat);
                break;
        }
    }
}
