using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Glove
{
    public static readonly ProceduralObject Kind = new("glove", "cuff", "brown", "white", Plain) { OtherPart = "palm", Forms = [new("boxing glove", Boxing), new("oven glove", Oven)], HeldOutColours = ["orange", "cyan"] };

    /// <summary>Fingers up, the back of the hand to the front; short or long, of leather, wool or for work.</summary>
    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cuff, palm) = colours;
        float wide = random.Between(.34f, .42f), finger = wide * random.Between(.27f, .31f), length = random.Between(.34f, .5f), fan = random.Between(.02f, .26f), curl = random.Chance(.3f) ? -.22f : -.04f;
        int thumb = random.Chance(.5f) ? 1 : -1;
        var rest = random.Chance(.25f) ? 0 : random.Between(.3f, .45f); // a thumb along the hand or held off
        scene.Box(new(0, 0, 0), new(.14f, wide * .9f, .32f), body);
        scene.Ellipsoid(Vector3.Zero, new(.2f, wide * 1.06f, .42f), body);
        for (var i = 0; i < 4; i++)
        {
            var place = (i - 1.5f) / 1.5f;
            var tall = length * (1 - .22f * place * place) + thumb * place * .03f;
            Vector3 from = new(0, place * wide * .8f, .26f), to = new(curl, place * (wide * .8f + fan), .34f + tall);
            scene.Limb(from, to, finger, i % 2 == 0 ? body : body * .85f);
        }
        Vector3 root = new(.02f, thumb * wide * .6f, -.2f), joint = new(.03f, thumb * (wide + .12f + rest * .3f), .02f);
        scene.Limb(root, joint, finger * 1.2f, body);
        scene.Limb(joint, joint + new Vector3(-.02f, thumb * rest * .4f, .28f), finger * 1.1f, body);
        scene.Ellipsoid(new(-.14f, 0, 0), new(.12f, wide * .8f, .3f), palm);
        switch (random.Next(3))
        {
            case 0:
                for (var i = -1; i <= 1; i++) scene.Box(new(.18f, i * wide * .45f, .06f), new(.05f, .045f, .2f), Palette.Against(body), Turn(Vector3.UnitX, -i * 8));
                break;
            case 1:
                scene.Ellipsoid(new(.17f, 0, .02f), new(.07f, .17f, .17f), Palette.Against(body));
                break;
            default:
                for (var i = 0; i < 4; i++) scene.Ellipsoid(new(.14f, (i - 1.5f) * wide * .5f, .2f), new(.1f, .075f, .1f), Palette.Against(body));
                break;
        }
        var sleeve = random.Chance(.35f) ? random.Between(.25f, .4f) : random.Between(.11f, .17f);
        scene.Frustum(new(0, 0, -.36f - sleeve), new(.2f, wide * random.Between(.85f, 1.15f), sleeve), random.Between(.8f, .95f), cuff);
        scene.Frustum(new(0, 0, -.4f), new(.2f, wide * .86f, .06f), 1, Palette.Sunken(cuff));
    }

    /// <summary>A round fist with a thumb at its side, laced at the palm.</summary>
    private static void Boxing(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cuff, palm) = colours;
        float wide = random.Between(.46f, .56f), fist = random.Between(.48f, .6f);
        int thumb = random.Chance(.5f) ? 1 : -1;
        scene.Ellipsoid(new(.06f, 0, .3f), new(wide * .9f, wide, fist), body);
        scene.Ellipsoid(new(.1f, 0, .42f), new(wide * .92f, wide * .95f, fist * .75f), body);
        scene.Frustum(new(0, 0, -.2f), new(.32f, wide * .8f, .3f), 1.1f, body);
        scene.Limb(new(-.02f, thumb * wide * .8f, -.1f), new(.06f, thumb * (wide + .14f), .38f), .17f, body * .85f);
        scene.Frustum(new(0, 0, -.62f), new(.33f, wide * .85f, random.Between(.16f, .26f)), .92f, cuff);
        scene.Ellipsoid(new(-wide * .62f, 0, .2f), new(.26f, wide * .62f, .34f), palm);
        scene.Box(new(.32f, 0, -.62f), new(.06f, .2f, .08f), Palette.Against(cuff));
        foreach (var height in (ReadOnlySpan<float>)[-.34f, -.16f]) scene.Box(new(-.33f, 0, height), new(.05f, .2f, .045f), Palette.Against(body));
    }

    /// <summary>A long mitten with a loop to hang it by.</summary>
    private static void Oven(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, cuff, palm) = colours;
        float wide = random.Between(.36f, .44f), length = random.Between(.35f, .5f);
        int thumb = random.Chance(.5f) ? 1 : -1;
        scene.Frustum(new(0, 0, -.2f), new(.19f, wide, .5f), .95f, body);
        scene.Ellipsoid(new(0, 0, .3f), new(.2f, wide, length), body);
        scene.Limb(new(0, thumb * wide * .6f, -.05f), new(0, thumb * (wide + .26f), .3f), .15f, body);
        scene.Ellipsoid(new(-.1f, 0, .2f), new(.14f, wide * .78f, length), palm);
        scene.Frustum(new(0, 0, -.72f), new(.22f, wide * 1.08f, .13f), 1, cuff);
        scene.Torus(new(0, -thumb * wide * 1.05f, -.78f), .12f, .5f, cuff, Turn(Vector3.UnitY, 90));
        foreach (var lean in Shapes.Sides)
        {
            foreach (var height in (ReadOnlySpan<float>)[-.25f, .15f]) scene.Box(new(.19f, 0, height), new(.04f, .045f, wide * .8f), Palette.Sunken(body), Turn(Vector3.UnitX, lean * 50));
        }
    }
}
