using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Windmill
{
    public static readonly ProceduralObject Kind = new("windmill", "sails", "white", "brown", Build) { OtherPart = "roof", UsualOtherColour = "red", HeldOutColours = ["blue", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (tower, sails, roof) = colours;
        float foot = random.Between(.54f, .66f), top = foot * random.Between(.7f, .85f), height = random.Between(.66f, .84f), angle = random.Between(0, 90), door = random.Between(.14f, .18f);
        var square = random.Chance(.3f);
        if (square)
        {
            top = foot * .8f;
            scene.Box(new(0, 0, height * .35f), new(top, top, height * .65f), tower);
            scene.Flare(-height, foot * 1.1f, -height * .2f, top, tower);
        }
        else scene.Flare(-height, foot, height, top, tower);
        switch (random.Next(3))
        {
            case 0:
                scene.Hemisphere(new(0, 0, height), new(top * 1.1f, top * 1.1f, top * .75f), roof);
                break;
            case 1:
                scene.Ellipsoid(new(.06f, 0, height), new(top * 1.25f, top * 1.1f, top * .58f), roof);
                break;
            default:
                scene.Cone(new(0, 0, height + top * .45f), top * (square ? 1.4f : 1.18f), top * .5f, roof);
                break;
        }
        var hub = new Vector3(top + random.Between(.1f, .16f), 0, height * random.Between(.72f, .95f));
        scene.Cylinder(hub - new Vector3(.1f, 0, 0), .09f, .16f, Palette.Black, Turn(Vector3.UnitY, 90));
        scene.Box(new(foot * (square ? 1.05f : .97f), 0, .2f - height), new(.06f, door, .22f), Palette.Against(tower));
        if (random.Chance(.5f)) scene.Box(new((foot + top) / 2, 0, -height * .05f), new(.08f, .09f, .1f), Palette.Glass(tower));
        if (random.Chance(.25f)) scene.Cylinder(new(0, 0, -height * .5f), foot * 1.1f, .05f, Palette.Wood);
        Sails(scene, random, hub, height, angle, sails);
    }

    /// <summary>Four whole blades, blades beside their arms, latticed ones, or triangles of cloth.</summary>
    private static void Sails(PrimitiveScene scene, Random random, Vector3 hub, float height, float start, Vector3 colour)
    {
        float length = height * random.Between(.82f, 1), half = random.Between(.08f, .1f);
        var kind = random.Next(4);
        var count = kind == 3 ? random.Next(4, 6) : 4;
        for (var i = 0; i < count; i++)
        {
            var turn = Turn(Vector3.UnitX, start + i * 360f / count);
            void Piece(float y, float z, float width, float tall) => scene.Box(hub + Vector3.Transform(new(.03f, y, z), turn), new(.05f, width, tall), colour, turn);
            switch (kind)
            {
                case 0:
                    Piece(0, length * .56f, half, length * .46f);
                    break;
                case 1:
                    Piece(0, length * .5f, .05f, length * .5f);
                    Piece(half * .8f, length * .62f, half * .8f, length * .38f);
                    break;
                case 2:
                    foreach (var side in Shapes.Sides) Piece(side * half, length * .56f, .04f, length * .44f);
                    foreach (var share in (ReadOnlySpan<float>)[.5f, .94f]) Piece(0, length * share, half, .042f);
                    break;
                default:
                    scene.Frustum(hub + Vector3.Transform(new(.03f, 0, length * .54f), turn), new(.06f, half * 1.45f, length * .5f), .15f, colour, turn * Turn(Vector3.UnitX, 180));
                    break;
            }
        }
        scene.Ellipsoid(hub + new Vector3(.08f, 0, 0), new(.12f), Palette.Black);
    }
}
