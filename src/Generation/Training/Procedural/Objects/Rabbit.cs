using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Rabbit
{
    public static readonly ProceduralObject Kind = new("rabbit", "ears", "gray", "pink", Build) { OtherPart = "belly", UsualOtherColour = "white", HeldOutColours = ["orange", "purple"] };

    /// <summary>Sits up or crouches; the ears stand, lean or hang.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fur, ears, belly) = colours;
        float girth = random.Between(.34f, .42f), head = random.Between(.34f, .4f);
        var face = random.Chance(.55f) ? Upright(scene, random, girth, fur, belly) : Crouching(scene, girth, fur, belly);
        scene.Ellipsoid(face, new(head, head * random.Between(.95f, 1.1f), head), fur);
        scene.Eyes(face + new Vector3(head * .8f, head * .48f, head * .28f), head * .26f, fur);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(face + new Vector3(head * .82f, side * head * .26f, -head * .3f), new(head * .32f), belly);
        scene.Ellipsoid(face + new Vector3(head * 1.12f, 0, -head * .08f), new(head * .18f), Palette.Colours["pink"]);
        Ears(scene, random, face, head, ears);
    }

    private static void Ears(PrimitiveScene scene, Random random, Vector3 face, float head, Vector3 ears)
    {
        float length = random.Between(.3f, .42f), width = random.Between(.1f, .13f), spread = random.Between(4, 24), lean = random.Between(-30, 4);
        var hang = random.Chance(.25f);
        foreach (var side in Shapes.Sides)
        {
            var turn = hang ? Turn(Vector3.UnitX, side * 10) : Turn(Vector3.UnitX, -side * spread) * Turn(Vector3.UnitY, lean);
            var root = face + (hang ? new Vector3(0, side * head * 1.12f, head * .7f) : new Vector3(-head * .1f, side * head * .45f, head * .75f));
            scene.Ellipsoid(root + Vector3.Transform(new(0, 0, hang ? -length * .7f : length * .85f), turn), new(.08f, width, length), ears, turn);
        }
    }

    private static Vector3 Upright(PrimitiveScene scene, Random random, float girth, Vector3 fur, Vector3 belly)
    {
        scene.Ellipsoid(new(-.04f, 0, -.42f), new(girth, girth * 1.1f, .46f), fur);
        scene.Ellipsoid(new(girth * .42f, 0, -.42f), new(girth * .7f, girth * .62f, .28f), belly);
        scene.Ellipsoid(new(-girth - .08f, 0, -.7f), new(.15f), belly);
        var raised = random.Between(-.35f, .05f);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(girth * .8f, side * girth * .85f, -.82f), new(.3f, .14f, .12f), fur);
            scene.Limb(new(0, side * girth * .9f, -.18f), new(girth + .04f, side * girth * .8f, raised - .2f), .09f, fur);
        }
        return new(.04f, 0, .22f);
    }

    private static Vector3 Crouching(PrimitiveScene scene, float girth, Vector3 fur, Vector3 belly)
    {
        scene.Ellipsoid(new(-.2f, 0, -.3f), new(.52f, girth, girth * 1.1f), fur, Turn(Vector3.UnitY, -12));
        scene.Ellipsoid(new(.16f, 0, -.3f), new(.26f, girth * .5f, .28f), belly);
        scene.Ellipsoid(new(-.74f, 0, -.34f), new(.16f), belly);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(-.4f, side * girth * .8f, -.44f), new(.3f, .14f, .26f), fur);
            scene.Limb(new(.2f, side * girth * .6f, -.3f), new(.34f, side * girth * .6f, -.64f), .1f, fur);
        }
        return new(.36f, 0, .14f);
    }
}
