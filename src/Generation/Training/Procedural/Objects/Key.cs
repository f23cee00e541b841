using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Key
{
    public static readonly ProceduralObject Kind = new("key", "teeth", "yellow", "yellow", Build) { OtherPart = "head", Forms = [new("house key", House), new("skeleton key", Skeleton)], HeldOutColours = ["cyan", "red"] };

    private static Quaternion Facing => Turn(Vector3.UnitY, 90);

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.5f)) House(scene, random, colours);
        else Skeleton(scene, random, colours);
    }

    private static Quaternion Pose(Random random) => Turn(Vector3.UnitX, Shapes.ToolPose(random));

    /// <summary>A round shaft with a flag at its end; the head is a ring, a clover, a pair of rings or a diamond.</summary>
    private static void Skeleton(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, teeth, head) = colours;
        var pose = Pose(random);
        float girth = random.Between(.11f, .14f), end = random.Between(-1.1f, -.85f), flag = random.Between(.17f, .24f), ring = random.Between(.36f, .44f);
        scene.Limb(At(0, .45f), At(0, end - .08f), girth, body);
        switch (random.Next(4))
        {
            case 0:
                foreach (var side in Shapes.Sides) scene.Torus(At(side * .27f, .66f), .23f, .46f, head, Facing);
                scene.Torus(At(0, 1.06f), .23f, .46f, head, Facing);
                break;
            case 1:
                foreach (var side in Shapes.Sides) scene.Torus(At(side * .28f, .72f), .27f, .42f, head, Facing);
                break;
            case 2:
                foreach (var side in Shapes.Sides)
                {
                    scene.Limb(At(0, .42f), At(side * .42f, .8f), .12f, head);
                    scene.Limb(At(0, 1.18f), At(side * .42f, .8f), .12f, head);
                }
                break;
            default: scene.Torus(At(0, .45f + ring), ring, .32f, head, Facing); break;
        }
        if (random.Chance(.6f)) scene.Ellipsoid(At(0, .32f), new(girth * 1.8f, girth * 1.8f, girth * 1.8f), body);
        scene.Box(At(girth + .06f, end + .22f), new(.1f, .12f, .3f), teeth, pose);
        foreach (var place in (ReadOnlySpan<float>)[.02f, .42f]) scene.Box(At(girth + flag, end + place), new(.1f, flag, .11f), teeth, pose);
        if (random.Chance(.25f)) scene.Box(At(-girth - .1f, end + .22f), new(.1f, .14f, .14f), teeth, pose);

        Vector3 At(float across, float along) => Vector3.Transform(new(0, across, along), pose);
    }

    /// <summary>A flat blade with a jagged edge; the head is a thick ring, a frame or a plate with a hole.</summary>
    private static void House(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, teeth, head) = colours;
        var pose = Pose(random);
        float width = random.Between(.15f, .2f), end = random.Between(-1.05f, -.8f), size = random.Between(.42f, .5f);
        scene.Box(At(0, (end + .35f) / 2), new(.1f, width, (.35f - end) / 2), body, pose);
        scene.Box(At(0, end), new(.095f, width * .7f, width * .7f), body, pose * Turn(Vector3.UnitX, 45));
        scene.Box(At(-width * .3f, end * .45f), new(.13f, .04f, -end * .45f), Palette.Sunken(body), pose);
        switch (random.Next(4))
        {
            case 0:
                foreach (var side in Shapes.Sides)
                {
                    scene.Box(At(side * (size - .12f), .2f + size), new(.12f, .14f, size), head, pose);
                    scene.Box(At(0, .2f + size + side * (size - .12f)), new(.12f, size - .1f, .14f), head, pose);
                }
                break;
            case 1:
                scene.Cylinder(At(0, .25f + size), size, .12f, head, Facing);
                scene.Cylinder(At(0, .4f + size), .16f, .14f, Palette.Against(head), Facing);
                break;
            case 2:
                scene.Box(At(0, .2f + size), new(.15f, size, size * .85f), head, pose);
                scene.Box(At(0, .2f + size), new(.15f, size * .75f, size * 1.05f), head, pose);
                scene.Cylinder(At(0, .4f + size), .15f, .17f, Palette.Against(head), Facing);
                break;
            default: scene.Torus(At(0, .25f + size), size * .75f, .5f, head, Facing); break;
        }
        var notches = random.Next(3, 5);
        for (var i = 0; i < notches; i++)
        {
            var half = random.Between(.12f, .17f);
            scene.Box(At(width + .03f, end + .1f + i * (.05f - end) / notches), new(.085f, half, half), teeth, pose * Turn(Vector3.UnitX, 45));
        }

        Vector3 At(float across, float along) => Vector3.Transform(new(0, across, along), pose);
    }
}
