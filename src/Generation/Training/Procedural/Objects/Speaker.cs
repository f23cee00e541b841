using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Generation.Training.Procedural.Objects.SpeakerCones;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Speaker
{
    public static readonly ProceduralObject Kind = new("speaker", "cones", "black", "gray", Build) { HeldOutColours = ["white", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cones, _) = colours;
        switch (random.Next(17))
        {
            case 0 or 1:
                Cube(scene, random, body, cones);
                break;
            case 2 or 3:
                Tower(scene, random, body, cones);
                break;
            case 4:
                OnTripod(scene, random, body, cones);
                break;
            case 5 or 6:
                Portable(scene, random, body, cones);
                break;
            case 7:
                float length = random.Between(.8f, 1), low = random.Between(.18f, .42f), thick = random.Between(.18f, .36f);
                scene.Box(Vector3.Zero, new(thick, length, low), body);
                foreach (var side in Shapes.Sides) Cone(scene, new(thick, side * length * .52f, 0), low * .72f, cones, random.Chance(.4f));
                break;
            case 8:
                Wedge(scene, random, body, cones);
                break;
            case 9:
                Pair(scene, random, body, cones);
                break;
            case 10:
                Round(scene, random, body, cones);
                break;
            case 11 or 12:
                Slanted(scene, random, body, cones);
                break;
            default:
                Shelf(scene, random, body, cones);
                break;
        }
    }

    private static void Shelf(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        var half = new Vector3(random.Between(.32f, .56f), random.Between(.38f, .58f), random.Between(.64f, .92f));
        scene.Box(Vector3.Zero, half, body);
        Front(scene, random, half, body, cones);
        if (random.Chance(.3f)) scene.Box(new(-half.X, 0, -half.Z * .5f), new(.03f, half.Y * .4f, .14f), Palette.Sunken(body));
    }

    /// <summary>A plan that narrows towards the back or the front.</summary>
    private static void Slanted(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        var half = new Vector3(random.Between(.36f, .5f), random.Between(.42f, .58f), random.Between(.62f, .98f));
        var angle = (random.Chance(.5f) ? 1 : -1) * random.Between(8, 18);
        scene.Box(Vector3.Zero, half * new Vector3(1, .7f, 1), body);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * half.Y * .6f, 0), half * new Vector3(.9f, .28f, 1), body, Turn(Vector3.UnitZ, side * angle));
        Front(scene, random, half * new Vector3(1, .75f, 1), body, cones);
    }

    private static void Cube(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float width = random.Between(.5f, .65f), height = width * random.Between(.85f, 1.15f), depth = random.Between(.35f, .65f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        Cone(scene, new(depth, 0, -height * .1f), width * random.Between(.5f, .68f), cones, random.Chance(.4f));
        switch (random.Next(3))
        {
            case 0:
                for (var i = -1; i <= 1; i++) scene.Ellipsoid(new(depth, i * width * .5f, height * .82f), new(.075f), Palette.Against(body));
                scene.Torus(new(0, 0, height), .22f, .33f, Palette.Sunken(body), Turn(Vector3.UnitX, 90) * Turn(Vector3.UnitY, 90));
                break;
            case 1:
                scene.Legs(new(depth * .75f, width * .75f, -height - .06f), .1f, .08f, Palette.Metal);
                break;
        }
    }

    /// <summary>It lies before a singer and looks up.</summary>
    private static void Wedge(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float width = random.Between(.6f, .85f), tilt = -random.Between(28, 45);
        var turn = Turn(Vector3.UnitY, tilt);
        scene.Box(Vector3.Zero, new(.38f, width, .4f), body, turn);
        scene.Box(new(-.16f, 0, -.3f), new(.42f, width, .18f), body);
        Cone(scene, Vector3.Transform(new(.38f, -width * .3f, 0), turn), .32f, cones, random.Chance(.5f), tilt);
        scene.Box(Vector3.Transform(new(.38f, width * .55f, 0), turn), new(.03f, width * .24f, .2f), Palette.Sunken(cones), turn);
    }

    /// <summary>Two for a desk, with a woofer between them or none.</summary>
    private static void Pair(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float width = random.Between(.26f, .36f), height = random.Between(.45f, .75f), depth = random.Between(.26f, .4f), apart = random.Between(.5f, .7f);
        var plain = random.Chance(.5f);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * apart, 0), new(depth, width, height), body);
            Cone(scene, new(depth, side * apart, -height * .35f), width * .72f, cones, plain);
            Cone(scene, new(depth, side * apart, height * .6f), width * .42f, cones, plain);
        }
    }

    /// <summary>An upright tube or puck that plays to all sides.</summary>
    private static void Round(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float radius = random.Between(.4f, .6f), half = random.Between(.25f, .95f);
        scene.Frustum(Vector3.Zero, new(radius, radius, half), random.Between(.85f, 1.1f), body);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, -half * .8f), radius * 1.03f, half * .2f, Palette.Sunken(body));
        scene.Cylinder(new(0, 0, half), radius * .8f, .06f, cones);
    }

    private static void Tower(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float width = random.Between(.26f, .36f), depth = random.Between(.26f, .46f), radius = width * random.Between(.62f, .7f);
        var count = random.Next(2, 5);
        var plain = random.Chance(.4f);
        scene.Box(Vector3.Zero, new(depth, width, 1), body);
        for (var i = 0; i < count; i++) Cone(scene, new(depth, 0, .72f - i * .48f), i == 0 ? radius * .65f : radius, cones, plain);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -1.04f), new(depth + .1f, width + .1f, .07f), Palette.Sunken(body));
    }

    /// <summary>For a stage: a horn above the cone.</summary>
    private static void OnTripod(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float width = random.Between(.36f, .44f), height = random.Between(.52f, .62f), depth = random.Between(.3f, .38f);
        scene.Box(new(0, 0, .45f), new(depth, width, height), body);
        scene.Box(new(depth, 0, .45f + height * .62f), new(.04f, width * .62f, height * .2f), Palette.Sunken(cones));
        Cone(scene, new(depth, 0, .45f - height * .3f), width * .68f, cones);
        scene.Cylinder(new(0, 0, -.4f), .08f, .5f, Palette.Metal);
        foreach (var (place, _) in Shapes.Wreath(3, .42f, -.95f, 60)) scene.Limb(new(0, 0, -.5f), place, .07f, Palette.Metal);
    }

    /// <summary>A tube or a pod.</summary>
    private static void Portable(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        if (random.Chance(.5f))
        {
            float radius = random.Between(.34f, .42f), half = random.Between(.75f, .9f);
            scene.Cylinder(Vector3.Zero, radius, half, body, Turn(Vector3.UnitX, 90));
            foreach (var side in Shapes.Sides)
            {
                scene.Cylinder(new(0, side * half, 0), radius * .8f, .06f, cones, Turn(Vector3.UnitX, 90));
                Cone(scene, new(radius * .95f, side * half * .48f, 0), radius * .62f, cones);
            }
            return;
        }
        var girth = random.Between(.55f, .65f);
        scene.Ellipsoid(Vector3.Zero, new(girth * .85f, girth, girth), body);
        Cone(scene, new(girth * .7f, 0, .04f), girth * .58f, cones);
        scene.Cylinder(new(0, 0, -girth * .95f), girth * .55f, .1f, Palette.Sunken(body));
    }
}
