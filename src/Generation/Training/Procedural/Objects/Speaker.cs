using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Speaker
{
    public static readonly ProceduralObject Kind = new("speaker", "cones", "black", "gray", Build) { HeldOutColours = ["white", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cones, _) = colours;
        switch (random.Next(7))
        {
            case 0:
                Cube(scene, random, body, cones);
                break;
            case 1:
                Tower(scene, random, body, cones);
                break;
            case 2:
                OnTripod(scene, random, body, cones);
                break;
            case 3:
                Portable(scene, random, body, cones);
                break;
            case 4:
                float length = random.Between(.8f, 1), low = random.Between(.34f, .42f), thick = random.Between(.22f, .36f);
                scene.Box(Vector3.Zero, new(thick, length, low), body);
                foreach (var side in Shapes.Sides) Cone(scene, new(thick, side * length * .52f, 0), low * .68f, cones);
                break;
            default:
                Shelf(scene, random, body, cones);
                break;
        }
    }

    /// <summary>A large cone below a small one, or the other way round.</summary>
    private static void Shelf(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float width = random.Between(.42f, .55f), height = random.Between(.7f, .88f), depth = random.Between(.36f, .52f), large = width * random.Between(.62f, .7f);
        var up = random.Chance(.15f) ? -1 : 1;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        Cone(scene, new(depth, 0, -up * (height - large - .1f)), large, cones);
        Cone(scene, new(depth, 0, up * height * .6f), width * random.Between(.34f, .42f), cones);
        if (random.Chance(.4f)) scene.Box(new(-depth, 0, -height * .5f), new(.03f, width * .4f, .14f), Palette.Sunken(body));
    }

    private static void Tower(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float width = random.Between(.3f, .36f), depth = random.Between(.3f, .42f), radius = width * random.Between(.62f, .7f);
        var count = random.Next(3, 5);
        scene.Box(Vector3.Zero, new(depth, width, 1), body);
        for (var i = 0; i < count; i++) Cone(scene, new(depth, 0, .72f - i * .48f), i == 0 ? radius * .65f : radius, cones);
        if (random.Chance(.6f)) scene.Box(new(0, 0, -1.04f), new(depth + .1f, width + .1f, .07f), Palette.Sunken(body));
    }

    private static void Cube(PrimitiveScene scene, Random random, Vector3 body, Vector3 cones)
    {
        float width = random.Between(.55f, .65f), height = width * random.Between(.9f, 1.1f), depth = random.Between(.35f, .6f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        Cone(scene, new(depth, 0, -height * .1f), width * random.Between(.6f, .68f), cones);
        if (random.Chance(.5f))
        {
            for (var i = -1; i <= 1; i++) scene.Ellipsoid(new(depth, i * width * .5f, height * .82f), new(.075f), Palette.Against(body));
            scene.Torus(new(0, 0, height), .22f, .33f, Palette.Sunken(body), Turn(Vector3.UnitX, 90) * Turn(Vector3.UnitY, 90));
        }
        else
        {
            scene.Legs(new(depth * .75f, width * .75f, -height - .06f), .1f, .08f, Palette.Metal);
        }
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

    private static void Cone(PrimitiveScene scene, Vector3 place, float radius, Vector3 colour)
    {
        var facing = Turn(Vector3.UnitY, 90);
        scene.Cylinder(place, radius * 1.1f, .035f, Palette.Sunken(Palette.Sunken(colour)), facing);
        scene.Cylinder(place, radius * .92f, .05f, colour, facing);
        scene.Ellipsoid(place + new Vector3(.05f, 0, 0), new(.07f, radius * .4f, radius * .4f), Palette.Against(colour));
    }
}
