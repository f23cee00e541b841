using System.Numerics;
using Maquette.Scene.Rendering;

namespace Maquette.Generation.Training.Shards;

/// <summary>A material of a model as cameras see it.</summary>
/// <param name="Share">of what is seen of the model, 0…1</param>
/// <param name="Mean">of its own colours, sRGB</param>
internal readonly record struct SeenMaterial(int Material, float Share, Vector3 Mean);

/// <summary>Materials whose own colours are near each other: what a person would call one colour of the object.</summary>
/// <param name="Materials">the one that is seen most first</param>
internal sealed record MaterialGroup(IReadOnlyList<SeenMaterial> Materials)
{
    private const float Near = .16f;

    /// <summary>Of what is seen of the model, 0…1.</summary>
    public float Share { get; } = Materials.Sum(material => material.Share);

    public Vector3 Mean => Materials.Aggregate(Vector3.Zero, (sum, material) => sum + material.Share * material.Mean) / Share;

    /// <summary>The groups, the one that is seen most first.</summary>
    /// <param name="seen">one a material: colours summed and samples counted</param>
    public static List<MaterialGroup> Of(IReadOnlyList<Vector4> seen)
    {
        var total = seen.Sum(material => material.W);
        var groups = new List<List<SeenMaterial>>();
        foreach (var i in Enumerable.Range(0, seen.Count).Where(i => seen[i].W > 0).OrderByDescending(i => seen[i].W))
        {
            var material = new SeenMaterial(i, seen[i].W / total, seen[i].AsVector3() / seen[i].W);
            if (groups.Find(group => Vector3.Distance(group[0].Mean, material.Mean) < Near) is { } home) home.Add(material);
            else groups.Add([material]);
        }
        return [.. groups.Select(group => new MaterialGroup(group)).OrderByDescending(group => group.Share)];
    }

    /// <summary>All groups as one.</summary>
    public static MaterialGroup Whole(IEnumerable<MaterialGroup> groups) => new([.. groups.SelectMany(group => group.Materials)]);

    /// <summary>The paint that makes this colour the mean of all materials, darker where they are darker.</summary>
    public MaterialPaint Paint(Vector3 colour)
    {
        float low = 0, high = 1;
        for (var i = 0; i < 20; i++)   // the mean falls as the luminance that stays as it is rises
        {
            var middle = (low + high) / 2;
            if (Materials.Sum(material => material.Share * MaterialPaint.Relative(material.Mean, middle)) > Share) low = middle;
            else high = middle;
        }
        return new(colour, (low + high) / 2);
    }
}
