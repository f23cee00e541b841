using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Jug
{
    public static readonly ProceduralObject Kind = new("jug", "handle", "brown", "brown", Build) { OtherPart = "rim", HeldOutColours = ["red", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, rim) = colours;
        float girth = random.Between(.5f, .62f), top = random.Between(.62f, .8f), mouth, belt;
        switch (random.Next(5))
        {
            case 0:
                (mouth, belt) = (girth * random.Between(.72f, .9f), girth * .9f);
                scene.Flare(-.8f, girth, top, mouth, body);
                break;
            case 1:
                (girth, top) = (girth * .85f, random.Between(.95f, 1.1f));
                (mouth, belt) = (girth * .62f, girth * .55f);
                scene.Flare(-1, girth * .75f, -.82f, girth * .45f, body);
                scene.Ellipsoid(new(0, 0, -.3f), new(girth, girth, .6f), body);
                scene.Flare(-.1f, girth * .75f, top - .35f, girth * .42f, body);
                scene.Flare(top - .35f, girth * .42f, top, mouth, body);
                break;
            case 2:
                (girth, top) = (girth * 1.15f, random.Between(.35f, .5f));
                (mouth, belt) = (girth * .8f, girth * .9f);
                scene.Ellipsoid(new(0, 0, -.2f), new(girth, girth, .52f), body);
                scene.Flare(-.1f, girth * .85f, top, mouth, body);
                break;
            case 3:
                (mouth, belt) = (girth * random.Between(.9f, 1.05f), girth * .85f);
                scene.Flare(-.85f, girth * .68f, -.2f, girth, body);
                scene.Flare(-.2f, girth, .25f, girth * .72f, body);
                scene.Flare(.25f, girth * .72f, top, mouth, body);
                break;
            default:
                (mouth, belt) = (girth * random.Between(.68f, .82f), girth * .72f);
                scene.Ellipsoid(new(0, 0, -.25f), new(girth, girth, .58f), body);
                scene.Flare(-.85f, girth * .62f, -.6f, girth * .7f, body);
                scene.Flare(0, girth * .85f, top, mouth, body);
                break;
        }
        var lip = random.Between(.12f, .17f);
        scene.Cylinder(new(0, 0, top - lip * .6f), mouth * 1.04f, lip * .6f, rim);
        scene.Ellipsoid(new(0, -mouth * .95f, top - lip * .9f), new(mouth * .5f, random.Between(.24f, .34f), lip), rim, Turn(Vector3.UnitX, -28));
        scene.Cylinder(new(0, -.03f, top + .01f), mouth * .8f, .015f, body * .3f);
        Handle(scene, random, new(0, belt, top), girth, handle);
    }

    /// <summary>A ring, a long bow from the mouth to the belly, or an angular one.</summary>
    private static void Handle(PrimitiveScene scene, Random random, Vector3 mouth, float girth, Vector3 handle)
    {
        float thick = random.Between(.085f, .11f), low = mouth.Z - random.Between(.75f, .95f), reach = MathF.Max(mouth.Y, girth * .8f) + random.Between(.28f, .4f);
        switch (random.Next(3))
        {
            case 0:
                scene.Torus(new(0, MathF.Max(mouth.Y, girth * .85f) + .06f, mouth.Z - .48f), .34f, .3f, handle, Turn(Vector3.UnitY, 90));
                break;
            case 1:
                scene.Limb(new(0, mouth.Y * .7f, mouth.Z - .12f), new(0, reach * .9f, mouth.Z - .06f), thick, handle);
                scene.Limb(new(0, reach * .9f, mouth.Z - .06f), new(0, reach, mouth.Z - .4f), thick, handle);
                scene.Limb(new(0, reach, mouth.Z - .4f), new(0, girth * .75f, low), thick, handle);
                break;
            default:
                scene.Box(new(0, reach, (mouth.Z + low) / 2), new(thick, thick, (mouth.Z - low) / 2), handle);
                foreach (var end in (ReadOnlySpan<float>)[mouth.Z - .12f, low + .08f]) scene.Box(new(0, reach * .75f, end), new(thick, reach * .25f + thick, thick * .9f), handle);
                break;
        }
    }
}
