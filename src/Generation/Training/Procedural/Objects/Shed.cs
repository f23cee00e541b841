using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Shed
{
    public static readonly ProceduralObject Kind = new("shed", "roof", "brown", "gray", Build) { OtherPart = "door", UsualOtherColour = "white", Forms = [new("garden shed", Build), new("tool shed", Build)], HeldOutColours = ["green", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (walls, roof, door) = colours;
        float width = random.Between(.6f, .85f), depth = random.Between(.45f, .68f), height = random.Between(.66f, .8f);
        scene.Box(Vector3.Zero, new(depth, width, height), walls);
        switch (random.Next(4))
        {
            case 0:
                scene.Gable(height, depth, width, random.Between(22, 40), walls, roof);
                break;
            case 1:
                scene.Gable(height, width, depth, random.Between(16, 26), walls, roof, heading: 90);
                break;
            case 2:
                var (lean, rise) = (random.Between(10, 15), depth * .25f);
                scene.Box(new(depth * .35f, 0, height + rise * .4f), new(depth * .65f, width, rise * .7f), walls);
                scene.Box(new(.06f, 0, height + rise + .06f), new(depth * 1.06f + .1f, width + .12f, .08f), roof, Turn(Vector3.UnitY, -lean));
                break;
            default:
                Gambrel(scene, height, depth, width, walls, roof);
                break;
        }
        for (var i = -2; i <= 2; i++) scene.Box(new(0, i * width * .4f, -.02f), new(depth + .012f, .022f, height * .96f), Palette.Sunken(walls));
        var aside = random.Chance(.4f) ? width * .4f : 0;
        Door(scene, random, new(depth, -aside, -height * .26f), aside > 0 ? width * .34f : width * .4f, height * .74f, door);
        if (aside > 0) scene.Window(new(depth, width * .45f, height * .2f), width * .3f, height * .3f, walls);
        if (random.Chance(.35f))
        {
            scene.Limb(new(depth + .3f, width * .85f, -height), new(depth + .06f, width * .8f, height * .3f), .05f, Palette.Colours["orange"]);
            scene.Box(new(depth + .1f, width * .8f, height * .35f), new(.05f, .17f, .08f), Palette.Metal);
        }
    }

    /// <summary>A steep lower and a flat upper roof.</summary>
    private static void Gambrel(PrimitiveScene scene, float bottom, float depth, float width, Vector3 walls, Vector3 roof)
    {
        scene.Box(new(0, 0, bottom + .15f), new(depth, width * .74f, .17f), walls);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .88f, bottom + .14f), new(depth + .1f, .08f, .3f), roof, Turn(Vector3.UnitX, side * 35));
        scene.Gable(bottom + .3f, depth, width * .74f, 24, walls, roof);
    }

    /// <summary>Braced: crossed or slanting bars.</summary>
    private static void Door(PrimitiveScene scene, Random random, Vector3 place, float half, float halfHeight, Vector3 colour)
    {
        var deep = Palette.Sunken(colour);
        scene.Box(place, new(.035f, half, halfHeight), colour);
        var slant = float.RadiansToDegrees(MathF.Atan2(halfHeight, half));
        var length = MathF.Sqrt(half * half + halfHeight * halfHeight) * .92f;
        var front = place + new Vector3(.03f, 0, 0);
        scene.Box(front, new(.025f, length, .05f), deep, Turn(Vector3.UnitX, slant));
        if (random.Chance(.6f)) scene.Box(front, new(.025f, length, .05f), deep, Turn(Vector3.UnitX, -slant));
        else foreach (var end in Shapes.Sides) scene.Box(front + new Vector3(0, 0, end * halfHeight * .8f), new(.025f, half, .05f), deep);
        scene.Ellipsoid(front + new Vector3(.03f, half * .75f, 0), new(.07f), Palette.Black);
    }

    private static void Window(this PrimitiveScene scene, Vector3 place, float half, float halfHeight, Vector3 walls)
    {
        scene.Box(place, new(.02f, half, halfHeight), Palette.Colours["white"]);
        scene.Box(place, new(.035f, half * .75f, halfHeight * .75f), Palette.Glass(walls));
    }
}
