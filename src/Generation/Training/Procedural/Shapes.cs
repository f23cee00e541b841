using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural;

/// <summary>What many kinds of objects have.</summary>
internal static class Shapes
{
    /// <summary>Signs of the left and the right, or of the back and the front.</summary>
    public static ReadOnlySpan<int> Sides => [-1, 1];

    /// <summary>Four upright boxes.</summary>
    /// <param name="place">of the front right one; the others mirror it in x and y</param>
    public static void Legs(this PrimitiveScene scene, Vector3 place, float thickness, float halfHeight, Vector3 colour)
    {
        foreach (var side in Sides)
        {
            foreach (var end in Sides) scene.Box(place * new Vector3(end, side, 1), new(thickness, thickness, halfHeight), colour);
        }
    }

    /// <summary>A pair of wheels.</summary>
    /// <param name="place">of the right one; the left one mirrors it in y</param>
    public static void Wheels(this PrimitiveScene scene, Vector3 place, float radius, float halfWidth, Vector3 colour)
    {
        foreach (var side in Sides) scene.Cylinder(place * new Vector3(1, side, 1), radius, halfWidth, colour, Turn(Vector3.UnitX, 90));
    }

    /// <summary>Two balls beside each other, dark on a bright face and bright on a dark one.</summary>
    /// <param name="place">of the right one; the left one mirrors it in y</param>
    public static void Eyes(this PrimitiveScene scene, Vector3 place, float radius, Vector3 face)
    {
        foreach (var side in Sides) scene.Ellipsoid(place * new Vector3(1, side, 1), new(radius), Palette.Against(face));
    }

    /// <summary>A straight limb with a round far end.</summary>
    public static void Limb(this PrimitiveScene scene, Vector3 from, Vector3 to, float radius, Vector3 colour)
    {
        var along = Vector3.Normalize(to - from);
        var axis = Vector3.Cross(Vector3.UnitZ, along);
        var turn = axis.LengthSquared() < 1e-6f ? Quaternion.Identity : Quaternion.CreateFromAxisAngle(Vector3.Normalize(axis), MathF.Acos(along.Z));
        scene.Cylinder((from + to) / 2, radius, Vector3.Distance(from, to) / 2, colour, turn);
        scene.Ellipsoid(to, new(radius), colour);
    }

    /// <summary>A straight rod between two points that are equally far to the side.</summary>
    public static void Bar(this PrimitiveScene scene, Vector3 from, Vector3 to, float radius, Vector3 colour) =>
        scene.Cylinder((from + to) / 2, radius, Vector3.Distance(from, to) / 2, colour, Turn(Vector3.UnitY, float.RadiansToDegrees(MathF.Atan2(to.X - from.X, to.Z - from.Z))));

    /// <summary>How a tool lies: mostly upright, else to either side or upside down.</summary>
    /// <returns>degrees about the x axis</returns>
    public static float ToolPose(Random random) => random.Next(6) switch { 0 => 90, 1 => -90, 2 => 180, _ => 0 };

    /// <summary>A flat piece of a face towards the front, a shade deeper: a door, a drawer, a stone.</summary>
    public static void SunkenPanel(this PrimitiveScene scene, Vector3 place, float halfWidth, float halfHeight, Vector3 face) =>
        scene.Box(place, new(.025f, halfWidth, halfHeight), Palette.Sunken(face));

    /// <summary>An upright round piece on the z axis that widens or narrows with its height.</summary>
    public static void Flare(this PrimitiveScene scene, float bottom, float lowerRadius, float top, float upperRadius, Vector3 colour) =>
        scene.Frustum(new(0, 0, (bottom + top) / 2), new(lowerRadius, lowerRadius, (top - bottom) / 2), upperRadius / lowerRadius, colour);

    /// <summary>Two white balls with black pupils that look ahead, to be seen on any face.</summary>
    /// <param name="place">of the right one; the left one mirrors it in y</param>
    public static void StaringEyes(this PrimitiveScene scene, Vector3 place, float radius)
    {
        foreach (var side in Sides)
        {
            var eye = place * new Vector3(1, side, 1);
            scene.Ellipsoid(eye, new(radius), Palette.Colours["white"]);
            scene.Ellipsoid(eye + new Vector3(radius * .6f, 0, 0), new(radius * .66f), Palette.Black);
        }
    }

