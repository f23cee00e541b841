using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class DvdPlayer
{
    public static readonly ProceduralObject Kind = new("dvd player", "tray", "black", "gray", Build) { OtherPart = "buttons", UsualOtherColour = "white", HeldOutColours = ["gray", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, tray, buttons) = colours;
        if (random.Chance(.1f))
        {
            Portable(scene, random, colours);
            return;
        }
        float width = random.Between(.85f, 1), depth = random.Between(.5f, .7f), height = random.Between(.18f, .27f), half = random.Between(.32f, .4f), aside = random.Pick([0, -.45f]) * width, reach = random.Chance(.75f) ? random.Between(.25f, .4f) : .04f;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.4f)) scene.Box(new(.04f, 0, height), new(depth, width * .96f, .05f), Palette.Sunken(body));
        if (random.Chance(.6f)) scene.Legs(new(depth * .7f, width * .8f, -height - .05f), .12f, .07f, Palette.Metal);

        scene.Box(new(depth, aside, height * .28f), new(.02f, half + .05f, height * .45f), Palette.Black);
        scene.Box(new(depth + reach, aside, height * .28f), new(reach, half, .07f), tray);
        if (reach > .1f) Disc(scene, new(depth + reach - .02f, aside, height * .28f + .08f), half * .85f, tray);

        var panel = aside == 0 ? width * .72f : width * .5f;
        scene.Box(new(depth, panel, height * .4f), new(.03f, width * (aside == 0 ? .2f : .36f), height * .38f), Palette.Against(body));
        if (random.Chance(.7f)) scene.Box(new(depth + .03f, panel, height * .4f), new(.02f, width * .15f, height * .16f), Palette.Glass(Palette.Against(body)));
        var count = random.Next(3, 5);
        for (var i = 0; i < count; i++)
        {
            var place = new Vector3(depth + .02f, aside == 0 ? -width * .72f + (i - (count - 1) / 2f) * .15f : panel + (i - (count - 1) / 2f) * .2f, -height * (aside == 0 ? .1f : .5f));
            scene.Cylinder(place, .065f, .05f, buttons, Turn(Vector3.UnitY, 90));
        }
        if (!random.Chance(.25f)) return;
        Vector3 remote = new(0, width * .4f, height + .09f);
        scene.Box(remote, new(depth * .5f, .13f, .06f), Palette.Against(body));
        for (var i = -1; i <= 1; i++) scene.Cylinder(remote + new Vector3(i * depth * .28f, 0, .06f), .06f, .03f, buttons);
    }

    /// <summary>Opens like a book: a screen, and a disc before it.</summary>
    private static void Portable(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, tray, buttons) = colours;
        float width = random.Between(.7f, .82f), depth = random.Between(.55f, .65f), lid = random.Between(.4f, .48f);
        scene.Box(Vector3.Zero, new(depth, width, .14f), body);
        var lean = Turn(Vector3.UnitY, -random.Between(8, 25));
        Vector3 Lid(float x) => new Vector3(-depth, 0, .1f) + Vector3.Transform(new(x, 0, lid), lean);
        scene.Box(Lid(0), new(.09f, width, lid), body, lean);
        scene.Box(Lid(.09f), new(.03f, width * .7f, lid * .62f), Palette.Glass(body), lean);
        scene.Cylinder(new(-.02f, -width * .15f, .15f), depth * .72f, .06f, tray);
        Disc(scene, new(-.02f, -width * .15f, .22f), depth * .58f, tray);
        for (var i = -1; i <= 1; i++) scene.Cylinder(new(i * depth * .4f, width * .75f, .15f), .09f, .05f, buttons);
    }

    private static void Disc(PrimitiveScene scene, Vector3 middle, float radius, Vector3 around)
    {
        var white = Palette.Colours["white"];
        scene.Cylinder(middle, radius, .03f, Vector3.Distance(around, white) < .4f ? Palette.Metal : white);
        scene.Cylinder(middle, radius * .62f, .04f, Palette.Colours["cyan"]);
        scene.Cylinder(middle, radius * .3f, .05f, Palette.Black);
    }
}
