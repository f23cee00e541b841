using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class TeddyBear
{
    public static readonly ProceduralObject Kind = new("teddy bear", "belly", "brown", "yellow", Build) { OtherPart = "bow", UsualOtherColour = "red", HeldOutColours = ["yellow", "black"] };

    /// <summary>Sits or stands, arms hanging, spread or raised; muzzle and soles have the belly's colour.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fur, belly, bow) = colours;
        float girth = random.Between(.36f, .44f), head = random.Between(.36f, .44f), ear = random.Between(.15f, .2f), muzzle = random.Between(.17f, .22f), reach = random.Between(-.42f, .34f);
        scene.Ellipsoid(new(0, 0, -.34f), new(girth * .9f, girth, .44f), fur);
        scene.Ellipsoid(new(girth * .36f, 0, -.36f), new(girth * .64f, girth * .66f, .3f), belly);
        scene.Ellipsoid(new(.04f, 0, .38f), new(head * .92f, head * 1.08f, head * .95f), fur);
        scene.Ellipsoid(new(.04f + head * .85f, 0, .28f), new(muzzle * .85f, muzzle * 1.1f, muzzle * .85f), belly);
        scene.Ellipsoid(new(.04f + head * .85f + muzzle * .78f, 0, .34f), new(.07f, .1f, .075f), Palette.Against(belly));
        scene.Eyes(new(.04f + head * .78f, head * .45f, .5f), .08f, fur);
        scene.Ellipsoid(new(girth * .85f + .08f, 0, 0), new(.07f), bow);
        var standing = random.Chance(.4f);
        foreach (var side in Shapes.Sides)
        {
            scene.Cone(new(girth * .85f + .06f, side * .15f, 0), .14f, .13f, bow, Turn(Vector3.UnitX, side * 90));
            scene.Ellipsoid(new(0, side * head * .86f, .38f + head * .78f), new(.12f, ear, ear), fur);
            scene.Limb(new(.02f, side * girth * .75f, -.1f), new(.16f, side * (girth + .26f), reach), .14f, fur);
            var (hip, foot) = (new Vector3(.08f, side * .22f, -.58f), standing ? new Vector3(.1f, side * .25f, -.98f) : new Vector3(.52f, side * .34f, -.68f));
            scene.Limb(hip, foot, .17f, fur);
            scene.Ellipsoid(foot + new Vector3(.13f, 0, 0), new(.08f, .13f, .13f), standing ? fur : belly);
        }
    }
}
