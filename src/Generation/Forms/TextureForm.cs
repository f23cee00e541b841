using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Generation.Recipes;
using Maquette.Scene;
using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Forms;

/// <summary>Colours in space, looked up where a surface lies that no longer moves, and what stands behind it.</summary>
internal sealed class TextureForm : IForm
{
    public const string Faces = "surface.faces";

    private const string Vertices = "surface.vertices", InTexture = "texture.", InEnvironment = "environment.";

    private readonly Recipe recipe;
    private readonly Mesh surface;
    private readonly HashGridField colours;
    private readonly EnvironmentMap? environment;
    private readonly Tensor vertices, faces;   // [vertices, 3], [faces·3]
    private readonly MeshRenderer renderer;

    /// <param name="surface">stands still from here on</param>
    /// <param name="inherited">whose colours it begins with, if the recipe says so; not kept</param>
    public TextureForm(Recipe recipe, Mesh surface, HashGridField? inherited, Generator generator, Device device, Arithmetic arithmetic)
    {
        (this.recipe, this.surface) = (recipe, surface);
        colours = new HashGridField(Options.Field, generator, arithmetic);
        colours.to(device);
        if (Options.Inherit && inherited is not null) colours.BeginWith(inherited);
        if (recipe.Backgrounds.Learnt > 0)
        {
            environment = new EnvironmentMap(generator);
            environment.to(device);
        }
        vertices = tensor(MemoryMarshal.Cast<Vector3, float>(surface.Positions).ToArray(), new long[] { surface.Positions.Length, 3 }).to(device).DetachFromDisposeScope();
        faces = tensor(surface.Indices).DetachFromDisposeScope();
        renderer = new MeshRenderer(new(surface.Indices, surface.Positions.Length), new FieldColours(colours));
        Optimizer = Options.Optimizer.For(colours, environment);
    }

    /// <summary>The form that a <see cref="State"/> tells of, not yet with its numbers.</summary>
    public static TextureForm Of(Recipe recipe, IReadOnlyDictionary<string, Tensor> state, Generator generator, Device device, Arithmetic arithmetic)
    {
        var positions = MemoryMarshal.Cast<float, Vector3>(state[Vertices].cpu().contiguous().data<float>().ToArray()).ToArray();
        return new(recipe, Bare(positions, state[Faces].data<int>().ToArray()), inherited: null, generator, device, arithmetic);
    }

    private TextureOptions Options => recipe.Texture!;

    public AdamW Optimizer { get; }

    public long Size => Parameters.Sum(part => part.Parameter.numel());

    public DistilledObject Object => new(colours, surface);

    public void Prepare(int step, float progress, Generator generator)
    {
        // nothing moves
    }

    public Look Render(Stage stage, float progress, IReadOnlyList<Camera> cameras, Vector3? background, Generator generator)
    {
        var seen = renderer.Render(vertices, cameras, stage.Resolution, stage.Resolution, new());
        var behind = Behind.Of(background, environment, cameras, stage.Resolution, colours.Device);
        return new(seen.Over(behind), () => Options.Losses.Of(seen, colours.Grid, progress));
    }

    public void Follow(float progress)
    {
        Options.Optimizer.Follow(Optimizer, colours, environment, progress);
        Optimizer.step();
    }

    public RenderedViews Show(IReadOnlyList<Camera> cameras, int size, int samples) => renderer.Render(vertices, cameras, size, size, new());

    public IEnumerable<(string Name, Tensor Value)> State => OptimizerState.Of(Optimizer, Parameters).Append((Vertices, vertices)).Append((Faces, faces));

    public void Restore(IReadOnlyDictionary<string, Tensor> state) => OptimizerState.Restore(Optimizer, Parameters, state);

    public void Dispose()
    {
        Optimizer.Dispose();
        environment?.Dispose();
        colours.Dispose();
        vertices.Dispose();
        faces.Dispose();
    }

    private IEnumerable<(string Name, Parameter Parameter)> Parameters =>
        colours.named_parameters().Select(part => (InTexture + part.name, part.parameter))
            .Concat(environment?.named_parameters().Select(part => (InEnvironment + part.name, part.parameter)) ?? []);

    private static Mesh Bare(Vector3[] positions, int[] faces) => new(positions, VertexNormals.Compute(positions, faces), [.. positions.Select(_ => Vector3.One)], faces);
}
