using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class TowelRack
{
    public static readonly ProceduralObject Kind = new("towel rack", "towels", "gray", "blue", Build) { HeldOutColours = ["pink", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, towel, _) = colours;
        var bar = random.Between(.1f, .115f);
        switch (random.Next(5))
        {
            case 0:
                Ladder(scene, random, bar, body, towel);
                break;
            case 1:
                Stand(scene, random, bar, body, towel);
                break;
            case 2:
                var shelf = random.Between(.22f, .3f);
                for (var i = -1; i <= 1; i++) Bar(scene, new(i * shelf, 0, .22f), .07f, .88f, body);
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * .88f, .02f), new(shelf + .1f, .07f, .32f), body);
                Bar(scene, new(shelf * .5f, 0, -.2f), bar, .88f, body);
                foreach (var side in Shapes.Sides) Towel(scene, random, new(shelf * .5f, side * random.Between(.25f, .55f), -.2f), bar, .14f, random.Between(.17f, .22f), towel);
                break;
            default:
                Rail(scene, random, bar, body, towel);
                break;
        }
    }

    /// <summary>One or two bars between posts on a wall or a board.</summary>
    private static void Rail(PrimitiveScene scene, Random random, float bar, Vector3 body, Vector3 towel)
    {
        float half = random.Between(.75f, .95f), reach = random.Between(.25f, .35f);
        bool isBoard = random.Chance(.5f), isDouble = !isBoard || random.Chance(.3f), isSquare = random.Chance(.5f);
        if (isBoard) scene.Box(new(-reach, 0, 0), new(.07f, half + .1f, random.Between(.3f, .36f)), body);
        foreach (var side in Shapes.Sides)
        {
            if (isBoard) scene.Limb(new(0, side * half, 0), new(.04f, side * half, 0), bar * 1.4f, body);
            else if (isSquare) scene.Box(new(-reach, side * half, 0), new(.07f, .25f, .28f), body);
            else scene.Cylinder(new(-reach, side * half, 0), .29f, .07f, body, Turn(Vector3.UnitY, 90));
            scene.Limb(new(-reach, side * half, 0), new(0, side * half, 0), bar * 1.4f, body);
            if (isDouble) scene.Limb(new(-reach, side * half, .1f), new(-reach * .3f, side * half, .34f), bar, body);
        }
        Bar(scene, Vector3.Zero, bar, half, body);
        if (isDouble) Bar(scene, new(-reach * .3f, 0, .34f), bar, half, body);
        var (width, height) = isBoard ? (half * random.Between(.18f, .22f), random.Between(.24f, .29f)) : (half * .15f, random.Between(.18f, .22f));
        foreach (var side in Shapes.Sides) Towel(scene, random, new(0, side * random.Between(.28f, .45f), 0), bar, width, height, towel);
    }

    /// <summary>Leans on the wall.</summary>
    private static void Ladder(PrimitiveScene scene, Random random, float bar, Vector3 body, Vector3 towel)
    {
        float half = random.Between(.42f, .55f), lean = random.Between(.15f, .4f);
        var rungs = random.Next(4, 6);
        foreach (var side in Shapes.Sides) scene.Limb(new(lean, side * half, -.95f), new(-lean, side * half, .95f), bar, body);
        for (var i = 0; i < rungs; i++)
        {
            var share = 1.6f * i / (rungs - 1) - .8f;
            Bar(scene, new(-lean * share, 0, .95f * share), bar * .9f, half, body);
            if (i == 1 || i == rungs - 1) Towel(scene, random, new(-lean * share, 0, .95f * share), bar * .85f, half * .46f, .22f, towel);
        }
    }

    /// <summary>On the floor, the bars one above the other or like stairs.</summary>
    private static void Stand(PrimitiveScene scene, Random random, float bar, Vector3 body, Vector3 towel)
    {
        float half = random.Between(.5f, .65f), stairs = random.Between(0, .2f);
        var bars = random.Next(2, 4);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(0, side * half, -.85f), new(0, side * half, .75f), bar, body);
            scene.Box(new(0, side * half, -.9f), new(.38f, .13f, .08f), body);
        }
        for (var i = 0; i < bars; i++)
        {
            var place = new Vector3(stairs * (1 - i), 0, .75f - i * .5f);
            Bar(scene, place, bar, half, body);
            if (i < 2) Towel(scene, random, place + new Vector3(0, half * (.25f - .5f * i), 0), bar, half * .4f, .22f, towel);
        }
        if (random.Chance(.6f)) Bar(scene, new(0, 0, -.8f), bar, half, body);
    }

    private static void Bar(PrimitiveScene scene, Vector3 middle, float radius, float half, Vector3 colour) => scene.Cylinder(middle, radius, half, colour, Turn(Vector3.UnitX, 90));

    /// <summary>Over a bar, longer in front.</summary>
    private static void Towel(PrimitiveScene scene, Random random, Vector3 bar, float radius, float width, float half, Vector3 colour)
    {
        var back = half * random.Between(.5f, .9f);
        Bar(scene, bar, radius + .045f, width, colour);
        scene.Box(bar + new Vector3(radius, 0, -half), new(.06f, width, half), colour);
        scene.Box(bar + new Vector3(-radius, 0, -back), new(.06f, width, back), colour);
        scene.Box(bar + new Vector3(radius + .01f, 0, -half * 1.6f), new(.06f, width + .01f, .05f), Palette.Sunken(colour));
    }
}
