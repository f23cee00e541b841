using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class AirConditioner
{
    public static readonly ProceduralObject Kind = new("air conditioner", "grille", "white", "gray", Plain)
    {
        Forms = [new("outdoor air conditioner", Outdoor), new("portable air conditioner", Portable), new("wall air conditioner", Wall)],
        HeldOutColours = ["red", "cyan"],
    };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        Action<PrimitiveScene, Random, Slots<Vector3>>[] builds = [Wall, Wall, Outdoor, Outdoor, Window, Portable];
        random.Pick(builds)(scene, random, colours);
    }

    /// <summary>A long unit with a flap over its slot.</summary>
    private static void Wall(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, grille, _) = colours;
        float width = random.Between(.85f, 1), height = random.Between(.3f, .42f), depth = random.Between(.24f, .34f), slot = random.Between(.1f, .13f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.5f)) scene.Frustum(new(depth * .2f, 0, height * .25f), new(depth, height * .75f, width), 1, body, Turn(Vector3.UnitX, 90));
        scene.Box(new(depth, 0, slot - height), new(.05f, width * .92f, slot), Palette.Black);
        scene.Box(new(depth + .06f, 0, slot * 1.2f - height), new(.15f, width * .88f, .06f), grille, Turn(Vector3.UnitY, random.Between(20, 55)));
        scene.Box(new(0, 0, height), new(depth * .7f, width * .85f, .04f), grille);
        scene.Box(new(-depth, 0, 0), new(.05f, width * .8f, height * .8f), Palette.Metal);
        scene.Box(new(depth * 1.22f, width * random.Pick([-.65f, .65f]), height * .25f), new(.03f, .13f, .07f), Palette.Glass(body));
        if (random.Chance(.4f)) scene.Limb(new(-depth * .5f, width + .08f, 0), new(-depth * .5f, width + .08f, -height - .5f), .09f, body);
    }

    /// <summary>A box on feet with one round fan, or two above each other.</summary>
    private static void Outdoor(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, grille, _) = colours;
        var fans = random.Chance(.25f) ? 2 : 1;
        float width = random.Between(.75f, .95f), height = fans * random.Between(.52f, .66f), depth = random.Between(.28f, .42f), radius = height / fans * random.Between(.72f, .82f), turn = random.Between(0, 90);
        var y = (width - radius) * random.Pick([-.8f, .8f]);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(-depth, 0, 0), new(.04f, width * .88f, height * .85f), Palette.Metal);
        for (var i = 0; i < fans; i++)
        {
            var middle = new Vector3(depth + .02f, y, (2 * i + 1 - fans) * height / fans);
            scene.Cylinder(middle, radius, .03f, Palette.Against(grille), Turn(Vector3.UnitY, 90));
            scene.Torus(middle, radius, .13f, grille, Turn(Vector3.UnitY, 90));
            foreach (var spoke in (ReadOnlySpan<float>)[0, 60, 120]) scene.Box(middle + new Vector3(.04f, 0, 0), new(.03f, radius, .06f), grille, Turn(Vector3.UnitX, turn + spoke));
            scene.Ellipsoid(middle, new(.12f, radius * .3f, radius * .3f), grille);
        }
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .65f, -height - .07f), new(depth * 1.15f, .11f, .08f), Palette.Black);
        if (random.Chance(.6f)) scene.Box(new(depth, -MathF.Sign(y) * width * .75f, height * .3f), new(.03f, width * .14f, height * .4f), Palette.Sunken(body));
        if (random.Chance(.5f)) scene.Limb(new(-depth * .4f, -MathF.Sign(y) * (width + .07f), -height * .2f), new(-depth * .4f, -MathF.Sign(y) * (width + .07f), -height), .08f, Palette.Black);
    }

    /// <summary>A box for a window, with slats beside the knobs.</summary>
    private static void Window(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, grille, _) = colours;
        float width = random.Between(.72f, .9f), height = random.Between(.46f, .56f), depth = random.Between(.4f, .55f);
        var side = random.Pick([-1, 1]);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(-depth, 0, 0), new(.06f, width * .85f, height * .8f), Palette.Metal);
        scene.Box(new(depth, -side * width * .25f, 0), new(.03f, width * .6f, height * .74f), Palette.Against(grille));
        for (var i = 0; i < 3; i++) scene.Box(new(depth + .04f, -side * width * .25f, (i - 1) * height * .5f), new(.04f, width * .6f, height * .13f), grille, Turn(Vector3.UnitY, -25));
        foreach (var end in Shapes.Sides) scene.Cylinder(new(depth + .03f, side * width * .68f, end * height * .35f), .12f, .06f, Palette.Against(body), Turn(Vector3.UnitY, 90));
        if (!random.Chance(.5f)) return;
        foreach (var end in Shapes.Sides) scene.Box(new(0, end * (width + .15f), 0), new(.07f, .16f, height * .95f), Palette.Sunken(body));
    }

    /// <summary>A tower on castors with a hose at the back.</summary>
    private static void Portable(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, grille, _) = colours;
        float width = random.Between(.42f, .52f), height = random.Between(.8f, .95f), depth = random.Between(.36f, .46f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.5f)) scene.Frustum(Vector3.Zero, new(depth * 1.15f, width * .85f, height), 1, body);
        scene.Box(new(depth * 1.1f, 0, height * .62f), new(.06f, width * .8f, height * .26f), Palette.Against(grille));
        for (var i = 0; i < 3; i++) scene.Box(new(depth * 1.1f + .06f, 0, height * (.44f + .18f * i)), new(.05f, width * .8f, .06f), grille, Turn(Vector3.UnitY, 30));
        scene.Box(new(depth * .2f, 0, height), new(.2f, width * .5f, .04f), Palette.Glass(body));
        foreach (var side in Shapes.Sides) scene.Wheels(new(side * depth * .7f, width * .75f, -height - .06f), .11f, .07f, Palette.Black);
        var outlet = new Vector3(-depth - .22f, 0, random.Between(-.2f, .2f));
        scene.Limb(new(-depth, 0, outlet.Z), outlet, .16f, Palette.Metal);
        scene.Limb(outlet, outlet + new Vector3(-.05f, random.Between(-.3f, .3f), height * .8f), .16f, Palette.Metal);
    }
}
