using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cat
{
    public static readonly ProceduralObject Kind = new("cat", "tail", "orange", "white", Build) { OtherPart = "collar", UsualOtherColour = "red", HeldOutColours = ["cyan", "green"] };

    /// <summary>Sits upright with a pale bib and a darker back, the tail beside it: nothing else with pointed ears does.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fur, tail, collar) = colours;
        Vector3 pale = Vector3.Lerp(fur, Palette.Colours["white"], .8f), pink = Palette.Colours["pink"];
        float head = random.Between(.34f, .42f), ear = random.Between(.16f, .21f), girth = random.Between(.34f, .42f), curl = random.Chance(.5f) ? 1 : -1;
        scene.Ellipsoid(new(-.08f, 0, -.3f), new(girth, girth * .95f, .55f), fur);
        scene.Ellipsoid(new(-.16f, 0, -.6f), new(girth * 1.15f, girth * 1.2f, .28f), fur);
        scene.Ellipsoid(new(-.2f, 0, -.32f), new(girth * .92f, girth * .82f, .54f), fur * .62f);
        scene.Ellipsoid(new(.1f, 0, -.18f), new(girth * .74f, girth * .68f, .38f), pale);
        scene.Torus(new(.08f, 0, .2f), .22f, .36f, collar);
        scene.Ellipsoid(new(.14f, 0, .5f), new(head, head * 1.15f, head * .92f), fur);
        scene.Ellipsoid(new(.2f + head * .7f, 0, .4f), new(.14f, .22f, .16f), pale);
        scene.Eyes(new(.14f + head * .78f, .19f, .6f), .105f, fur);
        scene.Ellipsoid(new(.3f + head * .78f, 0, .47f), new(.075f), pink);
        foreach (var side in Shapes.Sides)
        {
            var lean = Turn(Vector3.UnitX, -side * 14);
            Vector3 place = new(.1f, side * head * .68f, .5f + head * .85f + ear * .4f);
            scene.Cone(place, ear, ear * 1.1f, fur, lean);
            scene.Cone(place + new Vector3(ear * .35f, 0, -.03f), ear * .72f, ear * .85f, pink, lean);
            scene.Limb(new(.18f, side * .16f, 0), new(.26f, side * .18f, -.76f), .11f, fur);
        }
        Vector3 bend = new(-.25f, curl * (girth + .32f), random.Between(-.7f, -.55f));
        scene.Limb(new(-.3f, curl * girth * .6f, -.72f), bend, .12f, tail);
        scene.Limb(bend, new(random.Between(-.3f, .1f), curl * (girth + .4f), random.Between(-.3f, .1f)), .12f, tail);
    }
}
