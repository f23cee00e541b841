using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Jar
{
    public static readonly ProceduralObject Kind = new("jar", "lid", "orange", "gray", Build) { OtherPart = "label", UsualOtherColour = "white", HeldOutColours = ["pink", "green"] };

    /// <summary>A wide mouth under a lid nearly as wide, a label in front.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        float radius = random.Between(.58f, .72f), height = random.Between(.45f, .85f), mouth = radius * random.Between(.68f, .88f), front = radius;
        switch (random.Next(4))
        {
            case 0:
                scene.Flare(-height, radius, height * .7f, radius, body);
                scene.Flare(height * .7f, radius, height + .04f, mouth, body);
                break;
            case 1:
                scene.Ellipsoid(Vector3.Zero, new(radius * 1.08f, radius * 1.08f, height * 1.12f), body);
                scene.Flare(-height, radius * .7f, -height * .6f, radius * .7f, body);
                scene.Flare(0, mouth, height + .04f, mouth, body);
                front = radius * 1.04f;
                break;
            case 2:
                mouth = radius * .9f;
                scene.Hemisphere(new(0, 0, -height * .1f), new(radius, radius, height * .95f), body, Turn(Vector3.UnitX, 180));
                scene.Flare(-height * .15f, radius, height + .02f, radius, body);
                scene.Flare(-height * 1.05f, radius * .65f, -height * .6f, radius * .7f, body);
                break;
            default:
                front = radius * .9f;
                scene.Box(Vector3.Zero, new(front, front, height * .85f), body);
                scene.Flare(height * .8f, radius * .95f, height + .06f, mouth, body);
                break;
        }
        Lid(scene, random, height, mouth, radius, lid);
        if (front < radius || random.Chance(.35f)) Sticker(scene, random, front, height, label);
        else
        {
            // a narrower drum or egg looks out of the front only
            var inner = front * random.Between(.82f, .88f);
            Vector3 centre = new(front + .035f - inner, 0, -height * random.Between(0, .12f));
            if (front > radius) scene.Ellipsoid(centre, new(inner, inner, height), label);
            else scene.Cylinder(centre, inner, height * random.Between(.4f, .55f), label);
        }
    }

    private static void Lid(PrimitiveScene scene, Random random, float height, float mouth, float radius, Vector3 lid)
    {
        switch (random.Next(4))
        {
            case 0:
                scene.Cylinder(new(0, 0, height + .16f), mouth * 1.1f, .14f, lid);
                break;
            case 1:
                scene.Cylinder(new(0, 0, height + .08f), mouth * 1.12f, .08f, lid);
                scene.Hemisphere(new(0, 0, height + .14f), new(mouth, mouth, random.Between(.14f, .28f)), lid);
                scene.Ellipsoid(new(0, 0, height + .42f), new(.15f), lid);
                break;
            case 2:
                scene.Cylinder(new(0, 0, height + .1f), radius * 1.03f, .1f, lid);
                scene.Hemisphere(new(0, 0, height + .18f), new(radius * 1.01f, radius * 1.01f, .14f), lid);
                break;
            default:
                scene.Cylinder(new(0, 0, height + .18f), mouth * .85f, .16f, lid);
                scene.Flare(height - .02f, mouth * 1.3f, height + .1f, mouth * .9f, lid);
                break;
        }
    }

    private static void Sticker(PrimitiveScene scene, Random random, float front, float height, Vector3 label)
    {
        float wide = front * random.Between(.42f, .6f), high = height * random.Between(.38f, .52f), place = -height * random.Between(.05f, .2f);
        switch (random.Next(3))
        {
            case 0:
                scene.Box(new(front - .04f, 0, place), new(.08f, wide, high), label);
                break;
            case 1:
                scene.Frustum(new(front - .05f, 0, place), new(high, wide, .09f), 1, label, Turn(Vector3.UnitY, 90));
                break;
            default:
                scene.Box(new(front - .04f, 0, place), new(.08f, high * .75f, high * .75f), label, Turn(Vector3.UnitX, 45));
                break;
        }
    }
}
