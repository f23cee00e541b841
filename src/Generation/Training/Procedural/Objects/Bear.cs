using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bear
{
    public static readonly ProceduralObject Kind = new("bear", "muzzle", "brown", "white", Build) { OtherPart = "paws", UsualOtherColour = "black", HeldOutColours = ["red", "cyan"] };

    /// <summary>Walks on four heavy legs, sits, or rears up.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (fur, muzzle, paws) = colours;
        switch (random.Next(4))
        {
            case 0:
                Sitting(scene, random, fur, paws);
                Head(scene, random, new(.2f, 0, .52f), fur, muzzle);
                break;
            case 1:
                Rearing(scene, random, fur, paws);
                Head(scene, random, new(.14f, 0, .62f), fur, muzzle);
                break;
            default:
                float length = random.Between(.5f, .62f), girth = random.Between(.38f, .45f), leg = random.Between(.12f, .22f);
                scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), fur);
                scene.Ellipsoid(new(length * .45f, 0, girth * .4f), new(.36f, girth * .85f, .32f), fur);
                foreach (var side in Shapes.Sides)
                {
                    foreach (var end in Shapes.Sides)
                    {
                        scene.Cylinder(new(end * length * .62f, side * .25f, -.26f - leg), .17f, leg, fur);
                        scene.Ellipsoid(new(end * length * .62f + .08f, side * .25f, -.28f - 2 * leg), new(.22f, .18f, .1f), paws);
                    }
                }
                Head(scene, random, new(length + random.Between(.14f, .24f), 0, random.Between(.1f, .34f)), fur, muzzle);
                break;
        }
    }

    private static void Sitting(PrimitiveScene scene, Random random, Vector3 fur, Vector3 paws)
    {
        var girth = random.Between(.42f, .5f);
        scene.Ellipsoid(new(-.1f, 0, -.3f), new(girth, girth * 1.05f, .5f), fur);
        scene.Ellipsoid(new(0, 0, .08f), new(.36f, .42f, .36f), fur);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(.14f, side * .3f, .1f), new(.34f, side * .2f, -.62f), .14f, fur);
            scene.Ellipsoid(new(.4f, side * .2f, -.72f), new(.19f, .16f, .11f), paws);
            scene.Ellipsoid(new(.2f, side * girth, -.58f), new(.34f, .2f, .2f), fur);
            scene.Ellipsoid(new(.52f, side * girth, -.64f), new(.1f, .17f, .18f), paws);
        }
    }

    private static void Rearing(PrimitiveScene scene, Random random, Vector3 fur, Vector3 paws)
    {
        float girth = random.Between(.38f, .46f), lift = random.Between(-.25f, .45f);
        scene.Ellipsoid(new(0, 0, -.2f), new(girth * .95f, girth, .56f), fur);
        scene.Ellipsoid(new(0, 0, .1f), new(.34f, .46f, .34f), fur);
        foreach (var side in Shapes.Sides)
        {
            var paw = new Vector3(.42f, side * .56f, .1f + lift);
            scene.Limb(new(.05f, side * .36f, .16f), paw, .15f, fur);
            scene.Ellipsoid(paw + new Vector3(.05f, .02f * side, .03f), new(.16f, .17f, .16f), paws);
            scene.Limb(new(0, side * .24f, -.5f), new(.02f, side * .27f, -.84f), .19f, fur);
            scene.Ellipsoid(new(.12f, side * .27f, -.98f), new(.28f, .19f, .12f), paws);
        }
    }

    private static void Head(PrimitiveScene scene, Random random, Vector3 head, Vector3 fur, Vector3 muzzle)
    {
        float size = random.Between(.33f, .38f), ear = random.Between(.12f, .15f), nose = random.Between(.2f, .3f);
        scene.Ellipsoid(head, new(size, size * 1.06f, size * .95f), fur);
        scene.Ellipsoid(head + new Vector3(size * .75f, 0, -.09f), new(nose, size * .6f, size * .5f), muzzle);
        scene.Ellipsoid(head + new Vector3(size * .75f + nose * .85f, 0, -.01f), new(.09f, .12f, .085f), Palette.Against(muzzle));
        scene.Eyes(head + new Vector3(size * .82f, size * .42f, size * .36f), .08f, fur);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(head + new Vector3(-.02f, side * size * .8f, size * .8f), new(ear * .8f, ear, ear), fur);
            scene.Ellipsoid(head + new Vector3(ear * .6f, side * size * .8f, size * .8f), new(ear * .5f, ear * .6f, ear * .6f), Palette.Sunken(fur));
        }
    }
}
