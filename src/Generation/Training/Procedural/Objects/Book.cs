using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Book
{
    public static readonly ProceduralObject Kind = new("book", "pages", "red", "white", Closed) { OtherPart = "label", UsualOtherColour = "yellow", Forms = [new("open book", Open)], HeldOutColours = ["white", "gray"] };

    private static void Closed(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (cover, pages, label) = colours;
        var lies = random.Chance(.2f);
        var pose = lies ? Turn(Vector3.UnitY, -90) * Turn(Vector3.UnitX, 90) : Turn(Vector3.UnitZ, random.Between(-25, 25)) * Turn(Vector3.UnitY, random.Between(-15, 0));
        void Box(Vector3 centre, Vector3 half, Vector3 colour) => scene.Box(Vector3.Transform(centre, pose), half, colour, pose);

        float thick = lies ? random.Between(.14f, .2f) : random.Between(.16f, .3f), width = random.Between(.5f, .65f), height = random.Between(.7f, .9f);
        Box(Vector3.Zero, new(thick - .05f, width - .07f, height - .07f), pages);
        foreach (var side in Shapes.Sides) Box(new(side * thick, 0, 0), new(.06f, width, height), cover);
        if (random.Chance(.5f)) Box(new(0, -width, 0), new(thick + .06f, .06f, height), cover);
        else scene.Frustum(Vector3.Transform(new(0, .06f - width, 0), pose), new(thick + .06f, .2f, height), 1, cover, pose);

        var plate = random.Next(3);
        if (plate == 0) Box(new(thick + .06f, 0, height * .35f), new(.03f, width * .65f, height * .22f), label);
        else if (plate == 1) scene.Cylinder(Vector3.Transform(new(thick + .06f, 0, height * .1f), pose), width * .5f, .03f, label, pose * Turn(Vector3.UnitY, 90));
        else
        {
            Box(new(thick + .06f, 0, height * .5f), new(.03f, width * .7f, .09f), label);
            Box(new(thick + .06f, 0, height * .2f), new(.03f, width * .45f, .07f), label);
            Box(new(thick + .06f, 0, -height * .55f), new(.03f, width * .3f, .09f), label);
        }
        if (random.Chance(.5f))
        {
            foreach (var end in Shapes.Sides) Box(new(0, -width - .02f, end * height * .6f), new(thick + .04f, .1f, .06f), label);
        }
    }

    /// <summary>Leant back, with writing and a picture towards the reader.</summary>
    private static void Open(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (cover, pages, label) = colours;
        var lean = Turn(Vector3.UnitY, random.Between(-55, -15));
        float width = random.Between(.65f, .8f), height = random.Between(.6f, .75f), bend = random.Between(6, 20);
        foreach (var side in Shapes.Sides)
        {
            var leaf = lean * Turn(Vector3.UnitZ, -side * bend);
            void Box(float front, float across, float up, Vector3 half, Vector3 colour) => scene.Box(Vector3.Transform(new(front, side * across, up), leaf), half, colour, leaf);
            Box(0, width * .5f, 0, new(.06f, width * .5f, height), cover);
            Box(.1f, width * .45f, 0, new(.05f, width * .36f, height * .73f), pages);
            if (side > 0) Box(.16f, width * .45f, height * .12f, new(.02f, width * .24f, height * .46f), label);
            else for (var i = 0; i < 3; i++) Box(.16f, width * .45f, height * (.42f - .4f * i), new(.02f, width * .26f, height * .12f), Palette.Against(pages));
        }
    }
}
