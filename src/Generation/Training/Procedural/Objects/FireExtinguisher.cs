using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class FireExtinguisher
{
    public static readonly ProceduralObject Kind = new("fire extinguisher", "handle", "red", "black", Build) { OtherPart = "hose", UsualOtherColour = "black", HeldOutColours = ["green", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, hose) = colours;
        float girth = random.Between(.29f, .38f), height = random.Between(.48f, .66f), dome = girth * random.Between(.5f, .95f), neck = height + dome, side = random.Chance(.5f) ? 1 : -1;
        scene.Cylinder(Vector3.Zero, girth, height, body);
        scene.Hemisphere(new(0, 0, height), new(girth, girth, dome), body);
        if (random.Chance(.35f)) scene.Hemisphere(new(0, 0, -height), new(girth, girth, girth * .5f), body, Turn(Vector3.UnitX, 180));
        else scene.Cylinder(new(0, 0, -height), girth * random.Between(1, 1.12f), .08f, random.Chance(.5f) ? Palette.Black : body);

        scene.Cylinder(new(-.08f, 0, 0), girth, height * 1.01f, body * .5f);
        scene.Hemisphere(new(-.08f, 0, height), new(girth, girth, dome), body * .5f);
        scene.Box(new(-girth - .06f, 0, -.05f), new(.06f, girth * .3f, height * .8f), Palette.Metal * .5f);
        scene.Box(new(-girth - .04f, 0, height * .35f), new(.07f, girth * .75f, .07f), Palette.Metal * .5f);

        scene.Cylinder(new(0, 0, neck + .05f), .12f, .12f, Palette.Metal);
        scene.Box(new(0, -side * .17f, neck + .15f), new(.09f, .32f, .07f), handle);
        scene.Box(new(0, -side * .22f, neck + .35f), new(.09f, .38f, .07f), handle, Turn(Vector3.UnitX, -side * random.Between(8, 24)));
        scene.Box(new(0, side * .05f, neck + .25f), new(.08f, .09f, .15f), Palette.Metal);
        if (random.Chance(.6f)) scene.Cylinder(new(.12f, side * .04f, neck + .12f), .12f, .05f, Palette.Glow, Turn(Vector3.UnitY, 90));
        Hose(scene, random, girth, height, neck, side, hose);

        var paper = Vector3.Distance(body, Palette.Colours["white"]) < .4f ? Palette.Glow : Palette.Colours["white"];
        var half = height * random.Between(.34f, .44f);
        var middle = height * random.Between(-.15f, .2f);
        scene.Frustum(new(girth * .25f, 0, middle), new(girth * .82f, girth * .72f, half), 1, paper);
        var mark = new Vector3(girth * 1.04f, 0, middle + half * .35f);
        if (random.Chance(.6f))
        {
            scene.Ellipsoid(mark, new(.05f, girth * .32f, half * .42f), Palette.Colours["orange"]);
            scene.Ellipsoid(mark + new Vector3(.03f, 0, -half * .12f), new(.04f, girth * .16f, half * .22f), Palette.Colours["yellow"]);
        }
        else scene.Box(mark, new(.04f, girth * .4f, half * .3f), Palette.Black);
        for (var i = 1; i <= 2; i++) scene.Box(mark - new Vector3(0, 0, half * (.3f + .35f * i)), new(.04f, girth * .45f, half * .1f), Palette.Black);

        if (random.Chance(.15f)) scene.Wheels(new(-girth * .7f, girth + .1f, -height), .22f, .07f, Palette.Black);
    }

    /// <summary>Hangs down before the tank to a nozzle, or is short with a horn.</summary>
    private static void Hose(PrimitiveScene scene, Random random, float girth, float height, float neck, float side, Vector3 colour)
    {
        const float Tube = .085f;
        Vector3 valve = new(0, side * .1f, neck + .2f), turn = new(girth * .8f, side * girth * random.Between(.9f, 1), neck + random.Between(-.1f, .12f));
        scene.Limb(valve, turn, Tube, colour);
        if (random.Chance(.3f))
        {
            var away = new Vector3(0, side * random.Between(.6f, .9f), random.Between(-.45f, -.15f));
            scene.Frustum(turn + Vector3.Normalize(away) * .28f, new(.09f, .09f, .3f), 2.2f, colour, Turn(Vector3.UnitX, float.RadiansToDegrees(MathF.Atan2(-away.Y, away.Z))));
            return;
        }
        var wide = turn + new Vector3(0, side * random.Between(0, .08f), -random.Between(.35f, .5f));
        var end = new Vector3(girth * .8f, side * girth * .95f, -height * random.Between(.2f, .6f));
        scene.Limb(turn, wide, Tube, colour);
        scene.Limb(wide, end, Tube, colour);
        scene.Frustum(end - new Vector3(0, 0, .14f), new(random.Between(.1f, .17f), .13f, .17f), .6f, Palette.Black);
    }
}
