using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class PalmTree
{
    public static readonly ProceduralObject Kind = new("palm tree", "trunk", "green", "brown", Build) { OtherPart = "coconuts", UsualOtherColour = "brown", HeldOutColours = ["purple", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var side = random.Chance(.5f) ? 1 : -1;
        if (random.Chance(.2f))
        {
            Palm(scene, random, colours, lean: side * random.Between(.35f, .5f), height: random.Between(1.2f, 1.45f), leaves: 6, droop: false);
            Palm(scene, random, colours, lean: -side * random.Between(.3f, .5f), height: random.Between(.7f, .9f), leaves: 5, droop: false);
            return;
        }
        var lean = random.Chance(.45f) ? 0 : side * random.Between(.2f, .6f);
        Palm(scene, random, colours, lean, random.Between(.8f, 1.4f), random.Next(7, 9), droop: random.Chance(.6f));
    }

    /// <summary>A straight trunk, or one that leans over to a side.</summary>
    private static void Palm(PrimitiveScene scene, Random random, Slots<Vector3> colours, float lean, float height, int leaves, bool droop)
    {
        var (green, trunk, nuts) = colours;
        float girth = random.Between(.07f, .095f), reach = droop ? random.Between(.3f, .36f) : random.Between(.38f, .46f), rise = random.Between(20, 45);
        var top = new Vector3(0, lean, height);
        if (lean == 0)
        {
            scene.Frustum(new(0, 0, height / 2), new(girth * 1.4f, girth * 1.4f, height / 2), .65f, trunk);
        }
        else
        {
            var bend = new Vector3(0, lean * .25f, height * .5f);
            scene.Limb(Vector3.Zero, bend, girth * 1.15f, trunk);
            scene.Limb(bend, top, girth, trunk);
        }
        foreach (var (_, angle) in Shapes.Wreath(leaves, 0, 0, random.Between(0, 60)))
        {
            var bend = scene.Leaf(top, new(reach, .19f, .1f), angle, droop ? rise : random.Between(-35, 40), green);
            if (droop) scene.Leaf(bend, new(reach * .85f, .17f, .09f), angle, rise - random.Between(65, 90), green);
        }
        foreach (var (place, _) in Shapes.Wreath(3, .19f, -.18f, random.Between(0, 90))) scene.Ellipsoid(top + place, new(.135f), nuts);
    }
}
