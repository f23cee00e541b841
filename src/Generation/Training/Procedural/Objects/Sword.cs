using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Sword
{
    public static readonly ProceduralObject Kind = new("sword", "handle", "gray", "brown", Build) { OtherPart = "guard", UsualOtherColour = "yellow", HeldOutColours = ["green", "orange"] };

    /// <summary>Points up or down.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (blade, handle, guard) = colours;
        float up = random.Chance(.6f) ? 1 : -1, grip = random.Between(.29f, .37f), wide = random.Between(.36f, .52f);
        var kind = random.Next(5);
        var flip = Turn(Vector3.UnitX, up > 0 ? 0 : 180);
        scene.Cylinder(new(0, 0, -up * (grip + .1f)), .135f, grip, handle);
        if (random.Chance(.5f)) scene.Ellipsoid(new(0, 0, -up * (2 * grip + .16f)), new(.15f, .16f, .14f), guard);
        else scene.Cylinder(new(0, 0, -up * (2 * grip + .16f)), .16f, .09f, guard, Turn(Vector3.UnitY, 90));
        switch (kind)
        {
            case 0 or 1:
                Straight(scene, random, up, kind == 0 ? random.Between(.22f, .28f) : random.Between(.28f, .36f), kind == 0 ? random.Between(.5f, .64f) : random.Between(.4f, .52f), flip, blade);
                Cross(scene, random, up, wide, guard);
                break;
            case 2:
                var swell = random.Between(1.3f, 1.7f);
                scene.Frustum(new(0, 0, up * .45f), new(.075f, .19f, .45f), swell, blade, flip);
                scene.Frustum(new(0, 0, up * 1.2f), new(.08f, .19f * swell, .31f), 0, blade, flip);
                Cross(scene, random, up, wide, guard);
                break;
            case 3:
                Curved(scene, random.Between(6, 9), 1, .18f, flip, blade);
                scene.Frustum(Vector3.Zero, new(.2f, .28f, .08f), 1, guard);
                break;
            default:
                Curved(scene, random.Between(11, 15), 1.35f, .17f, flip, blade);
                scene.Box(Vector3.Zero, new(.11f, wide * .8f, .09f), guard);
                scene.Limb(new(0, .3f, 0), new(0, .24f, -up * (2 * grip + .1f)), .085f, guard);
                break;
        }
    }

    private static void Straight(PrimitiveScene scene, Random random, float up, float half, float length, Quaternion flip, Vector3 blade)
    {
        var tip = random.Between(.18f, .36f);
        scene.Frustum(new(0, 0, up * length), new(.09f, half, length), .85f, blade, flip);
        scene.Frustum(new(0, 0, up * (2 * length + tip)), new(.077f, half * .85f, tip), 0, blade, flip);
        scene.Box(new(0, 0, up * length * .9f), new(.09f, .065f, length * .8f), Palette.Sunken(blade));
    }

    /// <summary>Bends to one side with its length.</summary>
    /// <param name="swell">width at the tip's root as a share of the hilt's</param>
    private static void Curved(PrimitiveScene scene, float bend, float swell, float half, Quaternion flip, Vector3 blade)
    {
        const int Pieces = 5;
        var place = Vector3.Zero;
        for (var i = 0; i < Pieces; i++)
        {
            var last = i == Pieces - 1;
            var turn = flip * Turn(Vector3.UnitX, -bend * i);
            var along = Vector3.Transform(new(0, 0, last ? .18f : .165f), turn);
            var width = half * float.Lerp(1, swell, i / (Pieces - 1f));
            scene.Frustum(place + along, new(.09f, width, last ? .2f : .185f), last ? 0 : 1, blade, turn);
            place += 2 * along;
        }
    }

    /// <summary>Straight, of two drooping arms, or with knobs at its ends.</summary>
    private static void Cross(PrimitiveScene scene, Random random, float up, float wide, Vector3 guard)
    {
        var kind = random.Next(3);
        if (kind != 1) scene.Box(Vector3.Zero, new(.12f, wide, .095f), guard);
        foreach (var side in Shapes.Sides)
        {
            if (kind == 1) scene.Limb(new(0, 0, -up * .03f), new(0, side * wide, up * .16f), .11f, guard);
            if (kind == 2) scene.Ellipsoid(new(0, side * wide, 0), new(.14f), guard);
        }
    }
}
