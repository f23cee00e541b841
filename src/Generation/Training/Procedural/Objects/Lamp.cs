using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Lamp
{
    public static readonly ProceduralObject Kind = new("lamp", "base", "yellow", "gray", Table) { Forms = [new("desk lamp", Desk), new("floor lamp", Floor), new("hanging lamp", Hanging)], HeldOutColours = ["purple", "brown"] };

    private static void Table(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, foot, _) = colours;
        float width = random.Between(.52f, .68f), height = random.Between(.28f, .42f), stem = random.Between(.4f, .65f);
        Foot(scene, random, -.2f - stem, random.Between(.34f, .46f), foot);
        switch (random.Next(4))
        {
            case 0: scene.Ellipsoid(new(0, 0, -.35f), new(.26f, .26f, stem * .7f), foot); break;
            case 1: scene.Frustum(new(0, 0, -.3f), new(.15f, .15f, stem * .8f), 1.6f, foot); break;
            case 2:
                for (var i = 0; i < 3; i++) scene.Ellipsoid(new(0, 0, -.2f - stem * .7f + i * stem * .6f), new(.18f, .18f, stem * .32f), foot);
                break;
        }
        scene.Cylinder(new(0, 0, -.2f), .09f, stem, foot);
        Shade(scene, random, new(0, 0, .55f), width, height, shade);
        scene.Ellipsoid(new(0, 0, .58f + height), new(.08f), foot);
    }

    private static void Floor(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.54f, .66f), height = random.Between(.3f, .38f), stem = random.Between(.7f, .9f);
        if (random.Chance(.3f))
        {
            for (var i = 0; i < 3; i++)
            {
                var (sin, cos) = MathF.SinCos(i * MathF.Tau / 3);
                scene.Limb(new(0, 0, stem), new(cos * .55f, sin * .55f, -stem), .075f, colours.Part);
            }
        }
        else
        {
            Foot(scene, random, -stem, random.Between(.34f, .42f), colours.Part);
            scene.Cylinder(Vector3.Zero, .08f, stem, colours.Part);
        }
        Shade(scene, random, new(0, 0, stem + height * .8f), width, height, colours.Body);
    }

    /// <summary>A bent arm holds a shade that shines forwards and down.</summary>
    private static void Desk(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, foot, _) = colours;
        float width = random.Between(.42f, .52f), height = random.Between(.3f, .36f), elbow = random.Between(.25f, .45f), tilt = random.Between(20, 45);
        Vector3 knee = new(-elbow, 0, random.Between(-.1f, .1f)), head = new(random.Between(.25f, .45f), 0, random.Between(.45f, .6f));
        var turn = Turn(Vector3.UnitY, -tilt);
        Foot(scene, random, -.75f, random.Between(.3f, .38f), foot);
        scene.Limb(new(0, 0, -.75f), knee, .085f, foot);
        scene.Limb(knee, head + new Vector3(-.1f, 0, .15f), .085f, foot);
        if (random.Chance(.5f)) scene.Frustum(head, new(width, width, height), .35f, shade, turn);
        else scene.Hemisphere(head + Vector3.Transform(new(0, 0, -height), turn), new(width, width, height * 1.7f), shade, turn);
        scene.Cylinder(head + Vector3.Transform(new(0, 0, -height), turn), width * .7f, .05f, Palette.Glow, turn);
    }

    /// <summary>Hangs on a cord from its base at the ceiling.</summary>
    private static void Hanging(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.52f, .72f), height = random.Between(.26f, .4f), cord = random.Between(.3f, .5f);
        scene.Cylinder(new(0, 0, height + 2 * cord), .26f, .08f, colours.Part);
        scene.Cylinder(new(0, 0, height + cord), .07f, cord, colours.Part);
        if (random.Chance(.25f)) scene.Ellipsoid(Vector3.Zero, new(width * .9f), colours.Body);
        else
        {
            Shade(scene, random, Vector3.Zero, width, height, colours.Body);
            scene.Ellipsoid(new(0, 0, -height), new(width * .4f, width * .4f, .16f), Palette.Glow);
        }
    }

    private static void Foot(PrimitiveScene scene, Random random, float z, float width, Vector3 colour)
    {
        switch (random.Next(3))
        {
            case 0: scene.Box(new(0, 0, z), new(width * .85f, width * .85f, .08f), colour); break;
            case 1: scene.Hemisphere(new(0, 0, z - .08f), new(width, width, .22f), colour); break;
            default: scene.Cylinder(new(0, 0, z), width, .08f, colour); break;
        }
    }

    private static void Shade(PrimitiveScene scene, Random random, Vector3 place, float width, float height, Vector3 colour)
    {
        switch (random.Next(4))
        {
            case 0: scene.Hemisphere(place - new Vector3(0, 0, height), new(width, width, height * 2), colour); break;
            case 1: scene.Cylinder(place, width * .8f, height, colour); break;
            default: scene.Frustum(place, new(width, width, height), random.Between(.35f, .65f), colour); break;
        }
    }
}
