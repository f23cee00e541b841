using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Slippers
{
    public static readonly ProceduralObject Kind = new("slippers", "lining", "brown", "white", Build) { OtherPart = "soles", UsualOtherColour = "black", HeldOutColours = ["blue", "orange"] };

    /// <summary>Always a pair, low and flat, mostly open at the heel.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var kind = random.Next(5);
        float apart = random.Between(.38f, .48f), yaw = random.Between(-2, 10), thick = random.Between(.09f, .14f), round = random.Between(.27f, .34f), ahead = random.Chance(.25f) ? random.Between(.15f, .4f) : 0;
        foreach (var side in Shapes.Sides)
        {
            var foot = new Foot(scene, new(side * ahead, side * apart, 0), Turn(Vector3.UnitZ, side * yaw), round, colours);
            foot.Sole(thick);
            if (kind == 0) foot.Thong();
            else if (kind == 1) foot.Band();
            else if (kind == 2) foot.Moccasin();
            else foot.Mule(rabbit: kind == 3);
        }
    }

    /// <summary>One of the two; its footbed lies at height 0, its toes point along x.</summary>
    private sealed record Foot(PrimitiveScene Scene, Vector3 Place, Quaternion Turned, float Round, Slots<Vector3> Colours)
    {
        public void Sole(float thick)
        {
            Scene.Frustum(At(0, 0, -2 * thick - .04f), new(.88f, Round + .04f, .06f), 1, Colours.Other, Turned);
            Scene.Frustum(At(.3f, 0, -thick), new(.56f, Round + .03f, thick), 1, Colours.Body, Turned);
            Scene.Frustum(At(-.36f, 0, -thick), new(.5f, Round - .01f, thick), 1, Colours.Body, Turned);
            Scene.Frustum(At(-.02f, 0, 0), new(.76f, Round - .05f, .025f), 1, Colours.Part, Turned);
        }

        public void Thong()
        {
            foreach (var side in Shapes.Sides)
            {
                Vector3 toe = At(.55f, 0, .02f), top = At(.26f, side * .17f, .24f);
                Scene.Limb(toe, top, .085f, Colours.Body);
                Scene.Limb(top, At(-.08f, side * Round, -.04f), .085f, Colours.Body);
            }
        }

        public void Band()
        {
            Scene.Hemisphere(At(.2f, 0, -.05f), new(.32f, Round + .06f, .38f), Colours.Body, Turned);
            Scene.Ellipsoid(At(-.02f, 0, .08f), new(.13f, Round - .07f, .2f), Colours.Part, Turned);
        }

        public void Moccasin()
        {
            Scene.Hemisphere(At(.34f, 0, -.05f), new(.52f, Round + .03f, .4f), Colours.Body, Turned);
            Scene.Frustum(At(-.35f, 0, .1f), new(.5f, Round + .02f, .14f), .9f, Colours.Body, Turned);
            Scene.Frustum(At(-.33f, 0, .27f), new(.48f, Round, .07f), 1, Colours.Part, Turned);
            Scene.Frustum(At(-.33f, 0, .34f), new(.33f, Round - .12f, .02f), 1, Colours.Part * .5f, Turned);
        }

        public void Mule(bool rabbit)
        {
            Scene.Hemisphere(At(.32f, 0, -.05f), new(.55f, Round + .05f, .45f), Colours.Body, Turned);
            Scene.Ellipsoid(At(-.04f, 0, .12f), new(.24f, Round - .06f, .2f), Colours.Part, Turned);
            if (!rabbit)
            {
                Scene.Ellipsoid(At(.4f, 0, .38f), new(.15f), Colours.Part);
                return;
            }
            Scene.Ellipsoid(At(.88f, 0, .12f), new(.08f), Palette.Colours["pink"]);
            foreach (var side in Shapes.Sides)
            {
                Scene.Ellipsoid(At(.14f, side * .16f, .6f), new(.08f, .11f, .32f), Colours.Body, Turned * Turn(Vector3.UnitX, -side * 14));
                Scene.Ellipsoid(At(.73f, side * .15f, .26f), new(.075f), Palette.Against(Colours.Body));
            }
        }

        private Vector3 At(float x, float y, float z) => Place + Vector3.Transform(new(x, y, z), Turned);
    }
}