    /// <summary>Four legs on hoofs.</summary>
    /// <param name="hip">of the front right leg; the others mirror it in x and y</param>
    /// <param name="swing">degrees by which the legs are out of the upright, in diagonal pairs</param>
    public static void HoofedLegs(this PrimitiveScene scene, Vector3 hip, float thickness, float halfHeight, float swing, Vector3 skin, Vector3 hoofs)
    {
        foreach (var side in Sides)
        {
            foreach (var end in Sides)
            {
                var turn = Turn(Vector3.UnitY, side * end * swing);
                var down = Vector3.Transform(-Vector3.UnitZ, turn);
                var top = hip * new Vector3(end, side, 1);
                scene.Frustum(top + down * halfHeight, new(thickness, thickness, halfHeight), 1.3f, skin, turn);
                scene.Frustum(top + down * 2 * halfHeight, new(thickness * 1.35f, thickness * 1.35f, thickness), .8f, hoofs, turn);
            }
        }
    }

    /// <summary>Places evenly round the z axis, with their angles in degrees.</summary>
    public static IEnumerable<(Vector3 Place, float Angle)> Wreath(int count, float radius, float height, float start = 0)
    {
        for (var i = 0; i < count; i++)
        {
            var angle = start + i * 360f / count;
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            yield return (new(cos * radius, sin * radius, height), angle);
        }
    }

    /// <summary>An ellipsoid that grows from a place; the place of its tip.</summary>
    /// <param name="half">half its length, width and thickness</param>
    /// <param name="angle">of its direction round the z axis, degrees</param>
    /// <param name="rise">of its direction above the horizontal, degrees</param>
    public static Vector3 Leaf(this PrimitiveScene scene, Vector3 from, Vector3 half, float angle, float rise, Vector3 colour)
    {
        var turn = Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, -rise);
        var along = Vector3.Transform(Vector3.UnitX, turn) * half.X * .9f;
        scene.Ellipsoid(from + along, half, colour, turn);
        return from + 2 * along;
    }

    /// <summary>A pot with earth: tapered with a rim, straight, square or bulging.</summary>
    public static void PlantPot(this PrimitiveScene scene, Random random, float top, float radius, float halfHeight, Vector3 colour)
    {
        var middle = new Vector3(0, 0, top - halfHeight);
        switch (random.Next(4))
        {
            case 0:
                scene.Frustum(middle, new(radius * .7f, radius * .7f, halfHeight), 1.3f, colour);
                scene.Cylinder(new(0, 0, top - halfHeight * .3f), radius * 1.05f, halfHeight * .3f, colour);
                break;
            case 1:
                scene.Frustum(middle, new(radius * .85f, radius * .85f, halfHeight), random.Between(.9f, 1.15f), colour);
                break;
            case 2:
                scene.Box(middle, new(radius * .78f, radius * .78f, halfHeight), colour, Turn(Vector3.UnitZ, random.Between(0, 45)));
                break;
            default:
                scene.Ellipsoid(middle, new(radius * 1.05f, radius * 1.05f, halfHeight), colour);
                scene.Cylinder(new(0, 0, top - halfHeight * .25f), radius * .75f, halfHeight * .25f, colour);
                break;
        }
        scene.Cylinder(new(0, 0, top), radius * .65f, .03f, Palette.Wood);
    }

    /// <summary>Two slabs on gable walls.</summary>
    /// <param name="bottom">height of the eaves</param>
    /// <param name="along">half the length of the ridge, which runs from front to back</param>
    /// <param name="across">half the width of the house</param>
    /// <param name="pitch">degrees, 45 at most</param>
    /// <param name="heading">degrees by which all of it is turned round the z axis</param>
    public static void Gable(this PrimitiveScene scene, float bottom, float along, float across, float pitch, Vector3 walls, Vector3 roof, float heading = 0)
    {
        const float Eave = .16f, Thickness = .075f;
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(pitch));
        float slope = across / cos, depth = across * sin / 2, upward = 2 * Thickness * sin / cos;
        var around = Turn(Vector3.UnitZ, heading);
        foreach (var side in Sides)
        {
            Vector3 normal = new(0, side * sin, cos), down = new(0, side * cos, -sin), middle = new(0, side * across / 2, bottom + across * sin / cos / 2);
            var turn = around * Turn(Vector3.UnitX, -side * pitch);
            scene.Box(Vector3.Transform(middle - depth * normal, around), new(along, slope / 2, depth), walls, turn);
            scene.Box(Vector3.Transform(middle + Thickness * normal + (Eave - upward) / 2 * down, around), new(along + .1f, (slope + Eave + upward) / 2, Thickness), roof, turn);
        }
    }
}
