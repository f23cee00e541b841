using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class SoccerGoal
{
    public static readonly ProceduralObject Kind = new("soccer goal", "net", "white", "gray", Build) { HeldOutColours = ["pink", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (frame, net, _) = colours;
        float half = random.Between(.8f, 1.1f), high = random.Between(.85f, 1.15f), depth = random.Between(.5f, .75f), bar = random.Between(.088f, .108f);
        foreach (var side in Shapes.Sides) scene.Cylinder(new(0, side * half, high / 2), bar, high / 2, frame);
        scene.Cylinder(new(0, 0, high), bar, half + bar, frame, Turn(Vector3.UnitX, 90));

        // the net hangs over one or two straight pieces from the bar to the ground
        Vector3 top = new(0, 0, high), shoulder = new(-depth * random.Between(.35f, .6f), 0, high), foot = new(-depth, 0, .05f);
        var profile = random.Next(4) switch
        {
            0 => (Vector3[])[top, foot],
            1 => [top, new(-depth * .75f, 0, high * .72f), foot],
            2 => [top, new(-depth, 0, high), foot],
            _ => [top, shoulder, foot],
        };
        var stays = random.Chance(.7f);
        var columns = profile.Length == 2 ? random.Next(4, 7) : 4;
        for (var i = 1; i < profile.Length; i++)
        {
            Vector3 from = profile[i - 1], to = profile[i];
            for (var column = 0; column < columns; column++) Thread(from, to, half * ((2 * column + 1f) / columns - 1), .032f, net);
            foreach (var side in Shapes.Sides) Thread(from, to, side * half, stays ? bar * .75f : .04f, stays ? frame : net);
        }
        foreach (var share in (ReadOnlySpan<float>)[.33f, .66f])
        {
            var across = Vector3.Lerp(profile[^1], profile[^2], share);
            scene.Box(across, new(.032f, half, .032f), net);
            foreach (var side in Shapes.Sides) scene.Box(new(across.X / 2, side * half, across.Z), new(-across.X / 2, .032f, .032f), net);
        }
        scene.Box(foot, new(.06f, half, .06f), frame);
        foreach (var side in Shapes.Sides) scene.Box(new(-depth / 2, side * half, .05f), new(depth / 2, .06f, .06f), frame);

        void Thread(Vector3 from, Vector3 to, float y, float thick, Vector3 colour)
        {
            var steep = float.RadiansToDegrees(MathF.Atan2(from.Z - to.Z, from.X - to.X));
            scene.Box((from + to) / 2 + new Vector3(0, y, 0), new(Vector3.Distance(from, to) / 2, thick, thick), colour, Turn(Vector3.UnitY, -steep));
        }
    }
}
