using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class StreetLamp
{
    public static readonly ProceduralObject Kind = new("street lamp", "light", "black", "yellow", Build) { OtherPart = "base", HeldOutColours = ["red", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (pole, light, foot) = colours;
        float thick = random.Between(.08f, .11f), glow = random.Between(.21f, .27f), reach = random.Between(.34f, .5f), plinth = random.Between(.2f, .28f);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, -1.05f), plinth, .1f, foot);
        else scene.Box(new(0, 0, -1.05f), new(plinth, plinth, .12f), foot);
        scene.Frustum(new(0, 0, -.1f), new(thick * 1.15f, thick * 1.15f, .9f), .85f, pole);
        if (random.Chance(.4f)) scene.Frustum(new(0, 0, -.75f), new(thick * 1.9f, thick * 1.9f, .22f), .6f, pole);
        switch (random.Next(5))
        {
            case 0: // a lantern
                scene.Frustum(new(0, 0, 1.02f), new(glow * .85f, glow * .85f, .22f), 1.35f, light);
                scene.Cone(new(0, 0, 1.36f), glow * 1.5f, .13f, pole);
                scene.Ellipsoid(new(0, 0, 1.5f), new(.08f), pole);
                scene.Cylinder(new(0, 0, .8f), glow, .06f, pole);
                foreach (var side in Shapes.Sides) scene.Box(new(0, 0, 1.02f), new(.04f, glow * 1.15f, .22f), pole, Turn(Vector3.UnitZ, side * 45));
                break;
            case 1: // a globe
                scene.Ellipsoid(new(0, 0, .85f + glow), new(glow), light);
                scene.Frustum(new(0, 0, .82f), new(thick, thick, .08f), 2, pole);
                if (random.Chance(.5f)) scene.Hemisphere(new(0, 0, .85f + glow * 1.6f), new(glow, glow, glow * .7f), pole);
                break;
            case 2: // two globes on a bar
                scene.Box(new(0, 0, .72f), new(thick * .8f, reach, thick * .8f), pole);
                scene.Limb(new(0, 0, .8f), new(0, 0, 1.05f), thick, pole);
                foreach (var side in Shapes.Sides) scene.Ellipsoid(new(0, side * reach, .72f + glow), new(glow * .85f), light);
                break;
            case 3: // a bowl that opens upwards
                scene.Frustum(new(0, 0, .98f), new(.11f, .11f, .2f), 2.9f, light);
                scene.Cylinder(new(0, 0, 1.2f), .35f, .05f, pole);
                if (random.Chance(.5f)) scene.Hemisphere(new(0, 0, 1.2f), new(.3f, .3f, .14f), pole);
                break;
            default: // an arm over the street
                var rise = random.Between(.05f, .35f);
                scene.Limb(new(0, 0, .75f), new(reach, 0, .8f + rise), thick * .9f, pole);
                scene.Ellipsoid(new(reach + .22f, 0, .8f + rise), new(.36f, .24f, .1f), pole);
                scene.Ellipsoid(new(reach + .26f, 0, .66f + rise), new(.3f, .21f, .18f), light);
                break;
        }
    }
}
