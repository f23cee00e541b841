using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Rocket
{
    public static readonly ProceduralObject Kind = new("rocket", "fins", "white", "red", Build) { OtherPart = "nose", UsualOtherColour = "red", HeldOutColours = ["gray", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var count = random.Next(3, 5);
        var (body, fins, nose) = colours;
        float height = random.Between(.65f, .8f), girth = random.Between(.3f, .38f), tip = random.Between(.28f, .38f), fin = random.Between(.26f, .34f);
        scene.Cylinder(Vector3.Zero, girth, height, body);
        scene.Cone(new(0, 0, height + tip), girth, tip, nose);
        scene.Frustum(new(0, 0, -height - .1f), new(girth * .8f, girth * .8f, .1f), .8f, Palette.Metal);
        scene.Ellipsoid(new(girth * .82f, 0, height * .4f), new(.14f, .2f, .2f), Palette.Glass(body));
        scene.Box(new(girth * .9f, 0, -height * .4f), new(.09f, .12f, height * .28f), Palette.Against(body));
        for (var i = 0; i < count; i++)
        {
            var angle = 360f / count * (i + .5f);
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Frustum(new(cos * girth, sin * girth, .1f - height), new(fin, .06f, .4f), .1f, fins, Turn(Vector3.UnitZ, angle));
        }
    }
}
