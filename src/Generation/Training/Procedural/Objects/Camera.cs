using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Camera
{
    public static readonly ProceduralObject Kind = new("camera", "lens", "black", "gray", Photo)
    {
        OtherPart = "top",
        UsualOtherColour = "gray",
        Forms = [new("instant camera", Instant), new("security camera", Security)],
        HeldOutColours = ["white", "gray"],
    };

    private static void Photo(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, top) = colours;
        float width = random.Between(.75f, .9f), height = random.Between(.42f, .52f), depth = random.Between(.2f, .3f), aside = random.Chance(.5f) ? 0 : random.Between(-.2f, .1f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(0, 0, height + .07f), new(depth * .95f, width * .98f, .09f), top);
        Lens(scene, new(depth, aside, -.02f), random.Between(.34f, .4f), random.Between(.12f, .3f), colours);
        scene.Box(new(-depth, -width * .15f, 0), new(.03f, width * .55f, height * .65f), Palette.Glass(body));
        if (random.Chance(.6f)) scene.Box(new(.03f, aside, height + .24f), new(depth * .9f, .26f, .14f), top);
        else scene.Box(new(depth, width * .66f, height * .6f), new(.04f, .17f, .12f), Palette.Against(body));
        scene.Cylinder(new(0, -width * .68f, height + .2f), .12f, .08f, random.Chance(.5f) ? Palette.Colours["orange"] : Palette.Metal);
        if (random.Chance(.5f)) scene.Cylinder(new(0, width * .68f, height + .18f), .16f, .06f, Palette.Metal);
        if (random.Chance(.6f)) scene.Box(new(depth, -width * .82f, 0), new(.12f, width * .17f, height), body);
    }

    private static void Instant(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, top) = colours;
        float width = random.Between(.62f, .75f), depth = random.Between(.4f, .5f);
        scene.Box(new(0, 0, -.35f), new(depth + .15f, width, .22f), body);
        scene.Box(new(-.1f, 0, .1f), new(depth - .05f, width, .35f), body);
        scene.Box(new(-.16f, 0, .52f), new(depth - .12f, width * .92f, .12f), top);
        Lens(scene, new(depth - .15f, 0, .12f), .3f, .14f, colours);
        scene.Box(new(depth - .15f, width * .72f, .28f), new(.04f, .14f, .13f), Palette.Against(body));
        scene.Box(new(depth + .15f, 0, -.36f), new(.02f, width * .8f, .07f), Palette.Black);
        if (random.Chance(.5f)) scene.Box(new(depth + .25f, 0, -.36f), new(.28f, width * .6f, .04f), Palette.Colours["white"]);
        scene.Ellipsoid(new(depth - .13f, -width * .72f, .2f), new(.1f), Palette.Colours["orange"]);
        scene.Box(new(-depth - .05f, 0, .25f), new(.03f, .2f, .14f), Palette.Against(body));
    }

    private static void Security(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, top) = colours;
        float length = random.Between(.55f, .75f), girth = random.Between(.26f, .34f);
        if (random.Chance(.6f)) scene.Box(Vector3.Zero, new(length, girth, girth), body);
        else scene.Cylinder(Vector3.Zero, girth * 1.1f, length, body, Turn(Vector3.UnitY, 90));
        scene.Box(new(.12f, 0, girth * 1.08f), new(length, girth * 1.15f, .08f), top);
        Lens(scene, new(length, 0, -.02f), girth * .66f, .08f, colours);
        if (random.Chance(.4f))
        {
            scene.Cylinder(new(0, 0, -.55f), .1f, .35f, body);
            scene.Cylinder(new(0, 0, -.92f), random.Between(.34f, .45f), .08f, body);
            return;
        }
        var joint = new Vector3(-length * .5f, 0, random.Between(.55f, .75f));
        scene.Limb(new(-length * .35f, 0, girth), joint, .1f, body);
        scene.Limb(joint, joint - new Vector3(.35f, 0, 0), .1f, body);
        scene.Box(joint - new Vector3(.42f, 0, 0), new(.08f, random.Between(.25f, .35f), .3f), body);
    }

    private static void Lens(PrimitiveScene scene, Vector3 foot, float radius, float length, Slots<Vector3> colours)
    {
        var (facing, end) = (Turn(Vector3.UnitY, 90), foot + new Vector3(2 * length, 0, 0));
        scene.Cylinder(foot + new Vector3(length, 0, 0), radius, length, colours.Part, facing);
        scene.Cylinder(end, radius * .68f, .03f, Palette.Against(colours.Part), facing);
        scene.Ellipsoid(end, new(.07f, radius * .4f, radius * .4f), Palette.Glass(colours.Part));
    }
}
