using Maquette.Diffusion;
using Maquette.Generation.Guidance;
using Maquette.Generation.Recipes;
using Maquette.Scene;
using Maquette.Scene.Cameras;
using Maquette.Scene.Encodings;
using Maquette.Scene.Fields;
using Maquette.Scene.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Checks;

/// <summary>The engine's own parts, from a point in the grid to a few steps of distillation.</summary>
internal static class EngineChecks
{
    private const double Close = 1e-3, Networks = 1e-2;

    /// <summary>Eight bits of bfloat16 through a whole network.</summary>
    public const double Rough = 0.1;

    private const int Steps = 3, Size = 16;

    public static IReadOnlyList<(string Name, double Bound, Func<Device, Arithmetic, Tensor> Compute)> All { get; } =
    [
        ("field without a network", Close, (device, arithmetic) => Query(HashGridFieldOptions.Draft, device, arithmetic)),
        ("field with a network", Close, (device, arithmetic) => Query(HashGridFieldOptions.Draft with { Hidden = 16 }, device, arithmetic)),
        ("slope of the field", Close, Slope),
        ("roughness of the grid", Close, (device, arithmetic) => Roughness(device, arithmetic).Value),
        ("slope of the roughness", Close, (device, arithmetic) => Roughness(device, arithmetic).Slope),
        ("volume rendering", Close, (device, arithmetic) => Pictures(device, arithmetic, new() { Samples = 24 })),
        ("shaded rendering with normals", Networks, (device, arithmetic) => Pictures(device, arithmetic, new() { Samples = 24, Normals = true, Shading = Shading.Lambertian, Lights = [new(2, 1, 2), new(-1, 2, 1)] })),
        ("network of four views", Networks, (device, _) => Network(device, Precision.Full)),
        ("autoencoder", Networks, Autoencoder),
        ("multi-view distillation, 3 steps", Networks, Distil),
    ];

    private static HashGridField Field(HashGridFieldOptions options, Device device, Arithmetic arithmetic)
    {
        using var generator = new Generator(1, CPU);
        var field = new HashGridField(options with { Grid = options.Grid with { InitialSpread = 0.5f } }, generator, arithmetic);
        field.to(device);
        return field;
    }

    private static Tensor Points(Device device)
    {
        using var generator = new Generator(2, CPU);
        return ((rand([3000, 3], generator: generator) * 2 - 1) * 0.7).to(device);
    }

    private static Tensor Query(HashGridFieldOptions options, Device device, Arithmetic arithmetic)
    {
        using var field = Field(options, device, arithmetic);
        return field.Query(Points(device));
    }

    private static Tensor Slope(Device device, Arithmetic arithmetic)
    {
        using var field = Field(HashGridFieldOptions.Draft, device, arithmetic);
        field.Query(Points(device)).square().sum().backward();
        return field.Grid.Table.grad!.clone();
    }

    private static (Tensor Value, Tensor Slope) Roughness(Device device, Arithmetic arithmetic)
    {
        using var field = Field(HashGridFieldOptions.Draft, device, arithmetic);
        var roughness = field.Grid.TotalVariation(field.Grid.FinestLattice);
        roughness.backward();
        return (roughness, field.Grid.Table.grad!.clone());
    }

    private static Tensor Pictures(Device device, Arithmetic arithmetic, RenderSettings settings)
    {
        using var field = Field(HashGridFieldOptions.Draft, device, arithmetic);
        using Generator looks = new(3, CPU), jitter = new(4, CPU);
        var occupancy = new OccupancyGrid(field.Radius);
        occupancy.Update(field, looks);
        var seen = new VolumeRenderer(field, occupancy, arithmetic).Render([new(20, 15, 2.9f, 40), new(200, 40, 2.9f, 40)], Size, Size, settings with { Jitter = true }, jitter);
        return cat([seen.Colour, seen.Opacity, seen.Depth / 3], 1);
    }

    public static Tensor Network(Device device, Precision precision)
    {
        using var frozen = no_grad();
        using var package = CheckModel.Create(device, precision);
        using var generator = new Generator(5, CPU);
        var prior = new DiffusionPrior(package);
        var text = prior.Encode([CheckModel.Prompt]);
        var cameras = CameraConditioning.Tensor([.. Enumerable.Range(0, 4).Select(view => new Camera(90 * view, 15, 2, 40))]).to(device);
        return prior.Predict(randn([4, 4, 8, 8], generator: generator).to(device), full([4], 400, dtype: int64).to(device), text, cameras, numFrames: 4);
    }

    private static Tensor Autoencoder(Device device, Arithmetic arithmetic)
    {
        using var frozen = no_grad();
        using var package = CheckModel.Create(device);
        using Generator generator = new(6, CPU), posterior = new(7, CPU);
        return package.Codec.Decode(package.Codec.Encode(rand([2, 3, 16, 16], generator: generator).to(device), posterior));
    }

    private static Tensor Distil(Device device, Arithmetic arithmetic)
    {
        using var package = CheckModel.Create(device);
        using var prior = new MultiViewPrior(new DiffusionPrior(package), CheckModel.Prompt, "");
        var recipe = Draft.Recipe with { Stages = [new("check", Steps, Size, Size)] };
        using var distillation = new Distillation(recipe, new MultiViewSds(prior, recipe.Guidance), seed: 8, device, arithmetic);
        for (var step = 0; step < Steps; step++) distillation.Step(step);
        using var frozen = no_grad();
        var seen = distillation.Show([new(20, 15, 2.9f, 40)], Size, samples: 24);
        return cat([seen.Colour, seen.Opacity], 1);
    }
}
