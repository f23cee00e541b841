using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Swing
{
    public static readonly ProceduralObject Kind = new("swing", "seat", "brown", "red", Build) { OtherPart = "ropes", UsualOtherColour = "gray", HeldOutColours = ["green", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (frame, seat, ropes) = colours;
        var kind = random.Next(5);
        float half = kind < 2 ? random.Between(.85f, 1.05f) : random.Between(.6f, .8f), thick = random.Between(.085f, .105f);
        Frame(scene, random, half, thick, frame);
        switch (kind)
        {
            case 0 or 1:
                foreach (var side in Shapes.Sides) Hung(side * half * .46f, random.Between(-22, 22), half * .25f);
                break;
            case 2: Tyre(scene, random, seat, ropes); break;
            case 3: Bench(scene, random, half, colours); break;
            default: Hung(0, random.Between(-25, 25), random.Between(.26f, .34f)); break;
        }

        // a board or a shell with a back, on two ropes that swing about the beam
        void Hung(float place, float angle, float wide)
        {
            var turn = Turn(Vector3.UnitY, angle);
            var drop = random.Between(1.15f, 1.4f);
            foreach (var side in Shapes.Sides) scene.Box(At(new(0, side * wide, -drop / 2)), new(.045f, .045f, drop / 2), ropes, turn);
            scene.Box(At(new(0, 0, -drop)), new(.18f, wide + .05f, .075f), seat, turn);
            if (random.Chance(.35f)) scene.Box(At(new(-.18f, 0, .14f - drop)), new(.05f, wide, .17f), seat, turn);

            Vector3 At(Vector3 local) => Vector3.Transform(local, turn) + new Vector3(0, place, 1);
        }
    }

    /// <summary>A beam on splayed legs at either end, or on posts with feet.</summary>
    private static void Frame(PrimitiveScene scene, Random random, float half, float thick, Vector3 colour)
    {
        float splay = random.Between(.38f, .6f), outward = random.Between(0, .14f);
        var posts = random.Chance(.25f);
        var brace = random.Chance(.4f);
        scene.Box(new(0, 0, 1), new(thick, half + .08f, thick), colour);
        foreach (var side in Shapes.Sides)
        {
            if (posts)
            {
                scene.Box(new(0, side * half, .05f), new(thick, thick, .95f), colour);
                scene.Box(new(0, side * half, -.9f), new(splay, thick, thick), colour);
            }
            else
            {
                foreach (var end in Shapes.Sides) scene.Limb(new(0, side * half, 1), new(end * splay, side * (half + outward), -.9f), thick, colour);
                if (brace) scene.Box(new(0, side * (half + outward / 2), -.1f), new(splay * .58f, .06f, .06f), colour);
            }
        }
    }

    private static void Tyre(PrimitiveScene scene, Random random, Vector3 seat, Vector3 ropes)
    {
        var low = random.Between(-.45f, -.25f);
        var flat = random.Chance(.4f);
        if (flat)
        {
            scene.Torus(new(0, 0, low), .3f, .4f, seat);
            foreach (var side in Shapes.Sides) scene.Limb(new(0, 0, 1), new(0, side * .3f, low), .05f, ropes);
        }
        else
        {
            scene.Torus(new(0, 0, low), .28f, .45f, seat, Turn(Vector3.UnitY, 90) * Turn(Vector3.UnitX, random.Between(-30, 30)));
            scene.Box(new(0, 0, (1.4f + low) / 2), new(.06f, .06f, .3f - low / 2), ropes);
        }
    }

    /// <summary>A seat for two with a back, under a sheet for shade.</summary>
    private static void Bench(PrimitiveScene scene, Random random, float half, Slots<Vector3> colours)
    {
        float wide = half * .72f, low = random.Between(-.5f, -.35f);
        scene.Box(new(0, 0, 1.05f), new(random.Between(.35f, .5f), half + .12f, .09f), colours.Body, Turn(Vector3.UnitY, random.Between(0, 14)));
        scene.Box(new(.04f, 0, low), new(.24f, wide, .08f), colours.Part);
        scene.Box(new(-.24f, 0, low + .25f), new(.07f, wide, .2f), colours.Part, Turn(Vector3.UnitY, -12));
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Box(new(end * .16f, side * wide, (1 + low) / 2), new(.045f, .045f, (1 - low) / 2), colours.Other, Turn(Vector3.UnitY, -end * 7));
        }
    }
}
