using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cap
{
    public static readonly ProceduralObject Kind = new("cap", "visor", "blue", "blue", Baseball)
    {
        OtherPart = "logo",
        UsualOtherColour = "white",
        Forms = [new("baseball cap", Baseball), new("flat cap", Flat), new("police cap", Police)],
        HeldOutColours = ["green", "black"],
    };

    /// <summary>Open at the back over a strap.</summary>
    private static void Baseball(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, visor, logo) = colours;
        float radius = random.Between(.52f, .6f), height = random.Between(.58f, .74f), reach = random.Between(.36f, .48f), drop = random.Between(-3, 4);
        scene.Hemisphere(Vector3.Zero, new(radius * 1.08f, radius, height), body);
        scene.Cylinder(new(0, 0, -.02f), radius * 1.01f, .06f, body);
        Visor(scene, random.Chance(.35f), radius, reach, drop, visor);
        scene.Ellipsoid(new(0, 0, height), new(.1f, .1f, .07f), visor);

        var front = radius * 1.02f;
        var mark = random.Between(.14f, .19f);
        if (random.Chance(.5f)) scene.Cylinder(new(front, 0, height * .42f), mark, .09f, logo, Turn(Vector3.UnitY, 68));
        else scene.Box(new(front - .02f, 0, height * .42f), new(.1f, mark * 1.2f, mark * .85f), logo, Turn(Vector3.UnitY, -22));
        if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Ellipsoid(new(.04f, side * radius * .87f, height * .5f), new(.07f), Palette.Sunken(body));
        }
        scene.Ellipsoid(new(-radius * .98f, 0, height * .2f), new(.14f, radius * .5f, height * .36f), Palette.Black);
        scene.Box(new(-radius * 1.06f, 0, 0), new(.09f, radius * .6f, .08f), body);
    }

    /// <summary>A sloping top that comes down over a short visor.</summary>
    private static void Flat(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, visor, logo) = colours;
        float radius = random.Between(.52f, .6f), height = random.Between(.26f, .34f), slope = random.Between(8, 16);
        scene.Frustum(new(-.05f, 0, .1f), new(radius * 1.02f, radius * .96f, .18f), 1.1f, body);
        scene.Ellipsoid(new(.08f, 0, .26f), new(radius * 1.4f, radius * 1.2f, height), body, Turn(Vector3.UnitY, slope));
        Visor(scene, false, radius * 1.02f, random.Between(.26f, .34f), slope * .4f, visor);
        scene.Ellipsoid(new(.02f, 0, .26f + height), new(.12f, .12f, .08f), Palette.Sunken(body));
        scene.Cylinder(new(radius * 1.3f, 0, .22f), .12f, .1f, logo, Turn(Vector3.UnitY, 75));
        scene.Box(new(-radius * 1.02f, 0, .08f), new(.07f, radius * .4f, .1f), Palette.Sunken(body));
    }

    /// <summary>A wide flat top over a band, with a badge.</summary>
    private static void Police(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, visor, logo) = colours;
        float radius = random.Between(.48f, .54f), wide = radius * random.Between(1.4f, 1.6f);
        scene.Cylinder(new(0, 0, .05f), radius, .14f, Palette.Sunken(body));
        scene.Frustum(new(0, 0, .32f), new(radius, radius, .16f), wide / radius, body);
        scene.Ellipsoid(new(.02f, 0, .48f), new(wide, wide, random.Between(.1f, .16f)), body, Turn(Vector3.UnitY, -6));
        Visor(scene, false, radius, random.Between(.28f, .36f), 7, visor);
        scene.Ellipsoid(new(radius * 1.22f, 0, .28f), new(.1f, .17f, .17f), logo);
        scene.Box(new(radius * .98f, 0, .02f), new(.06f, radius * .5f, .05f), Palette.Glow);
    }

    private static void Visor(PrimitiveScene scene, bool straight, float radius, float reach, float drop, Vector3 colour)
    {
        var turn = Turn(Vector3.UnitY, drop);
        Vector3 place = new(radius * .72f, 0, -.02f);
        var ahead = Vector3.Transform(Vector3.UnitX, turn);
        if (straight)
        {
            scene.Box(place + ahead * reach * .45f, new(reach * .55f, radius * .72f, .06f), colour, turn);
            scene.Frustum(place + ahead * reach * .8f, new(reach * .5f, radius * .72f, .06f), 1, colour, turn);
        }
        else scene.Ellipsoid(place + ahead * reach * .5f, new(reach, radius * .82f, .07f), colour, turn);
    }
}
