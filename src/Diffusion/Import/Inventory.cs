using Maquette.Diffusion.Import.Names;
using Maquette.Diffusion.Weights;

namespace Maquette.Diffusion.Import;

/// <summary>Lays what the networks want beside what the files hold.</summary>
internal static class Inventory
{
    private const int Listed = 10;

    /// <summary>Ends of names that carry nothing which is needed: they are recomputed, or belong to parts that are not used.</summary>
    private static readonly string[] NeedlessEnds = [".position_ids", "attn_mask", "logit_scale", "text_projection", "text_projection.weight"];

    /// <summary>Beginnings of such names: noise schedules, averaged copies, the training's own losses.</summary>
    private static readonly string[] NeedlessStarts =
        ["betas", "alphas_cumprod", "sqrt_", "log_one_minus_", "posterior_", "lvlb_weights", "logvar", "scale_factor", "model_ema.", "first_stage_model.loss.", "loss.", "cond_stage_model.model.visual."];

    /// <param name="sources">all files; a tensor of theirs that nobody wants is an error</param>
    /// <param name="needless">further tensors that are left out on purpose</param>
    /// <returns>every tensor of the networks, once</returns>
    /// <exception cref="ModelPackageException">Tensors are missing, left over, or of another shape or type; the first ten of each are named.</exception>
    public static IReadOnlyList<Origin> Match(IReadOnlyList<Network> networks, IReadOnlyList<ITensorSource> sources, Func<string, bool> needless, string path)
    {
        var (origins, missing, misshaped, mistyped) = (new List<Origin>(), new List<string>(), new List<string>(), new List<string>());
        var used = new HashSet<(ITensorSource, string)>();
        foreach (var network in networks)
        {
            foreach (var (name, shape) in network.Shapes.Shapes)
            {
                var (group, piece) = network.Place(name);
                var theirs = group.Prefix + piece.Name;
                if (group.Find(piece.Name) is not { } found)
                {
                    if (piece.Block == 0) missing.Add(theirs);
                    continue;
                }
                used.Add((group.Source, theirs));
                if (!Fits(found.Shape, shape, piece)) misshaped.Add($"{theirs} is [{string.Join(", ", found.Shape)}] and not [{string.Join(", ", Whole(shape, piece))}]");
                else if (!found.Type.IsFloating) mistyped.Add($"{theirs} is {found.Type.Name}");
                else origins.Add(new(network.Component, new(name, found.Type, shape), group.Source, theirs, piece));
            }
        }
        var extra = sources.SelectMany(source => source.Tensors.Select(tensor => tensor.Name).Where(name => !used.Contains((source, name)) && !Needless(name) && !needless(name)));

        string[] problems = [.. Say(missing, "missing"), .. Say(misshaped, "of another shape"), .. Say(mistyped, "no floating-point numbers"), .. Say([.. extra], "unknown to this architecture")];
        return problems.Length == 0 ? origins : throw new ModelPackageException($"{path} cannot be imported: {string.Join("; ", problems)}.");
    }

    private static bool Needless(string name) =>
        NeedlessEnds.Any(end => name.EndsWith(end, StringComparison.Ordinal)) || NeedlessStarts.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    private static long[] Whole(long[] shape, Piece piece) => piece.Blocks == 1 ? shape : [piece.Blocks * shape[0], .. shape[1..]];

    /// <summary>A 1×1 convolution and a linear layer are the same numbers.</summary>
    private static bool Fits(long[] theirs, long[] ours, Piece piece) => Trimmed(theirs).SequenceEqual(Trimmed(Whole(ours, piece)));

    private static ReadOnlySpan<long> Trimmed(long[] shape) => shape is [_, _, 1, 1] ? shape.AsSpan(0, 2) : shape;

    private static IEnumerable<string> Say(List<string> names, string how)
    {
        if (names.Count == 0) yield break;
        var shown = string.Join(", ", names.Order(StringComparer.Ordinal).Take(Listed));
        yield return $"{names.Count} {(names.Count == 1 ? "tensor is" : "tensors are")} {how} ({shown}{(names.Count > Listed ? ", …" : "")})";
    }
}
