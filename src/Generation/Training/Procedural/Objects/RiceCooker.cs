using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class RiceCooker
{
    public static readonly ProceduralObject Kind = new("rice cooker", "lid", "white", "gray", Build) { OtherPart = "panel", UsualOtherColour = "black", HeldOutColours = ["purple", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.5f)) Pan(scene, random, colours);
        else Hinged(scene, random, colours);
    }

    /// <summary>A round one with two handles, a loose lid and a switch.</summary>
    private static void Pan(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, panel) = colours;
        float radius = random.Between(.58f, .7f), height = random.Between(.38f, .55f), foot = radius * random.Between(.82f, 1);
        if (random.Chance(.3f)) scene.Ellipsoid(Vector3.Zero, new(radius, radius, height * 1.2f), body);
        scene.Flare(-height, foot, height, radius, body);
        scene.Cylinder(new(0, 0, height), radius * 1.05f, .06f, body);
        if (random.Chance(.7f)) scene.Hemisphere(new(0, 0, height + .04f), new(radius * .92f, radius * .92f, random.Between(.16f, .28f)), lid);
        else scene.Flare(height, radius * .95f, height + .16f, radius * .6f, lid);
        if (random.Chance(.6f)) scene.Ellipsoid(new(0, 0, height + .32f), new(.14f, .14f, .11f), Palette.Against(lid));
        else scene.Torus(new(0, 0, height + .2f), .19f, .36f, Palette.Against(lid), Turn(Vector3.UnitY, 90));
        var grip = random.Between(.2f, .6f) * height;
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * (radius + .1f), grip), new(.15f, .16f, .07f), Palette.Sunken(body));

        var place = new Vector3(float.Lerp(foot, radius, .35f) + .02f, 0, -height * .35f);
        scene.Box(place, new(.08f, random.Between(.2f, .28f), height * .5f), panel);
        scene.Box(place + new Vector3(.08f, 0, -height * .15f), new(.06f, .09f, .08f), Palette.Against(panel));
        scene.Ellipsoid(place + new Vector3(.08f, 0, height * .25f), new(.07f), random.Chance(.5f) ? Palette.Colours["red"] : Palette.Glow);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, -height - .04f), foot * .85f, .06f, Palette.Black);
    }

    /// <summary>A bulging one whose lid has a carrying handle, with a display.</summary>
    private static void Hinged(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, panel) = colours;
        float width = random.Between(.54f, .66f), depth = width * random.Between(1, 1.25f), height = random.Between(.36f, .5f), dome = random.Between(.22f, .36f);
        var round = random.Chance(.6f);
        if (round)
        {
            scene.Frustum(Vector3.Zero, new(depth, width, height), random.Between(.95f, 1.05f), body);
            scene.Frustum(new(0, 0, -height), new(depth * .85f, width * .85f, .1f), 1, body);
            scene.Hemisphere(new(-.04f, 0, height), new(depth * .95f, width * .95f, dome), lid);
        }
        else
        {
            scene.Box(Vector3.Zero, new(depth * .92f, width * .92f, height), body);
            scene.Cylinder(new(.1f - depth * .3f, 0, -.02f), width * 1.02f, height, body);
            scene.Box(new(-.05f, 0, height + .08f), new(depth * .85f, width * .88f, .1f), lid);
            scene.Ellipsoid(new(-.05f, 0, height + .12f), new(depth * .8f, width * .82f, dome * .7f), lid);
        }

        var lean = Turn(Vector3.UnitY, random.Between(-28, -8));
        var place = new Vector3(depth * .95f, 0, height * random.Between(.1f, .4f));
        scene.Box(place, new(.08f, width * .56f, height * .5f), panel, lean);
        scene.Box(place + new Vector3(.05f, 0, height * .12f), new(.07f, width * .3f, height * .2f), Palette.Glass(panel), lean);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(place + new Vector3(.1f, side * width * .24f, -height * .32f), new(.065f), Palette.Against(panel));
        scene.Cylinder(new(-depth * .45f, 0, height + dome * .8f), .1f, .08f, Palette.Against(lid));
        if (random.Chance(.65f))
        {
            var rise = height + dome + .1f;
            scene.Box(new(-.02f, 0, rise), new(.09f, width * .95f, .06f), Palette.Against(lid));
            foreach (var side in Shapes.Sides) scene.Box(new(-.02f, side * width * .95f, rise - dome * .6f), new(.09f, .07f, dome * .6f + .06f), Palette.Against(lid));
        }
    }
}
