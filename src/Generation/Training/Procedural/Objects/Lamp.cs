using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Lamp
{
    public static readonly ProceduralObject Kind = new("lamp", "base", "yellow", "gray", Plain) { Forms = [new("desk lamp", Desk), new("floor lamp", Floor), new("hanging lamp", Hanging)], HeldOutColours = ["purple", "brown"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.3f)) MountedLamp.Build(scene, random, colours);
        else Table(scene, random, colours);
    }

    private static void Table(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, foot, _) = colours;
        float width = random.Between(.46f, .78f), height = random.Between(.26f, .5f), stem = height * random.Between(.9f, 1.7f), thick = width * random.Between(.2f, .38f);
        switch (random.Next(10))
        {
            case 0: // a ball of light on a foot
                scene.Ellipsoid(new(0, 0, .3f), new(width), shade);
                scene.Frustum(new(0, 0, .14f - width), new(.36f, .36f, .18f), random.Between(.5f, 1), foot);
                return;
            case 1: // a tall lit column
                scene.Cylinder(new(0, 0, .2f), width * .52f, random.Between(.6f, .9f), shade);
                Foot(scene, random, -.75f, width * .75f, foot);
                return;
            case 2: // a mushroom
                scene.Hemisphere(Vector3.Zero, new(width, width, height * random.Between(1, 1.5f)), shade);
                scene.Frustum(new(0, 0, -stem), new(width * .45f, width * .45f, stem), random.Between(.4f, 1), shade);
                scene.Cylinder(new(0, 0, -2 * stem), width * .55f, .09f, foot);
                return;
            case 3: // a glass between foot and cap, as for camping
                scene.Frustum(Vector3.Zero, new(.34f, .34f, height), random.Between(.7f, 1.3f), shade);
                scene.Cylinder(new(0, 0, -height - .14f), random.Between(.34f, .42f), .16f, foot);
                scene.Hemisphere(new(0, 0, height), new(.4f, .4f, .2f), shade);
                if (random.Chance(.5f)) scene.Torus(new(0, 0, height + .12f), .3f, .18f, shade, Turn(Vector3.UnitX, 90));
                return;
        }
        Foot(scene, random, -.2f - stem, width * random.Between(.48f, .72f), foot);
        switch (random.Next(6))
        {
            case 0: scene.Ellipsoid(new(0, 0, -.35f), new(thick, thick, stem * random.Between(.5f, .75f)), foot); break;
            case 1: scene.Frustum(new(0, 0, -.3f), new(thick * .6f, thick * .6f, stem * .8f), random.Between(.5f, 1.7f), foot); break;
            case 2:
                for (var i = 0; i < 3; i++) scene.Ellipsoid(new(0, 0, -.2f - stem * .7f + i * stem * .6f), new(thick * .8f, thick * .8f, stem * .32f), foot);
                break;
        }
        scene.Cylinder(new(0, 0, -.2f), random.Between(.06f, .1f), stem, foot);
        Shade(scene, random, new(0, 0, stem - .2f + height * .8f), width, height, shade);
        if (random.Chance(.5f)) scene.Ellipsoid(new(0, 0, stem - .17f + height * 1.8f), new(.08f), foot);
    }

    private static void Floor(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, foot, _) = colours;
        float width = random.Between(.54f, .68f), height = random.Between(.3f, .4f), stem = random.Between(.6f, .9f), thin = random.Between(.05f, .065f);
        switch (random.Next(9))
        {
            case 0: // a tripod
                for (var i = 0; i < 3; i++)
                {
                    var (sin, cos) = MathF.SinCos(i * MathF.Tau / 3);
                    scene.Limb(new(0, 0, stem), new(cos * .55f, sin * .55f, -stem), thin, foot);
                }
                break;
            case 1: // a torch that lights the ceiling
                Foot(scene, random, -stem, random.Between(.24f, .3f), foot);
                scene.Cylinder(Vector3.Zero, thin, stem, foot);
                scene.Frustum(new(0, 0, stem + height * .7f), new(width * .4f, width * .4f, height * .8f), random.Between(2.2f, 2.8f), shade);
                return;
            case 2: // an arc that hangs the shade beside its foot
                scene.Limb(new(0, -.5f, -stem), new(0, -.5f, stem * .7f), thin, foot);
                scene.Limb(new(0, -.5f, stem * .7f), new(0, -.1f, stem * 1.1f), thin, foot);
                scene.Limb(new(0, -.1f, stem * 1.1f), new(0, .4f, stem), thin, foot);
                Foot(scene, random, -stem, .26f, foot, -.5f);
                Shade(scene, random, new(0, .42f, stem - height * 1.2f), width, height * 1.1f, shade);
                return;
            case 3: // a lit pillar of paper
                if (random.Chance(.5f)) scene.Cylinder(Vector3.Zero, width * .4f, stem, shade);
                else scene.Box(Vector3.Zero, new(width * .38f, width * .38f, stem), shade);
                Foot(scene, random, -stem - .04f, width * .5f, foot);
                return;
            case 4: // a bent neck to read by
                var neck = new Vector3(-.2f, 0, stem * 1.1f);
                Foot(scene, random, -stem, .3f, foot);
                scene.Limb(new(-.2f, 0, -stem), neck, thin, foot);
                scene.Limb(neck, new(.25f, 0, stem * 1.15f), thin, foot);
                scene.Frustum(new(.3f, 0, stem * .95f), new(width * .75f, width * .75f, height), random.Between(.3f, .7f), shade, Turn(Vector3.UnitY, -random.Between(0, 25)));
                return;
            default:
                Foot(scene, random, -stem, random.Between(.26f, .38f), foot);
                scene.Cylinder(Vector3.Zero, thin, stem, foot);
                if (random.Chance(.2f)) scene.Box(new(0, 0, -.1f), new(.3f, .3f, .05f), foot);
                break;
        }
        Shade(scene, random, new(0, 0, stem + height * .8f), width, height, shade);
    }

    /// <summary>A bent arm holds a shade that shines forwards and down, or a stem a long one.</summary>
    private static void Desk(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, foot, _) = colours;
        float width = random.Between(.34f, .52f), height = random.Between(.28f, .38f), elbow = random.Between(.25f, .5f), tilt = random.Between(10, 50), thin = random.Between(.06f, .09f);
        if (random.Chance(.15f))
        {
            Foot(scene, random, -.65f, random.Between(.34f, .42f), foot);
            scene.Cylinder(new(-.1f, 0, -.15f), .08f, .5f, foot);
            scene.Hemisphere(new(0, 0, .2f), new(.34f, .75f, .4f), shade);
            scene.Box(new(.05f, 0, .18f), new(.22f, .55f, .05f), Palette.Glow);
            return;
        }
        var knee = random.Chance(.35f) ? new Vector3(-elbow * .4f, 0, random.Between(.45f, .65f)) : new(-elbow, 0, random.Between(-.15f, .25f));
        var head = new Vector3(random.Between(.25f, .5f), 0, random.Between(.4f, .65f));
        var turn = Turn(Vector3.UnitY, -tilt);
        Foot(scene, random, -.75f, random.Between(.26f, .38f), foot);
        scene.Limb(new(0, 0, -.75f), knee, thin, foot);
        scene.Limb(knee, head + new Vector3(-.1f, 0, .15f), thin, foot);
        if (random.Chance(.3f)) scene.Ellipsoid(knee, new(thin * 1.7f), foot);
        switch (random.Next(3))
        {
            case 0: scene.Hemisphere(head + Vector3.Transform(new(0, 0, -height), turn), new(width, width, height * 1.7f), shade, turn); break;
            case 1: scene.Cylinder(head, width * .75f, height, shade, turn); break;
            default: scene.Frustum(head, new(width, width, height), .35f, shade, turn); break;
        }
        scene.Cylinder(head + Vector3.Transform(new(0, 0, -height), turn), width * .65f, .05f, Palette.Glow, turn);
    }

    /// <summary>Hangs on a cord from its base at the ceiling: one shade, or several on a bar.</summary>
    private static void Hanging(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, canopy, _) = colours;
        float width = random.Between(.5f, .74f), height = random.Between(.24f, .42f), cord = random.Between(.25f, .7f), thin = random.Between(.045f, .07f);
        if (random.Chance(.2f))
        {
            var count = random.Next(2, 4);
            var bar = height + cord;
            scene.Box(new(0, 0, bar), new(.09f, .85f, .08f), canopy);
            for (var i = 0; i < count; i++)
            {
                var y = (i - (count - 1) / 2f) * 1.5f / count;
                scene.Cylinder(new(0, y, height + cord / 2), thin, cord / 2, canopy);
                Shade(scene, random, new(0, y, 0), .75f / count + .06f, height, shade);
            }
            return;
        }
        scene.Cylinder(new(0, 0, height + 2 * cord), random.Between(.2f, .3f), .08f, canopy);
        scene.Cylinder(new(0, 0, height + cord), thin, cord, canopy);
        if (random.Chance(.2f)) scene.Ellipsoid(Vector3.Zero, new(width * .9f, width * .9f, random.Between(.4f, .65f)), shade);
        else if (random.Chance(.25f))
        {
            scene.Hemisphere(Vector3.Zero, new(width * .6f, width * .6f, height), shade);
            scene.Frustum(new(0, 0, -height * .5f), new(width * .72f, width * .72f, height * .5f), random.Between(.75f, .85f), shade);
        }
        else
        {
            Shade(scene, random, Vector3.Zero, width, height, shade);
            scene.Ellipsoid(new(0, 0, -height), new(width * .4f, width * .4f, .16f), Palette.Glow);
        }
    }

    internal static void Foot(PrimitiveScene scene, Random random, float z, float width, Vector3 colour, float y = 0)
    {
        switch (random.Next(3))
        {
            case 0: scene.Box(new(0, y, z), new(width * .85f, width * .85f, .08f), colour); break;
            case 1: scene.Hemisphere(new(0, y, z - .08f), new(width, width, .18f), colour); break;
            default: scene.Cylinder(new(0, y, z), width, .08f, colour); break;
        }
    }

    /// <summary>A dome, a drum, a square one, an empire, a bell or a cone.</summary>
    internal static void Shade(PrimitiveScene scene, Random random, Vector3 place, float width, float height, Vector3 colour)
    {
        switch (random.Next(7))
        {
            case 0: scene.Hemisphere(place - new Vector3(0, 0, height), new(width, width, height * 2), colour); break;
            case 1: scene.Cylinder(place, width * random.Between(.75f, .95f), height, colour); break;
            case 2: scene.Box(place, new(width * .7f, width * .7f, height), colour); break;
            case 3: scene.Frustum(place, new(width, width, height), random.Between(.65f, .82f), colour); break;
            case 4:
                scene.Frustum(place - new Vector3(0, 0, height * .6f), new(width, width, height * .4f), .62f, colour);
                scene.Frustum(place + new Vector3(0, 0, height * .4f), new(width * .62f, width * .62f, height * .6f), .6f, colour);
                break;
            default: scene.Frustum(place, new(width, width, height), random.Between(.25f, .6f), colour); break;
        }
    }
}
