using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Clothes
{
    public static readonly ProceduralObject Kind = new("clothes", "collar", "blue", "white", Worn) { Forms = [new("folded clothes", Folded), new("hanging clothes", Hanging)], HeldOutColours = ["orange", "brown"] };

    /// <summary>A shirt with short or long sleeves, as if somebody wore it.</summary>
    private static void Worn(PrimitiveScene scene, Random random, Slots<Vector3> colours) => Shirt(scene, random, colours, reach: random.Between(20, 50));

    /// <param name="reach">degrees by which the sleeves hang</param>
    private static void Shirt(PrimitiveScene scene, Random random, Slots<Vector3> colours, float reach)
    {
        var (body, collar, _) = colours;
        float width = random.Between(.42f, .52f), height = random.Between(.5f, .65f), depth = random.Between(.17f, .22f), sleeve = random.Between(.15f, .19f);
        var isLong = random.Chance(.4f);
        scene.Frustum(Vector3.Zero, new(depth, width, height), random.Between(.85f, 1), body);
        scene.Ellipsoid(new(0, 0, height - .03f), new(depth * .95f, width * .95f, .12f), body);
        scene.Torus(new(.03f, 0, height + .07f), .19f, .42f, collar, Turn(Vector3.UnitY, 12));
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitX, -side * (isLong ? MathF.Max(reach, 45) : reach));
            var half = isLong ? random.Between(.48f, .55f) : random.Between(.26f, .34f);
            var shoulder = new Vector3(0, side * (width - .14f), height - .1f);
            scene.Box(shoulder + Vector3.Transform(new(0, side * half, 0), turn), new(.15f, half, sleeve), body, turn);
            if (isLong) scene.Box(shoulder + Vector3.Transform(new(0, side * half * 1.9f, 0), turn), new(.16f, half * .1f, sleeve + .01f), Palette.Sunken(body), turn);
        }
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(depth, 0, .08f), new(.05f, width * .42f, height * .35f), Palette.Against(body));
                break;
            case 1:
                scene.Ellipsoid(new(depth * .9f, 0, .05f), new(.08f, .22f, .22f), Palette.Against(body));
                break;
            case 2:
                for (var i = 0; i < 4; i++) scene.Ellipsoid(new(depth * .95f, 0, height * (.55f - .42f * i)), new(.07f), Palette.Against(body));
                break;
            default:
                scene.Box(new(depth * .8f, width * .45f, height * .3f), new(.07f, .13f, .13f), Palette.Sunken(body));
                scene.Box(new(depth, 0, -height * .1f), new(.05f, .05f, height * .85f), Palette.Against(body));
                break;
        }
        scene.Frustum(new(0, 0, -height), new(depth * 1.03f, width * 1.03f, .06f), 1, Palette.Sunken(body));
    }

    /// <summary>A pile of shirts, the collars to the front.</summary>
    private static void Folded(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, collar, _) = colours;
        var pieces = random.Next(2, 5);
        float thick = random.Between(.1f, .14f), depth = random.Between(.5f, .62f), width = random.Between(.42f, .55f);
        for (var i = 0; i < pieces; i++)
        {
            var z = 2 * thick * i;
            var turn = Turn(Vector3.UnitZ, random.Between(-7, 7));
            var colour = (i + pieces) % 2 == 1 ? body : Palette.Sunken(body);
            scene.Box(new(0, 0, z), new(depth, width - .03f, thick * .92f), colour, turn);
            scene.Box(new(0, 0, z), new(depth - .04f, width, thick * .75f), colour, turn);
            scene.Box(Vector3.Transform(new(depth, 0, z + .02f), turn), new(.05f, .19f, thick * .5f), collar, turn);
        }
        var top = 2 * thick * (pieces - 1) + thick * .9f;
        scene.Torus(new(depth * .72f, 0, top), .2f, .4f, collar);
        for (var i = 0; i < 3; i++) scene.Ellipsoid(new(depth * (.15f - .3f * i), 0, top), new(.065f, .065f, .05f), Palette.Against(body));
        if (random.Chance(.5f)) scene.Box(new(depth * .1f, width * .5f, top), new(.15f, .13f, .03f), Palette.Sunken(body));
    }

    /// <summary>A shirt or a dress on a hanger, or a row on a rail.</summary>
    private static void Hanging(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, collar, _) = colours;
        var kind = random.Next(3);
        if (kind == 0)
        {
            const float Hook = .88f;
            Shirt(scene, random, colours, reach: random.Between(55, 72));
            scene.Cylinder(new(0, 0, Hook - .1f), .06f, .16f, Palette.Metal);
            scene.Torus(new(0, 0, Hook + .14f), .14f, .42f, Palette.Metal, Turn(Vector3.UnitY, 90));
        }
        else if (kind == 1)
        {
            float hem = random.Between(.5f, .65f), waist = random.Between(.05f, .25f);
            scene.Flare(-.85f, hem, waist, hem * .45f, body);
            scene.Frustum(new(0, 0, waist + .25f), new(.2f, hem * .45f, .25f), 1.15f, body);
            scene.Torus(new(0, 0, waist + .5f), .19f, .42f, collar, Turn(Vector3.UnitY, 12));
            scene.Cylinder(new(0, 0, waist), hem * .5f, .06f, Palette.Sunken(body));
            foreach (var side in Shapes.Sides) scene.Limb(new(0, side * .2f, waist + .4f), new(0, side * hem * .75f, waist + .22f), .13f, body);
            scene.Cylinder(new(0, 0, waist + .68f), .06f, .16f, Palette.Metal);
            scene.Torus(new(0, 0, waist + .9f), .14f, .42f, Palette.Metal, Turn(Vector3.UnitY, 90));
            for (var i = 0; i < 3; i++) scene.Ellipsoid(new(.22f, 0, waist + .38f - .2f * i), new(.08f), Palette.Against(body));
        }
        else
        {
            var pieces = random.Next(4, 6);
            float pitch = random.Between(.26f, .34f), depth = random.Between(.34f, .45f);
            scene.Cylinder(new(0, 0, .92f), .06f, pieces * pitch * .62f, Palette.Metal, Turn(Vector3.UnitX, 90));
            for (var i = 0; i < pieces; i++)
            {
                float y = (i - (pieces - 1) / 2f) * pitch, height = random.Between(.5f, .75f);
                var colour = i % 2 == 0 ? body : Palette.Sunken(body);
                scene.Box(new(0, y, .5f - height), new(depth, pitch * .42f, height), colour);
                scene.Ellipsoid(new(0, y, .5f), new(depth, pitch * .42f, .2f), colour);
                scene.Ellipsoid(new(.05f, y, .68f), new(.2f, pitch * .4f, .12f), collar);
                scene.Cylinder(new(0, y, .82f), .05f, .12f, Palette.Metal);
            }
        }
    }
}
