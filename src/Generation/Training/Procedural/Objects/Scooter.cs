using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Scooter
{
    public static readonly ProceduralObject Kind = new("scooter", "wheels", "cyan", "black", Plain)
    {
        OtherPart = "handlebar", UsualOtherColour = "black", Forms = [new("kick scooter", Kick), new("motor scooter", Motor)], HeldOutColours = ["brown", "yellow"],
    };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.6f)) Motor(scene, random, colours);
        else Kick(scene, random, colours);
    }

    private static void Motor(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, handlebar) = colours;
        float reach = random.Between(.58f, .7f), radius = random.Between(.24f, .3f), shield = random.Between(.27f, .34f), bar = random.Between(.36f, .44f), top = random.Between(.68f, .8f);
        var saddle = random.Chance(.5f) ? Palette.Wood : Palette.Against(body);
        foreach (var end in Shapes.Sides)
        {
            scene.Cylinder(new(end * reach, 0, -.3f), radius, .09f, wheels, Turn(Vector3.UnitX, 90));
            scene.Cylinder(new(end * reach, 0, -.3f), radius * .5f, .11f, Palette.Metal, Turn(Vector3.UnitX, 90));
        }
        scene.Ellipsoid(new(reach, 0, -.15f), new(radius * 1.1f, .15f, radius * .8f), body);
        scene.Box(new(reach * .72f, 0, .2f), new(.07f, shield, .42f), body, Turn(Vector3.UnitY, -18));
        scene.Limb(new(reach, 0, -.2f), new(reach * .55f, 0, top), .1f, body);
        scene.Box(new(.05f, 0, -.22f), new(reach * .7f, .24f, .07f), body);
        scene.Ellipsoid(new(-reach * .8f, 0, .02f), new(reach * .72f, random.Between(.24f, .32f), .3f), body);
        scene.Ellipsoid(new(-reach * .7f, 0, .32f), new(reach * random.Between(.55f, .7f), .2f, .11f), saddle);
        scene.Cylinder(new(reach * .52f, 0, top), .075f, bar, handlebar, Turn(Vector3.UnitX, 90));
        var lamp = random.Chance(.5f) ? top : .32f;
        scene.Ellipsoid(new(reach * .75f + (top - lamp) * .12f, 0, lamp), new(.14f, .15f, .15f), Palette.Glow);
        scene.Box(new(-reach * 1.48f, 0, .06f), new(.06f, .12f, .07f), Palette.Colours["red"]);
        if (random.Chance(.5f)) scene.Box(new(-reach * 1.45f, 0, .5f), new(.17f, .2f, .18f), body);
        if (!random.Chance(.6f)) return;
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(reach * .52f, side * bar * .75f, top), new(reach * .5f, side * bar * 1.05f, top + .25f), .05f, Palette.Metal);
            scene.Ellipsoid(new(reach * .5f, side * bar * 1.05f, top + .28f), new(.05f, .11f, .09f), Palette.Metal);
        }
    }

    private static void Kick(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, handlebar) = colours;
        float reach = random.Between(.55f, .68f), radius = random.Between(.17f, .25f), top = random.Between(.95f, 1.2f), deck = random.Between(.14f, .2f), stem = reach - random.Between(.08f, .2f);
        scene.Box(new(-.05f, 0, -.02f), new(reach * .85f, deck, .075f), body);
        scene.Limb(new(reach, 0, .08f), new(stem, 0, top), .1f, body);
        scene.Ellipsoid(new(reach * .97f, 0, radius * .6f), new(.2f, .17f, .15f), body);
        scene.Ellipsoid(new(-reach, 0, radius * .6f), new(.22f, .14f, .12f), body);
        scene.Cylinder(new(-reach, 0, -.1f), radius, .08f, wheels, Turn(Vector3.UnitX, 90));
        if (random.Chance(.35f)) scene.Wheels(new(reach, .22f, -.1f), radius * .85f, .065f, wheels);
        else scene.Cylinder(new(reach, 0, -.1f), radius, .08f, wheels, Turn(Vector3.UnitX, 90));
        scene.Cylinder(new(stem, 0, top), .07f, random.Between(.28f, .36f), handlebar, Turn(Vector3.UnitX, 90));
        if (random.Chance(.5f)) scene.Ellipsoid(new(stem + .14f, 0, top - .18f), new(.08f, .11f, .11f), Palette.Glow);
        else scene.Box(new(stem + .12f, 0, top - .34f), new(.04f, .13f, .13f), Palette.Against(body));
    }
}
