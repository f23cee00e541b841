using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Radio
{
    public static readonly ProceduralObject Kind = new("radio", "speaker", "brown", "gray", Build) { OtherPart = "knobs", UsualOtherColour = "black", HeldOutColours = ["purple", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, knobs) = colours;
        float width = random.Between(.85f, 1.05f), height = random.Between(.48f, .62f), depth = random.Between(.22f, .38f);
        var (isPair, side) = (random.Chance(.3f), random.Chance(.7f) ? -1 : 1);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.3f))
        {
            foreach (var end in Shapes.Sides) scene.Cylinder(new(0, end * width, 0), depth, height, body);
        }
        Speaker(scene, new(depth, side * width * .55f, isPair ? -height * .12f : 0), height * (isPair ? .58f : .72f), colours);
        if (isPair) Speaker(scene, new(depth, -side * width * .55f, -height * .12f), height * .58f, colours);

        var (place, half) = isPair ? (new Vector3(depth, 0, height * .72f), width * .62f) : (new Vector3(depth, -side * width * .45f, height * .4f), width * .4f);
        scene.Box(place, new(.03f, half, height * .2f), Palette.Against(body) == Palette.Black ? Palette.Black : Palette.Glow);
        scene.Box(place + new Vector3(.02f, half * random.Between(-.6f, .6f), 0), new(.03f, .05f, height * .18f), Palette.Colours["orange"]);
        foreach (var end in Shapes.Sides)
        {
            var knob = isPair ? new Vector3(depth + .05f, 0, height * (.05f + .32f * end) - .1f) : new(depth + .05f, place.Y + end * width * .22f, -height * .4f);
            scene.Cylinder(knob, .13f, .08f, knobs, Turn(Vector3.UnitY, 90));
        }

        if (random.Chance(.6f))
        {
            var foot = new Vector3(-depth * .5f, -side * width * .8f, height);
            scene.Limb(foot, foot + new Vector3(0, side * width * random.Between(-.3f, .4f), random.Between(.5f, .8f)), .06f, Palette.Metal);
        }
        if (random.Chance(.25f))
        {
            scene.Frustum(new(0, 0, height), new(random.Between(.2f, .4f), width, depth), 1, body, Turn(Vector3.UnitY, 90));
            return;
        }
        if (random.Chance(.6f))
        {
            scene.Box(new(0, 0, height + .28f), new(.09f, width * .7f, .06f), Palette.Against(body));
            foreach (var end in Shapes.Sides) scene.Box(new(0, end * width * .65f, height + .12f), new(.09f, .06f, .18f), Palette.Against(body));
        }
        else if (random.Chance(.5f)) scene.Legs(new(depth * .6f, width * .7f, -height - .1f), .09f, .12f, Palette.Against(body));
    }

    private static void Speaker(PrimitiveScene scene, Vector3 middle, float radius, Slots<Vector3> colours)
    {
        scene.Cylinder(middle, radius, .05f, colours.Part, Turn(Vector3.UnitY, 90));
        scene.Torus(middle + new Vector3(.05f, 0, 0), radius * .62f, .12f, Palette.Against(colours.Part), Turn(Vector3.UnitY, 90));
        scene.Ellipsoid(middle + new Vector3(.05f, 0, 0), new(.06f, radius * .25f, radius * .25f), Palette.Against(colours.Part));
    }
}
