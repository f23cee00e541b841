using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tank
{
    public static readonly ProceduralObject Kind = new("tank", "tracks", "green", "black", Build) { OtherPart = "turret", HeldOutColours = ["purple", "yellow"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (hull, tracks, turret) = colours;
        float length = random.Between(.7f, .88f), track = random.Between(.14f, .19f), width = random.Between(.36f, .44f), round = random.Between(.2f, .26f);
        scene.Box(new(0, 0, .08f), new(length * .92f, width + .02f, .22f), hull);
        scene.Box(new(length * .78f, 0, .1f), new(.2f, width + .02f, .2f), hull, Turn(Vector3.UnitY, 40));
        if (random.Chance(.5f)) scene.Box(new(-.04f, 0, .24f), new(length * .94f, width + 1.9f * track, .06f), hull);
        var wheels = random.Next(2, 4);
        foreach (var side in Shapes.Sides)
        {
            var y = side * (width + track);
            scene.Box(new(0, y, -.08f), new(length * .82f, track, round), tracks);
            foreach (var end in Shapes.Sides) scene.Cylinder(new(end * length * .82f, y, -.08f), round, track, tracks, Turn(Vector3.UnitX, 90));
            for (var i = 0; i < wheels; i++) scene.Cylinder(new(length * 1.2f * (i / (wheels - 1f) - .5f), y + side * .02f, -.08f), round * .62f, track, Palette.Metal, Turn(Vector3.UnitX, 90));
            scene.Ellipsoid(new(length * .95f, side * width * .72f, .16f), new(.09f), Palette.Glow);
        }
        scene.Box(new(-length * .93f, 0, .06f), new(.03f, width * .7f, .12f), Palette.Sunken(hull));
        Turret(scene, random, length, turret);
    }

    /// <summary>Round, domed, square or wedged, with a long gun to the front.</summary>
    private static void Turret(PrimitiveScene scene, Random random, float length, Vector3 turret)
    {
        float half = random.Between(.34f, .42f), rise = random.Between(.14f, .2f), barrel = random.Between(.3f, .5f), bore = random.Between(.085f, .11f), x = random.Between(-.2f, .02f), z = .3f + rise;
        switch (random.Next(4))
        {
            case 0:
                scene.Frustum(new(x, 0, z), new(half, half, rise), .82f, turret);
                break;
            case 1:
                scene.Hemisphere(new(x, 0, .28f), new(half * 1.1f, half, rise * 2.3f), turret);
                break;
            case 2:
                scene.Box(new(x, 0, z), new(half, half * .9f, rise), turret);
                break;
            default:
                scene.Box(new(x - .08f, 0, z), new(half, half, rise), turret);
                scene.Box(new(x + half * .8f, 0, z), new(half * .6f, half * .7f, rise * .8f), turret);
                break;
        }
        scene.Cylinder(new(x + half + barrel, 0, z + .02f), bore, barrel, turret, Turn(Vector3.UnitY, 90));
        scene.Cylinder(new(x + half + 2 * barrel, 0, z + .02f), bore * 1.35f, .09f, turret, Turn(Vector3.UnitY, 90));
        scene.Cylinder(new(x + half + 2 * barrel + .08f, 0, z + .02f), bore * .9f, .03f, Palette.Against(turret), Turn(Vector3.UnitY, 90));
        if (random.Chance(.6f)) scene.Cylinder(new(x - .08f, half * .35f, z + rise + .03f), .15f, .06f, Palette.Sunken(turret));
    }
}
