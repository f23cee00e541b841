using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Column
{
    public static readonly ProceduralObject Kind = new("column", "capital", "white", "white", Build) { OtherPart = "base", HeldOutColours = ["orange", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shaft, capital, foot) = colours;
        var girth = random.Chance(.4f) ? random.Between(.135f, .18f) : random.Between(.18f, .3f);
        var square = random.Chance(.25f);
        float upper = girth, foothold = random.Between(1.35f, 1.6f) * girth + .03f;
        if (square) Pillar(scene, random, girth, shaft);
        else upper = Shaft(scene, random, girth, shaft);

        var block = random.Between(.08f, .16f);
        if (square || random.Chance(.5f)) scene.Box(new(0, 0, -1 - block), new(foothold, foothold, block + .02f), foot);
        else scene.Cylinder(new(0, 0, -1 - block), foothold * 1.1f, block + .02f, foot);
        if (random.Chance(.6f)) scene.Torus(new(0, 0, -.97f), girth * 1.05f, .35f, foot);
        Capital(scene, random, upper, capital);
    }

    /// <summary>Straight, fluted, tapered, of drums or twisted; its upper radius.</summary>
    private static float Shaft(PrimitiveScene scene, Random random, float girth, Vector3 shaft)
    {
        switch (random.Next(6))
        {
            case 0:
                scene.Cylinder(Vector3.Zero, girth, 1, shaft);
                return girth;
            case 1:
                const int Turns = 12;
                for (var i = 0; i < Turns; i++) scene.Box(new(0, 0, (2 * i + 1f) / Turns - 1), new(girth * .85f, girth * .85f, 1.02f / Turns), i % 2 == 0 ? shaft : Palette.Sunken(shaft), Turn(Vector3.UnitZ, i * 22.5f));
                return girth;
            case 2:
                var drums = random.Next(4, 7);
                for (var i = 0; i < drums; i++) scene.Cylinder(new(0, 0, (2 * i + 1f) / drums - 1), girth * 1.04f, .92f / drums, shaft);
                scene.Cylinder(Vector3.Zero, girth * .9f, 1, Palette.Sunken(shaft));
                return girth;
            case 3:
                var narrow = random.Between(.68f, .85f);
                scene.Flare(-1, girth, 1, girth * narrow, shaft);
                return girth * narrow;
            default:
                scene.Cylinder(Vector3.Zero, girth * .93f, 1, Palette.Sunken(shaft));
                var flutes = girth > .2f ? 8 : 6;
                foreach (var (place, _) in Shapes.Wreath(flutes, girth * .88f, 0)) scene.Cylinder(place, girth * 1.35f / flutes, 1, shaft);
                return girth;
        }
    }

    private static void Pillar(PrimitiveScene scene, Random random, float girth, Vector3 shaft)
    {
        scene.Box(Vector3.Zero, new(girth, girth, 1), shaft);
        if (random.Chance(.4f)) return;
        scene.Box(Vector3.Zero, new(girth + .02f, girth * .5f, .8f), Palette.Sunken(shaft));
        scene.Box(Vector3.Zero, new(girth * .5f, girth + .02f, .8f), Palette.Sunken(shaft));
    }

    /// <summary>A slab on a bowl, on scrolls or on leaves, or slabs in steps.</summary>
    private static void Capital(PrimitiveScene scene, Random random, float girth, Vector3 capital)
    {
        float reach = girth * random.Between(1.45f, 1.7f) + .04f, slab = random.Between(.06f, .09f), height = random.Between(.16f, .24f);
        scene.Box(new(0, 0, 1 + height + slab), new(reach, reach, slab), capital);
        switch (random.Next(4))
        {
            case 0:
                scene.Flare(.98f, girth, 1 + height, reach * .95f, capital);
                break;
            case 1:
                var scroll = reach * .5f;
                scene.Cylinder(new(0, 0, 1 + height / 2), girth, height / 2, capital);
                foreach (var side in Shapes.Sides)
                {
                    scene.Cylinder(new(0, side * reach * .9f, 1 + height - scroll * .6f), scroll, reach * .95f, capital, Turn(Vector3.UnitY, 90));
                    scene.Cylinder(new(0, side * reach * .9f, 1 + height - scroll * .6f), scroll * .4f, reach * 1.02f, Palette.Sunken(capital), Turn(Vector3.UnitY, 90));
                }
                break;
            case 2:
                height *= 1.3f;
                scene.Flare(.9f, girth, 1 + height * .77f, reach * .8f, Palette.Sunken(capital));
                foreach (var (place, angle) in Shapes.Wreath(8, girth * 1.05f, .92f)) scene.Leaf(place, new(height * .62f, girth * .36f, .06f), angle, 68, capital);
                break;
            default:
                scene.Box(new(0, 0, 1 + height * .6f), new(reach * .85f, reach * .85f, height * .45f), capital);
                scene.Cylinder(new(0, 0, 1), girth * 1.2f, height * .3f, capital);
                break;
        }
    }
}
