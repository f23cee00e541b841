using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Suitcase
{
    public static readonly ProceduralObject Kind = new("suitcase", "handle", "blue", "black", Build) { OtherPart = "straps", UsualOtherColour = "brown", HeldOutColours = ["purple", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, straps) = colours;
        var rolls = random.Chance(.45f);
        float depth = random.Between(.2f, .3f), width = rolls ? random.Between(.48f, .6f) : random.Between(.75f, .95f), height = rolls ? random.Between(.7f, .85f) : random.Between(.48f, .6f);
        if (random.Chance(.5f)) scene.Box(Vector3.Zero, new(depth, width, height), body);
        else
        {
            scene.Box(Vector3.Zero, new(depth, width * .96f, height * .8f), body);
            scene.Box(Vector3.Zero, new(depth, width * .84f, height * .98f), body);
            scene.Ellipsoid(Vector3.Zero, new(depth * 1.25f, width * .95f, height * .97f), body);
        }

        var girth = depth * 1.12f;
        var apart = random.Between(.5f, .65f);
        if (random.Chance(.75f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * apart, 0), new(girth, .07f, height + .03f), straps);
        }
        else scene.Box(new(0, 0, height * random.Between(-.2f, .3f)), new(girth, width + .04f, .08f), straps);

        if (rolls)
        {
            var pull = random.Between(.12f, .3f);
            scene.Box(new(-depth * .6f, 0, height + 2 * pull), new(.07f, width * .5f, .07f), handle);
            foreach (var side in Shapes.Sides)
            {
                scene.Box(new(-depth * .6f, side * width * .43f, height + pull), new(.06f, .06f, pull), handle);
                scene.Wheels(new(side * depth * .7f, width * .8f, -height - .06f), .12f, .08f, Palette.Black);
            }
        }
        else
        {
            scene.Torus(new(0, 0, height + .02f), random.Between(.19f, .25f), .3f, handle, Turn(Vector3.UnitY, 90));
            foreach (var side in Shapes.Sides) scene.Box(new(depth, side * width * .3f, height * .8f), new(.06f, .09f, .09f), Palette.Metal);
        }
        if (random.Chance(.5f)) scene.Box(new(girth, 0, -height * .3f), new(.04f, .2f, .16f), Palette.Colours["white"]);
        else scene.Cylinder(new(girth, 0, -height * .25f), .18f, .04f, Palette.Glow, Turn(Vector3.UnitY, 90));
    }
}
