using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cooktop
{
    public static readonly ProceduralObject Kind = new("cooktop", "burners", "gray", "black", Build) { OtherPart = "knobs", UsualOtherColour = "black", Forms = [new("gas cooktop", Gas)], HeldOutColours = ["brown", "black"] };

    private const float Thick = .13f;

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(3))
        {
            case 0: Gas(scene, random, colours); break;
            case 1:
                foreach (var (place, radius) in Plate(scene, random, colours))
                {
                    scene.Cylinder(place, radius, .03f, colours.Part);
                    scene.Cylinder(place, radius * .55f, .04f, random.Chance(.5f) ? Palette.Colours["red"] : colours.Body);
                }
                break;
            default:
                foreach (var (place, radius) in Plate(scene, random, colours))
                {
                    scene.Torus(place + new Vector3(0, 0, .03f), radius * .82f, .19f, colours.Part);
                    scene.Torus(place + new Vector3(0, 0, .03f), radius * .42f, .32f, colours.Part);
                }
                break;
        }
    }

    private static void Gas(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var grate = random.Next(3);
        var turn = Turn(Vector3.UnitZ, random.Pick([0, 45]));
        foreach (var (place, radius) in Plate(scene, random, colours))
        {
            scene.Cylinder(place, radius * .5f, .07f, colours.Part);
            var above = place + new Vector3(0, 0, .09f);
            if (grate == 0) scene.Torus(above, radius * .85f, .2f, colours.Part);
            else scene.Box(above, new(radius, .06f, .05f), colours.Part, turn);
            if (grate == 1) scene.Box(above, new(.06f, radius, .05f), colours.Part, turn);
        }
    }

    /// <summary>The plate with its knobs, on top or on the front edge; the places of the burners.</summary>
    private static List<(Vector3 Place, float Radius)> Plate(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, knobs) = colours;
        int layout = random.Next(6), count = layout switch { 0 => 2, 1 => 1, 2 => 5, 3 => 3, _ => 4 };
        float depth = random.Between(.62f, .78f), width = random.Between(.82f, 1.05f);
        if (count <= 2) (depth, width) = (random.Between(.48f, .6f), count == 1 ? random.Between(.5f, .62f) : width);
        var onTop = random.Chance(.45f);
        scene.Box(new(0, 0, -Thick), new(depth, width, Thick), body);
        if (random.Chance(.3f)) scene.Box(new(0, 0, -Thick * 2), new(depth * .8f, width * .85f, .08f), Palette.Sunken(body));

        var handles = Math.Max(2, count);
        for (var i = 0; i < handles; i++)
        {
            var y = width * (1.5f * (i + .5f) / handles - .75f);
            if (onTop) scene.Cylinder(new(depth - .14f, y, .05f), .1f, .08f, knobs);
            else scene.Cylinder(new(depth + .05f, y, -Thick), .11f, .08f, knobs, Turn(Vector3.UnitY, 90));
        }

        var back = onTop ? -.16f : 0;
        var small = MathF.Min((depth + back) * .44f, width * .4f);
        List<(Vector3, float)> burners = [];
        if (count == 1) burners.Add((new(back, 0, 0), small * 1.7f));
        if (count is 2 or 5)
        {
            var apart = count == 5 ? .7f : .5f;
            foreach (var side in Shapes.Sides) burners.Add((new(back - (count == 5 ? depth * .45f : 0), side * width * apart, 0), count == 5 ? small * .75f : small * 1.4f));
        }
        if (count == 3)
        {
            burners.Add((new(back, -width * .48f, 0), small * 1.3f));
            foreach (var end in Shapes.Sides) burners.Add((new(back + end * (depth + back) * .47f, width * .45f, 0), small * .85f));
        }
        if (count == 4)
        {
            foreach (var side in Shapes.Sides)
            {
                foreach (var end in Shapes.Sides) burners.Add((new(back + end * (depth + back) * .47f, side * width * .47f, 0), small * (side == end ? 1.05f : .85f)));
            }
        }
        if (count == 5)
        {
            burners.Add((new(back, 0, 0), small));
            foreach (var side in Shapes.Sides) burners.Add((new(back + depth * .4f, side * width * .7f, 0), small * .75f));
        }
        return burners;
    }
}
