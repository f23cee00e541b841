using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Hammer
{
    public static readonly ProceduralObject Kind = new("hammer", "handle", "gray", "brown", Build) { OtherPart = "grip", UsualOtherColour = "black", Forms = [new("claw hammer", Claw)], HeldOutColours = ["pink", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float half = random.Between(.42f, .55f), girth = random.Between(.17f, .24f);
        var along = Turn(Vector3.UnitX, 90);
        switch (random.Next(4))
        {
            case 0: Claw(scene, random, colours); return;
            case 1: scene.Box(Vector3.Zero, new(girth, half, girth), colours.Body); break;
            case 2:
                scene.Cylinder(Vector3.Zero, girth * 1.2f, half, colours.Body, along);
                foreach (var side in Shapes.Sides) scene.Cylinder(new(0, side * half, 0), girth * 1.35f, .08f, colours.Body, along);
                break;
            default: Peen(scene, random, half, girth, colours.Body); break;
        }
        Handle(scene, random, colours);
    }

    private static void Claw(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float reach = random.Between(.34f, .42f), girth = random.Between(.17f, .22f), drop = random.Between(.12f, .3f);
        Face(scene, reach, girth, colours.Body);
        scene.Box(Vector3.Zero, new(girth, girth, girth * 1.1f), colours.Body);
        foreach (var end in Shapes.Sides)
        {
            scene.Limb(new(end * .09f, -.1f, .05f), new(end * .12f, -.42f, .05f), .11f, colours.Body);
            scene.Limb(new(end * .12f, -.42f, .05f), new(end * .15f, -.7f, .05f - drop), .09f, colours.Body);
        }
        Handle(scene, random, colours);
    }

    /// <summary>A ball or a wedge behind the face.</summary>
    private static void Peen(PrimitiveScene scene, Random random, float half, float girth, Vector3 colour)
    {
        Face(scene, half * .8f, girth, colour);
        scene.Cylinder(new(0, -half * .2f, 0), girth * .8f, half * .5f, colour, Turn(Vector3.UnitX, 90));
        if (random.Chance(.5f)) scene.Ellipsoid(new(0, -half * .75f, 0), new(girth * 1.1f), colour);
        else scene.Frustum(new(0, -half * .7f, 0), new(girth * 1.2f, girth * 1.2f, half * .45f), .3f, colour, Turn(Vector3.UnitX, 90));
    }

    private static void Face(PrimitiveScene scene, float reach, float girth, Vector3 colour)
    {
        scene.Cylinder(new(0, reach * .5f, 0), girth * .85f, reach * .5f, colour, Turn(Vector3.UnitX, 90));
        scene.Cylinder(new(0, reach + .06f, 0), girth * 1.15f, .1f, colour, Turn(Vector3.UnitX, 90));
    }

    private static void Handle(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (_, handle, grip) = colours;
        float end = random.Between(-1.4f, -1.1f), thick = random.Between(.095f, .12f), held = random.Between(.16f, .24f);
        if (random.Chance(.5f))
        {
            scene.Cylinder(new(0, 0, (end + .25f) / 2), thick, (.25f - end) / 2, handle);
            scene.Limb(new(0, 0, end + 2 * held), new(0, 0, end), thick * 1.3f, grip);
        }
        else
        {
            scene.Box(new(0, 0, (end + .25f) / 2), new(thick, thick, (.25f - end) / 2), handle);
            scene.Box(new(0, 0, end + held), new(thick * 1.25f, thick * 1.25f, held), grip);
        }
    }
}
