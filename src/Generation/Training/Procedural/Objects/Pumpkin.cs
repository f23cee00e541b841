using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Pumpkin
{
    public static readonly ProceduralObject Kind = new("pumpkin", "stem", "orange", "brown", (scene, random, colours) => Build(scene, random, colours)) { OtherPart = "leaf", UsualOtherColour = "green", Forms = [new("halloween pumpkin", Halloween)], HeldOutColours = ["blue", "purple"] };

    private static (float Width, float Height) Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (flesh, stem, leaf) = colours;
        float width = random.Between(.56f, .72f), height = random.Between(.4f, .6f), tall = random.Between(.12f, .2f), lean = random.Between(-.22f, .22f);
        var ribs = random.Next(6, 9);
        foreach (var (place, angle) in Shapes.Wreath(ribs, width * .42f, 0)) scene.Ellipsoid(place, new(width * .62f, width * 2.5f / ribs, height), flesh, Turn(Vector3.UnitZ, angle));
        scene.Ellipsoid(Vector3.Zero, new(width * .93f, width * .93f, height * .9f), Palette.Sunken(flesh));
        var crook = new Vector3(0, 0, height + tall);
        scene.Frustum(new(0, 0, height), new(.19f, .19f, .13f), .6f, stem);
        scene.Limb(new(0, 0, height - .05f), crook, .12f, stem);
        scene.Limb(crook, crook + new Vector3(lean * .4f, lean, .06f), .12f, stem);
        scene.Leaf(new(0, .1f, height + .06f), new(random.Between(.2f, .3f), random.Between(.13f, .19f), .06f), random.Between(50, 130), 5, leaf);
        return (width, height);
    }

    /// <summary>A face is cut into the front.</summary>
    private static void Halloween(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (width, height) = Build(scene, random, colours);
        var light = Palette.Against(colours.Body) == Palette.Black ? Palette.Black : Palette.Glow;
        var round = random.Chance(.25f);
        float eye = height * random.Between(.2f, .26f), apart = random.Between(.22f, .28f), grin = random.Between(.28f, .36f), sag = height * random.Between(.1f, .24f);
        void Cut(float y, float z, Action<Vector3, Quaternion> piece)
        {
            var x = width * MathF.Sqrt(1 - y * y / (width * width) - z * z / (height * height));
            piece(new(x, y, z), Turn(Vector3.UnitZ, float.RadiansToDegrees(MathF.Atan2(y, x))));
        }
        foreach (var side in Shapes.Sides)
        {
            if (round) Cut(side * apart, height * .34f, (place, turn) => scene.Ellipsoid(place, new(.08f, eye, eye), light, turn));
            else Cut(side * apart, height * .34f, (place, turn) => scene.Frustum(place, new(.1f, eye * 1.25f, eye), 0, light, turn * Turn(Vector3.UnitY, -15)));
        }
        for (var i = -2; i <= 2; i++)
        {
            var rise = -height * .34f - sag * (1 - i * i / 4f);
            Cut(i * grin / 2, rise, (place, turn) => scene.Box(place, new(.09f, grin * .32f, .065f), light, turn));
            if (Math.Abs(i) == 1) Cut(i * grin / 2, rise + .05f, (place, turn) => scene.Box(place, new(.1f, .055f, .045f), colours.Body, turn));
        }
    }
}
