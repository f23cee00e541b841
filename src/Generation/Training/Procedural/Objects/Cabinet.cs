using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cabinet
{
    public static readonly ProceduralObject Kind = new("cabinet", "handles", "white", "black", Plain) { OtherPart = "top", UsualOtherColour = "gray", Forms = [new("filing cabinet", Filing)], HeldOutColours = ["orange", "blue"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handles, top) = colours;
        float depth = random.Between(.35f, .5f), width = random.Between(.5f, .9f), height = random.Between(.45f, .65f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(.03f, 0, height + .06f), new(depth + .06f, width + .06f, .07f), top);
        if (random.Chance(.5f)) scene.Legs(new(depth - .1f, width - .1f, -height - .08f), .08f, .1f, body);
        else scene.Box(new(-.05f, 0, -height - .06f), new(depth - .06f, width - .05f, .07f), Palette.Black);

        var drawers = random.Chance(.5f) ? height * .28f : 0;
        if (random.Chance(.3f)) drawers = height / random.Next(2, 4);
        var rows = drawers == 0 ? 0 : drawers < height * .3f ? 1 : (int)MathF.Round(height / drawers);
        for (var row = 0; row < rows; row++) Drawer(scene, new(depth, 0, height - (2 * row + 1) * drawers), new(width, drawers), body, handles);
        var doors = height - rows * drawers;
        if (doors < .1f) return;
        foreach (var side in Shapes.Sides)
        {
            scene.SunkenPanel(new(depth, side * width * .5f, doors - height), width * .5f - .05f, doors - .07f, body);
            scene.Box(new(depth + .06f, side * .13f, doors - height), new(.05f, .06f, MathF.Min(.16f, doors * .5f)), handles);
        }
    }

    private static void Filing(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handles, top) = colours;
        float depth = random.Between(.38f, .55f), width = random.Between(.36f, .48f), height = random.Between(.7f, 1);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(0, 0, height + .05f), new(depth + .02f, width + .02f, .07f), top);
        var rows = height > .85f ? 4 : 3;
        var half = height / rows;
        var labels = random.Chance(.5f);
        for (var row = 0; row < rows; row++)
        {
            var z = height - (2 * row + 1) * half;
            Drawer(scene, new(depth, 0, z), new(width, half), body, handles);
            if (labels) scene.Box(new(depth + .03f, 0, z + half * .45f), new(.02f, width * .3f, half * .2f), Palette.Colours["white"]);
        }
    }

    private static void Drawer(PrimitiveScene scene, Vector3 place, Vector2 half, Vector3 body, Vector3 handle)
    {
        scene.SunkenPanel(place, half.X - .06f, half.Y - .035f, body);
        scene.Box(place + new Vector3(.06f, 0, half.Y < .22f ? 0 : -half.Y * .2f), new(.05f, half.X * .45f, .055f), handle);
    }
}
