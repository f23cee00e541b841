using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Frog
{
    public static readonly ProceduralObject Kind = new("frog", "eyes", "green", "yellow", Build) { OtherPart = "belly", UsualOtherColour = "white", HeldOutColours = ["purple", "brown"] };

    /// <summary>Crouches on folded hind legs, or sits up; the eyes bulge over a wide mouth.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, eyes, belly) = colours;
        float width = random.Between(.42f, .52f), eye = random.Between(.17f, .22f);
        var face = random.Chance(.65f) ? Crouching(scene, random, width, skin, belly) : Upright(scene, random, width, skin, belly);
        scene.Ellipsoid(face, new(.36f, width, .3f), skin);
        var slit = random.Chance(.4f);
        foreach (var side in Shapes.Sides)
        {
            var bulge = face + new Vector3(.12f, side * width * .6f, .26f);
            scene.Ellipsoid(bulge, new(eye), eyes);
            scene.Ellipsoid(bulge + new Vector3(eye * .72f, 0, .01f), slit ? new(eye * .42f, eye * .7f, eye * .34f) : new(eye * .5f), Palette.Against(eyes));
        }
        scene.Ellipsoid(face + new Vector3(.3f, 0, -.07f), new(.08f, width * .66f, random.Between(.045f, .1f)), Palette.Against(skin));
    }

    private static Vector3 Crouching(PrimitiveScene scene, Random random, float width, Vector3 skin, Vector3 belly)
    {
        var length = random.Between(.5f, .62f);
        scene.Ellipsoid(new(-.1f, 0, -.12f), new(length, width * .92f, .32f), skin, Turn(Vector3.UnitY, random.Between(-26, -8)));
        scene.Ellipsoid(new(.22f, 0, -.14f), new(.28f, width * .7f, .24f), belly);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(-.22f, side * (width + .04f), -.24f), new(.36f, .16f, .22f), skin, Turn(Vector3.UnitY, -20));
            scene.Ellipsoid(new(.1f, side * (width + .16f), -.46f), new(.32f, .16f, .08f), skin, Turn(Vector3.UnitZ, side * 20));
            scene.Limb(new(.28f, side * width * .78f, -.08f), new(.42f, side * width * .9f, -.44f), .1f, skin);
            scene.Ellipsoid(new(.5f, side * width * .95f, -.48f), new(.18f, .15f, .07f), skin);
        }
        return new(.26f, 0, .12f);
    }

    private static Vector3 Upright(PrimitiveScene scene, Random random, float width, Vector3 skin, Vector3 belly)
    {
        scene.Ellipsoid(new(0, 0, -.3f), new(.32f, width * .82f, .46f), skin);
        scene.Ellipsoid(new(.14f, 0, -.34f), new(.22f, width * .52f, .34f), belly);
        var reach = random.Between(-.5f, .1f);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(.06f, side * width * .7f, -.1f), new(.24f, side * (width + .16f), reach), .1f, skin);
            scene.Limb(new(0, side * .2f, -.62f), new(.34f, side * (width + .04f), -.62f), .14f, skin);
            scene.Ellipsoid(new(.42f, side * (width + .12f), -.7f), new(.24f, .17f, .08f), skin);
        }
        return new(.08f, 0, .22f);
    }
}
