using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Blender
{
    public static readonly ProceduralObject Kind = new("blender", "jar", "white", "cyan", Build) { OtherPart = "lid", UsualOtherColour = "black", HeldOutColours = ["yellow", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, jar, lid) = colours;
        float waist = random.Between(.3f, .36f), foot = waist * random.Between(1.2f, 1.6f), neck = random.Between(-.2f, -.1f), front = (waist + foot) / 2;
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(0, 0, (neck - 1) / 2), new(foot * .85f, foot * .85f, (neck + 1) / 2 - .05f), body);
                front = foot * .85f;
                break;
            case 1:
                scene.Flare(-1, foot * 1.1f, -.8f, foot * 1.1f, body);
                scene.Ellipsoid(new(0, 0, -.7f), new(foot * 1.1f, foot * 1.1f, .58f), body);
                front = foot * 1.05f;
                break;
            case 2:
                scene.Flare(-1, foot, -.6f, foot, body);
                scene.Flare(-.6f, foot, neck, waist * .9f, body);
                front = foot;
                break;
            default:
                scene.Flare(-1, foot * 1.1f, neck, waist, body);
                break;
        }
        scene.Cylinder(new(0, 0, neck), waist * .95f, .1f, body);
        Controls(scene, random, new(front, 0, -.68f), body);
        if (random.Chance(.25f)) Beaker(scene, random, neck, waist, jar, lid);
        else Jug(scene, random, neck, waist, colours);
    }

    private static void Controls(PrimitiveScene scene, Random random, Vector3 place, Vector3 body)
    {
        if (random.Chance(.5f))
        {
            scene.Cylinder(place, .2f, .07f, Palette.Against(body), Turn(Vector3.UnitY, 90));
            scene.Box(place + new Vector3(.06f, 0, .05f), new(.04f, .05f, .1f), body, Turn(Vector3.UnitX, random.Between(-60, 60)));
        }
        else
        {
            scene.Box(place, new(.06f, .3f, .14f), Palette.Against(body));
            for (var i = -1; i < 2; i++) scene.Box(place + new Vector3(.05f, i * .19f, 0), new(.05f, .065f, .08f), i == 0 ? Palette.Glow : body);
        }
    }

    /// <summary>Open upwards, round or square, with a handle and a lid with a cap.</summary>
    private static void Jug(PrimitiveScene scene, Random random, float neck, float waist, Slots<Vector3> colours)
    {
        var (body, jar, lid) = colours;
        float top = neck + random.Between(.72f, .92f), mouth = waist * random.Between(1, 1.3f), grip = (neck + top) / 2 + .05f, reach = (waist + mouth) / 2;
        if (random.Chance(.3f)) scene.Box(new(0, 0, (neck + top) / 2), new(waist, waist, (top - neck) / 2), jar);
        else scene.Flare(neck, waist * .85f, top, mouth, jar);
        scene.Cylinder(new(0, 0, top + .05f), mouth * 1.05f, .07f, lid);
        if (random.Chance(.7f)) scene.Cylinder(new(0, 0, top + .16f), mouth * .5f, .08f, lid);
        if (random.Chance(.5f)) scene.Torus(new(0, reach + .02f, grip), .24f, .36f, body, Turn(Vector3.UnitY, 90));
        else
        {
            scene.Box(new(0, reach + .28f, grip), new(.09f, .08f, .3f), body);
            foreach (var end in Shapes.Sides) scene.Box(new(0, reach + .1f, grip + end * .22f), new(.09f, .22f, .08f), body);
        }
        for (var i = 0; i < 3; i++) scene.Box(new(float.Lerp(waist * .85f, mouth, .3f + .2f * i), -.08f, float.Lerp(neck, top, .3f + .2f * i)), new(.05f, .1f, .025f), Palette.Against(jar));
    }

    /// <summary>A cup turned upside down, to drink from.</summary>
    private static void Beaker(PrimitiveScene scene, Random random, float neck, float waist, Vector3 jar, Vector3 lid)
    {
        var top = neck + random.Between(.55f, .7f);
        scene.Cylinder(new(0, 0, neck + .08f), waist * 1.08f, .09f, lid);
        scene.Flare(neck, waist, top, waist * .88f, jar);
        scene.Hemisphere(new(0, 0, top), new(waist * .88f, waist * .88f, random.Between(.1f, .25f)), jar);
    }
}
