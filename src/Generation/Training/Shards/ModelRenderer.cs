using System.Numerics;
using Maquette.Generation.Training.Catalogues;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Import;
using Maquette.Scene.Rendering;

namespace Maquette.Generation.Training.Shards;

/// <summary>A model to be rendered.</summary>
/// <param name="Words">what the index says of it, without its variants</param>
/// <param name="Mesh">framed to the ball of radius .95, front towards +x, z up</param>
/// <param name="Parts">what each material is of the object: "legs"; null where that is not known</param>
internal sealed record ShardSubject(ShardModel Words, MaterialMesh Mesh, IReadOnlyList<string?> Parts)
{
    public static ShardSubject Of(CatalogueModel model) =>
        new(new(model.Id, model.Noun, model.Modifiers, model.Material, model.Place, model.HeldOut, []), model.Mesh, [.. model.Parts.Select(part => part.Name)]);
}

/// <summary>All variants of a model: their pictures depend on the seed and the model alone.</summary>
/// <param name="Pictures">[variants, views, size, size, 4]</param>
internal sealed record RenderedModel(ShardSubject Subject, IReadOnlyList<(Colouring Colouring, Orbit Orbit)> Variants, byte[] Pictures);

/// <summary>Renders models. Two variants share an orbit, whose views are rasterised once for both.</summary>
/// <param name="change">how far the proportions of a model that training shows may differ from its own, another way for each orbit: see <see cref="Proportions"/></param>
internal sealed class ModelRenderer(int size, int variants, long seed, float change = 0)
{
    private const int VariantsOfAnOrbit = 2;
    private const long ProportionsSeed = 0x0F_02_3;

    /// <summary>Null where nothing of the model shows.</summary>
    public RenderedModel? Render(ShardSubject subject, CancellationToken stop)
    {
        var random = Draw.At(seed, StableHash.Of(subject.Words.Id));
        var orbits = new Orbit[(variants + VariantsOfAnOrbit - 1) / VariantsOfAnOrbit];
        for (var i = 0; i < orbits.Length; i++) orbits[i] = Orbit.Draw(random);

        var shapes = Draw.At(seed ^ ProportionsSeed, StableHash.Of(subject.Words.Id));
        var rasterizer = new MaterialRasterizer(subject.Mesh, size);
        var groups = Groups(subject, rasterizer, orbits[0]);
        if (groups.Count == 0) return null;
        var colourings = Colourings(subject, groups, random);

        var picture = 4 * size * size;
        var pictures = new byte[variants * Orbit.Views * picture];
        for (var orbit = 0; orbit < orbits.Length; orbit++)
        {
            if (change > 0 && !subject.Words.HeldOut) rasterizer = new(Proportions.Draw(change, shapes).Of(subject.Mesh), size);
            for (var view = 0; view < Orbit.Views; view++)
            {
                stop.ThrowIfCancellationRequested();
                rasterizer.Look(orbits[orbit][view]);
                for (var variant = orbit; variant < variants; variant += orbits.Length)
                    rasterizer.Show(colourings[variant].Paints, pictures.AsSpan((variant * Orbit.Views + view) * picture, picture));
            }
        }
        return new(subject, [.. colourings.Select((colouring, variant) => (colouring, orbits[variant % orbits.Length]))], pictures);
    }

    private static List<MaterialGroup> Groups(ShardSubject subject, MaterialRasterizer rasterizer, Orbit orbit)
    {
        const int Step = 3;
        var seen = new Vector4[subject.Mesh.Materials.Length];
        for (var view = 0; view < Orbit.Ring; view += Step)
        {
            rasterizer.Look(orbit[view]);
            rasterizer.Measure(seen);
        }
        return MaterialGroup.Of(seen);
    }

    private List<Colouring> Colourings(ShardSubject subject, IReadOnlyList<MaterialGroup> groups, Random random)
    {
        var colourings = new List<Colouring>();
        if (Colouring.AsItIs(groups, subject.Parts.Count) is var own && (own.Colour is null || !HeldOutPairs.Contains(subject.Words.Noun, own.Colour))) colourings.Add(own);
        while (colourings.Count < variants)
        {
            var used = colourings.Select(colouring => colouring.Colour).ToHashSet();
            colourings.Add(Colouring.Draw(groups, subject.Parts, subject.Words.Noun, random, used));
        }
        return colourings;
    }
}
