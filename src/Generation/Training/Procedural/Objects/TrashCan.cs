using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class TrashCan
{
    public static readonly ProceduralObject Kind = new("trash can", "lid", "gray", "black", Build) { OtherPart = "label", UsualOtherColour = "white", HeldOutColours = ["red", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        float width = random.Between(.45f, .58f), height = random.Between(.6f, .75f);
        switch (random.Next(5))
        {
            case 0: // a ribbed tin
                var taper = random.Between(1.05f, 1.25f);
                scene.Frustum(Vector3.Zero, new(width * .9f, width * .9f, height), taper, body);
                for (var i = 0; i < 3; i++) scene.Cylinder(new(0, 0, height * (i - .9f) * .75f), width * float.Lerp(.93f, .93f * taper, .15f + .37f * i), .05f, body);
                scene.Cylinder(new(0, 0, height), width * taper, .07f, lid);
                scene.Hemisphere(new(0, 0, height + .05f), new(width * taper * .95f, width * taper * .95f, random.Between(.12f, .24f)), lid);
                scene.Torus(new(0, 0, height + .25f), .16f, .4f, lid, Turn(Vector3.UnitX, 90));
                foreach (var side in Shapes.Sides) scene.Torus(new(0, side * width, height * .45f), .15f, .4f, Palette.Metal, Turn(Vector3.UnitX, 90));
                break;
            case 1: // on wheels
                scene.Box(new(0, 0, -.12f), new(width * .8f, width * .8f, height), body);
                scene.Box(new(0, 0, height * .55f), new(width * .95f, width * .95f, height * .4f), body);
                scene.Box(new(.03f, 0, height), new(width * 1.08f, width * 1.05f, .09f), lid, Turn(Vector3.UnitY, random.Between(0, 10)));
                scene.Box(new(-width - .14f, 0, height * .8f), new(.07f, width * .75f, .07f), lid);
                scene.Wheels(new(-width * .85f, width * .75f, -height), .2f, .1f, Palette.Black);
                break;
            case 2: // a dome with a flap
                scene.Cylinder(Vector3.Zero, width * .85f, height, body);
                scene.Hemisphere(new(0, 0, height), new(width * .85f, width * .85f, width * random.Between(.7f, .95f)), lid);
                scene.Ellipsoid(new(width * .34f, 0, height + width * .32f), new(width * .5f, width * .42f, width * .34f), Palette.Against(lid));
                scene.Cylinder(new(0, 0, -height), width * .92f, .07f, lid);
                break;
            case 3: // square, with a swinging top
                scene.Box(Vector3.Zero, new(width * .7f, width * .85f, height), body);
                scene.Box(new(0, 0, height + .12f), new(width * .72f, width * .88f, .16f), lid);
                scene.Frustum(new(0, 0, height + .24f), new(width * .7f, width * .45f, width * .86f), 1, lid, Turn(Vector3.UnitX, 90));
                scene.Box(new(width * .5f, 0, height + .26f), new(.14f, width * .62f, .13f), Palette.Against(lid), Turn(Vector3.UnitY, -30));
                break;
            default: // slats under a roof
                const int Slats = 12;
                scene.Cylinder(Vector3.Zero, width * .8f, height * .95f, body * .6f);
                for (var i = 0; i < Slats; i++)
                {
                    var (sin, cos) = MathF.SinCos(i * MathF.Tau / Slats);
                    scene.Box(new(cos * width * .85f, sin * width * .85f, 0), new(.08f, .08f, height), body, Turn(Vector3.UnitZ, i * 360f / Slats));
                }
                scene.Cylinder(new(0, 0, height + .15f), width * .3f, .2f, Palette.Metal);
                scene.Cone(new(0, 0, height + .42f), width * 1.1f, random.Between(.12f, .22f), lid);
                break;
        }
        scene.Box(new(width * .82f, 0, -.02f), new(width * .18f, width * .42f, width * .4f), label);
    }
}
