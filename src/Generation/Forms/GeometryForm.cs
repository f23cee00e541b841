using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Generation.Recipes;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Forms;

/// <summary>A surface in a grid of tetrahedra that began as a field's; the guidance is shown its normals.</summary>
internal sealed class GeometryForm : IForm
{
    public const string Distances = "geometry.distances";

    private const string Offsets = "geometry.offsets";

    private readonly Recipe recipe;
    private readonly HashGridField source;
    private readonly DeformableTetrahedra grid;
    private readonly Parameter distances, offsets;
    private readonly TetrahedraSurface began;

    /// <param name="source">what it is made of; owned from here on</param>
    /// <exception cref="EmptySurfaceException">Nothing in the field is solid.</exception>
    public GeometryForm(Recipe recipe, HashGridField source)
    {
        (this.recipe, this.source) = (recipe, source);
        grid = new(Options.Cells, source.Radius);
        using var scope = NewDisposeScope();
        using (no_grad())
        {
            var s = FieldDistances.Of(source, grid, recipe.Meshing).to(source.Device);                    // [corners]
            var o = zeros(new long[] { grid.Corners, 3 }).to(source.Device);                             // [corners, 3]
            began = grid.Extract(s, o);
            began.Vertices.DetachFromDisposeScope();
            (distances, offsets) = (new Parameter(s.DetachFromDisposeScope()), new Parameter(o.DetachFromDisposeScope()));
        }
        Optimizer = optim.AdamW(new[] { distances, offsets }, lr: Options.LearningRate.At(0), beta1: 0.9, beta2: 0.99, weight_decay: 0);
    }

    private GeometryOptions Options => recipe.Geometry!;

    public AdamW Optimizer { get; }

    public long Size => distances.numel() + offsets.numel();

    /// <summary>The surface as it is now, without faces that cover nothing and pieces that float apart.</summary>
    public DistilledObject Object
    {
        get
        {
            using var scope = NewDisposeScope();
            using var still = no_grad();
            var surface = grid.Extract(distances, offsets);
            var positions = MemoryMarshal.Cast<float, Vector3>(surface.Vertices.cpu().contiguous().data<float>().ToArray()).ToArray();
            var whole = new Mesh(positions, VertexNormals.Compute(positions, surface.Topology.Faces), [.. positions.Select(_ => Vector3.One)], surface.Topology.Faces);
            return new(source, Components.DropSmall(DegenerateFaces.Remove(whole), recipe.Meshing.SmallestPiece));
        }
    }

    public void Prepare(int step, float progress, Generator generator)
    {
        // a surface is where its numbers say: nothing to look for
    }

    public Look Render(Stage stage, float progress, IReadOnlyList<Camera> cameras, Vector3? background, Generator generator)
    {
        var surface = grid.Extract(distances, offsets);
        var seen = Normals(surface, cameras, stage.Resolution);
        var behind = Behind.Of(background, environment: null, cameras, stage.Resolution, source.Device);
        return new(seen.Over(behind), () => Options.Losses.Of(surface, seen, () => Kept(cameras, stage.Resolution), progress));
    }

    public void Follow(float progress)
    {
        foreach (var group in Optimizer.ParamGroups) group.LearningRate = Options.LearningRate.At(progress);
        Optimizer.step();
    }

    public RenderedViews Show(IReadOnlyList<Camera> cameras, int size, int samples) => Normals(grid.Extract(distances, offsets), cameras, size);

    public IEnumerable<(string Name, Tensor Value)> State =>
        OptimizerState.Of(Optimizer, Parameters).Concat(source.named_parameters().Select(part => (FieldForm.InField + part.name, (Tensor)part.parameter)));

    public void Restore(IReadOnlyDictionary<string, Tensor> state) => OptimizerState.Restore(Optimizer, Parameters, state);

    public void Dispose()
    {
        Optimizer.Dispose();
        began.Vertices.Dispose();
        distances.Dispose();
        offsets.Dispose();
        source.Dispose();
    }

    private (string Name, Parameter Parameter)[] Parameters => [(Distances, distances), (Offsets, offsets)];

    private Tensor Kept(IReadOnlyList<Camera> cameras, int size)
    {
        using var still = no_grad();
        return new MeshRenderer(began.Topology, new WhiteSurface()).Render(began.Vertices, cameras, size, size, new()).Opacity;
    }

    private static RenderedViews Normals(TetrahedraSurface surface, IReadOnlyList<Camera> cameras, int size) =>
        new MeshRenderer(surface.Topology, new NormalColours(surface)).Render(surface.Vertices, cameras, size, size, new());
}
