using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class CoffeeMaker
{
    public static readonly ProceduralObject Kind = new("coffee maker", "pot", "black", "gray", Build) { OtherPart = "base", UsualOtherColour = "gray", HeldOutColours = ["cyan", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(13))
        {
            case 0 or 1: Espresso(scene, random, colours); break;
            case 2: Capsules(scene, random, colours); break;
            case 3: Towers(scene, random, colours); break;
            case 4 or 5: Automatic(scene, random, colours); break;
            case 6: Stovetop(scene, random, colours); break;
            case 7: Press(scene, random, colours); break;
            default: Drip(scene, random, colours); break;
        }
    }

    /// <summary>A pot between the plate and the filter, square or round.</summary>
    private static void Drip(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pot, plate) = colours;
        float width = random.Between(.42f, .6f), depth = random.Between(.5f, .7f), low = random.Between(-.9f, -.75f), head = random.Between(.29f, .36f), round = width * 1.02f;
        if (random.Chance(.5f))
        {
            var back = random.Between(.16f, .28f);
            scene.Box(new(back - depth, 0, 0), new(back, width, .85f), body);
            scene.Box(new(0, 0, .95f - head), new(depth, width, head), body);
            scene.Box(new(0, 0, low - .06f), new(depth, width, .1f), plate);
        }
        else
        {
            scene.Cylinder(new(-.22f, 0, 0), round, .85f, body);
            scene.Frustum(new(.1f, 0, .95f - head), new(round, round, head), random.Between(.9f, 1.1f), body);
            scene.Frustum(new(-.06f, 0, low - .06f), new(round * 1.15f, round, .1f), 1, plate);
        }
        Pot(scene, random, new(.2f, 0, low + .08f), width * .58f, .95f - 2 * head - low - .16f, pot, random.Chance(.6f) ? Palette.Black : body);
        if (random.Chance(.7f)) Clock(scene, random, new(random.Chance(.8f) ? depth + .04f : depth, 0, .95f - head), body);
        if (random.Chance(.4f)) scene.Frustum(new(-.02f, 0, .98f), new(depth * .8f, width * .8f, .06f), .9f, Palette.Sunken(body));
    }

    /// <summary>Glass with coffee in it, or a steel can, with a handle in front or beside.</summary>
    private static void Pot(PrimitiveScene scene, Random random, Vector3 foot, float radius, float height, Vector3 pot, Vector3 trim)
    {
        var middle = foot + new Vector3(0, 0, height * .45f);
        if (random.Chance(.35f)) scene.Frustum(middle, new(radius, radius, height * .45f), .8f, pot);
        else
        {
            scene.Ellipsoid(middle - new Vector3(0, 0, height * .08f), new(radius * 1.08f, radius * 1.08f, height * .4f), pot);
            scene.Frustum(middle + new Vector3(0, 0, height * .28f), new(radius * .75f, radius * .75f, height * .2f), 1.1f, pot);
        }
        scene.Cylinder(foot + new Vector3(0, 0, height * .93f), radius * .72f, .06f, trim);
        if (random.Chance(.3f)) scene.Torus(middle + new Vector3(radius + .04f, 0, .02f), height * .3f, .28f, trim, Turn(Vector3.UnitX, 90));
        else scene.Torus(middle + new Vector3(.1f, radius + .06f, .02f), height * .3f, .28f, trim, Turn(Vector3.UnitY, 90));
    }

    private static void Clock(PrimitiveScene scene, Random random, Vector3 place, Vector3 body)
    {
        if (random.Chance(.5f)) scene.Cylinder(place, .15f, .05f, Palette.Against(body), Turn(Vector3.UnitY, 90));
        else
        {
            scene.Box(place, new(.04f, .22f, .12f), Palette.Against(body));
            scene.Box(place + new Vector3(.03f, 0, 0), new(.04f, .12f, .065f), Palette.Glass(body));
        }
    }

    /// <summary>The tank stands beside the pot.</summary>
    private static void Towers(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pot, plate) = colours;
        float side = random.Pick([-1, 1]), radius = random.Between(.3f, .36f), height = random.Between(.85f, 1);
        scene.Box(new(0, 0, -.9f), new(.45f, .85f, .12f), plate);
        scene.Box(new(-.05f, -side * .5f, 0), new(.36f, .34f, height), body);
        scene.Box(new(0, side * .2f, height - .14f), new(.34f, .55f, .14f), body);
        scene.Frustum(new(.02f, side * .4f, height - .42f), new(.24f, .24f, .2f), 1.4f, body);
        scene.Box(new(.31f, -side * .5f, height * .2f), new(.02f, .12f, height * .5f), Palette.Glass(body));
        scene.Box(new(.31f, -side * .5f, -.6f), new(.04f, .14f, .1f), Palette.Against(body));
        Pot(scene, random, new(.02f, side * .4f, -.78f), radius, height + .1f, pot, Palette.Black);
    }

    private static void Espresso(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pot, plate) = colours;
        float width = random.Between(.6f, 1.1f), height = random.Between(.5f, .68f);
        var groups = width > .82f ? 2 : 1;
        scene.Box(new(-.25f, 0, 0), new(.3f, width * .96f, height), body);
        scene.Box(new(.05f, 0, height - .22f), new(.5f, width, .24f), body);
        scene.Box(new(.08f, 0, -height - .08f), new(.58f, width, .13f), plate);
        for (var i = 0; i < groups; i++)
        {
            var y = groups == 1 ? -.15f : (i - .5f) * width;
            scene.Cylinder(new(.25f, y, height - .52f), .16f, .1f, Palette.Metal);
            scene.Box(new(.58f, y, height - .56f), new(.26f, .07f, .06f), Palette.Black);
            scene.Frustum(new(.25f, y, .22f - height), new(.21f, .21f, .19f), .8f, pot);
            scene.Torus(new(.25f, y + .24f, .22f - height), .12f, .4f, pot, Turn(Vector3.UnitY, 90));
            scene.Cylinder(new(.56f, y, height - .2f), .13f, .04f, Palette.Against(body), Turn(Vector3.UnitY, 90));
        }
        if (random.Chance(.6f)) scene.Limb(new(.4f, width * .75f, height - .4f), new(.55f, width * .85f, -height * .4f), .06f, Palette.Metal);
        if (random.Chance(.4f)) scene.Legs(new(.4f, width * .8f, -height - .24f), .08f, .07f, Palette.Black);
        foreach (var side in Shapes.Sides)
        {
            if (groups == 1) scene.Cylinder(new(-.05f, side * width * random.Between(.3f, .6f), height + .12f), .15f, .12f, Palette.Colours["white"]);
            else scene.Box(new(-.05f, side * width * .92f, height + .1f), new(.45f, .05f, .1f), Palette.Metal);
        }
    }

    /// <summary>A block that grinds, brews and fills a cup in its niche; the broad ones are built in.</summary>
    private static void Automatic(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cup, plate) = colours;
        var isBroad = random.Chance(.3f);
        float width = isBroad ? random.Between(.78f, .95f) : random.Between(.42f, .65f), depth = random.Between(.5f, .72f), height = random.Between(.58f, .85f), tall = height * .45f - .06f;
        scene.Box(new(-.2f, 0, 0), new(depth - .2f, width, height), body);
        scene.Box(new(0, 0, height * .45f), new(depth, width, height * .55f), body);
        if (isBroad || random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .78f, -height * .3f), new(depth, width * .22f, height * .7f), body);
        }
        scene.Box(new(.03f, 0, -height), new(depth + .03f, width, .12f), plate);
        scene.Box(new(depth - .14f, 0, -height * .15f), new(.12f, .12f, .1f), Palette.Against(body));
        scene.Frustum(new(depth - .18f, 0, .12f - height + tall * .75f), new(.17f, .17f, tall * .75f), 1.2f, cup);
        scene.Torus(new(depth - .18f, .22f, .14f - height + tall * .75f), .1f, .4f, cup, Turn(Vector3.UnitY, 90));
        Vector3 panel = new(depth + .02f, 0, height * .55f);
        switch (random.Next(3))
        {
            case 0: scene.Box(panel, new(.03f, width * .55f, height * .2f), Palette.Against(body)); break;
            case 1:
                scene.Cylinder(panel, .14f, .06f, Palette.Against(body), Turn(Vector3.UnitY, 90));
                foreach (var side in Shapes.Sides) scene.Ellipsoid(panel with { Y = side * width * .6f }, new(.07f), Palette.Against(body));
                break;
            default: scene.SunkenPanel(panel, width * .6f, height * .16f, body); break;
        }
        if (!isBroad && random.Chance(.5f)) scene.Frustum(new(-.1f, 0, height + .08f), new(width * .75f, width * .75f, .1f), 1.1f, Palette.Sunken(body));
    }

    /// <summary>A boiler that narrows to the waist, under a pot that widens again.</summary>
    private static void Stovetop(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pot, foot) = colours;
        float broad = random.Between(.45f, .56f), waist = broad * random.Between(.65f, .8f), top = random.Between(.5f, .7f), side = random.Pick([-1, 1]);
        scene.Cylinder(new(0, 0, -.92f), broad + .03f, .08f, foot);
        scene.Flare(-.85f, broad, -.08f, waist, body);
        scene.Cylinder(new(0, 0, -.05f), waist * 1.15f, .07f, body);
        scene.Flare(0, waist, top, broad * .9f, pot);
        scene.Ellipsoid(new(0, -side * broad * .85f, top - .1f), new(.1f, .17f, .11f), pot);
        scene.Cone(new(0, 0, top + .1f), broad * .95f, .12f, body);
        scene.Ellipsoid(new(0, 0, top + .24f), new(.09f, .09f, .1f), Palette.Black);
        scene.Limb(new(0, side * broad * .8f, top - .08f), new(0, side * (broad + .3f), top - .05f), .075f, Palette.Black);
        scene.Limb(new(0, side * (broad + .3f), top - .05f), new(0, side * (broad + .22f), top - .6f), .075f, Palette.Black);
    }

    /// <summary>A glass in a frame, with a plunger.</summary>
    private static void Press(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, glass, foot) = colours;
        float radius = random.Between(.34f, .46f), holder = random.Between(-.3f, -.1f), side = random.Pick([-1, 1]);
        scene.Cylinder(new(0, 0, -.92f), radius + .07f, .08f, foot);
        scene.Cylinder(new(0, 0, -.15f), radius, .75f, glass);
        scene.Flare(-.85f, radius + .05f, holder, radius + .05f, body);
        scene.Flare(.4f, radius + .05f, .65f, radius * .95f, body);
        foreach (var (place, angle) in Shapes.Wreath(4, radius, .1f, 45)) scene.Box(place, new(.06f, .06f, .5f), body, Turn(Vector3.UnitZ, angle));
        scene.Hemisphere(new(0, 0, .65f), new(radius, radius, .12f), body);
        scene.Cylinder(new(0, 0, .85f), .06f, .14f, Palette.Metal);
        scene.Ellipsoid(new(0, 0, 1), new(.11f), body);
        foreach (var height in new[] { .45f, -.45f }) scene.Box(new(0, side * (radius + .15f), height), new(.07f, .17f, .07f), body);
        scene.Box(new(0, side * (radius + .3f), 0), new(.08f, .07f, .52f), body);
    }

    /// <summary>A slender one that fills a single cup.</summary>
    private static void Capsules(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pot, plate) = colours;
        float width = random.Between(.32f, .42f), height = random.Between(.7f, .9f);
        scene.Box(new(-.3f, 0, 0), new(.24f, width, height), body);
        if (random.Chance(.5f)) scene.Ellipsoid(new(.08f, 0, height - .12f), new(.56f, width * 1.1f, .34f), body);
        else scene.Cylinder(new(.05f, 0, height - .15f), .32f, width * 1.02f, body, Turn(Vector3.UnitX, 90));
        if (random.Chance(.5f)) scene.Box(new(.08f, 0, height - .15f), new(.42f, width, .2f), body);
        scene.Box(new(.55f, 0, height - .1f), new(.12f, .17f, .13f), Palette.Against(body));
        scene.Cylinder(new(.22f, 0, height - .5f), .13f, .14f, Palette.Metal);
        scene.Frustum(new(.1f, 0, -height - .08f), new(.6f, width * 1.1f, .12f), 1, plate);
        scene.Frustum(new(.25f, 0, .26f - height), new(.18f, .18f, .24f), 1.2f, pot);
        scene.Torus(new(.25f, .26f, .28f - height), .14f, .4f, pot, Turn(Vector3.UnitY, 90));
    }
}
