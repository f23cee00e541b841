using System.Numerics;
using Maquette.Generation.Training.Shards;
using Maquette.Scene.Import;

namespace Maquette.Generation.Tests.Training.Shards;

/// <summary>Models of a few faces: blocks of materials one above the other.</summary>
internal static class TinySubjects
{
    public static ShardSubject Post(string noun, bool heldOut, params (string? Part, Vector3 Colour)[] blocks) =>
        new(new($"kit#{noun}", noun, [], null, null, heldOut, []), Blocks(blocks), [.. blocks.Select(block => block.Part)]);

    public static ShardSubject[] Three =>
    [
        Post("post", false, (null, new(.7f, .7f, .7f))),
        Post("pillar", false, (null, new(.6f, .5f, .4f)), (null, new(.62f, .52f, .42f)), ("top", new(.1f, .1f, .6f)), (null, new(.58f, .5f, .4f))),
        Post("totem", true, (null, new(.8f, .1f, .1f)), (null, new(.9f, .9f, .9f)), (null, new(.1f, .1f, .8f))),
    ];

    private static MaterialMesh Blocks((string? Part, Vector3 Colour)[] blocks)
    {
        var height = 1.2f / blocks.Length;
        List<Vector3> positions = [], normals = [];
        List<int> indices = [], faces = [];
        for (var block = 0; block < blocks.Length; block++)
        {
            for (var side = 0; side < 6; side++)
            {
                var outward = side % 2 == 0 ? 1f : -1f;
                var n = side / 2 == 0 ? outward * Vector3.UnitX : side / 2 == 1 ? outward * Vector3.UnitY : outward * Vector3.UnitZ;
                var u = side / 2 == 0 ? Vector3.UnitY : Vector3.UnitX;
                var v = Vector3.Cross(n, u);
                var middle = new Vector3(0, 0, -.6f + height * (block + .5f));
                var first = positions.Count;
                foreach (var (s, t) in new[] { (-1f, -1f), (1f, -1f), (1f, 1f), (-1f, 1f) })
                {
                    positions.Add(middle + new Vector3(.4f, .4f, height / 2) * (n + s * u + t * v));
                    normals.Add(n);
                }
                indices.AddRange([first, first + 1, first + 2, first, first + 2, first + 3]);
                faces.AddRange([block, block]);
            }
        }
        return new([.. positions], [.. normals], new Vector2[positions.Count], [.. indices], [.. faces], [.. blocks.Select(block => new SurfaceMaterial("paint", block.Colour, 1, null))]);
    }
}
