using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Checks;

/// <summary>A published network at its own size.</summary>
/// <param name="Tensors">how many its checkpoint has</param>
/// <param name="Parameters">how many numbers they hold</param>
/// <param name="Create">the network with random weights</param>
/// <param name="Forward">one pass over random input on a device: four views of 256 pixels</param>
internal sealed record FullSizeModel(string Name, int Tensors, long Parameters, ShapeList Shapes, Func<nn.Module> Create, Func<nn.Module, Device, Generator, Tensor> Forward)
{
    private const int Views = 4, Latent = 32, Words = 77;

    public static IReadOnlyList<FullSizeModel> All { get; } =
    [
        OfUNet("MVDream 2.1", 690, 867_572_164, UNetOptions.MvDream21),
        OfUNet("Stable Diffusion 2.1-base", 686, 865_910_724, UNetOptions.StableDiffusion21),
        OfUNet("Stable Diffusion 1.5", 686, 859_520_964, UNetOptions.StableDiffusion15),
        new("Autoencoder", 248, 83_653_863, AutoencoderShapes.Of(new()), () => new AutoencoderKl(new()), (network, device, generator) =>
        {
            var codec = (AutoencoderKl)network;
            return codec.Decode(codec.Encode(rand([Views, 3, 8 * Latent, 8 * Latent], generator: generator).to(device), posterior: null));
        }),
        new("OpenCLIP ViT-H text tower", 372, 340_387_840, TextEncoderShapes.Of(TextEncoderOptions.OpenClipH), () => new TextEncoder(TextEncoderOptions.OpenClipH), (network, device, generator) =>
            ((TextEncoder)network).forward(randint(0, 49408, [2, Words], dtype: int64, generator: generator).to(device))),
    ];

    private static FullSizeModel OfUNet(string name, int tensors, long parameters, UNetOptions options) =>
        new(name, tensors, parameters, UNetShapes.Of(options), () => new UNet(options), (network, device, generator) =>
        {
            var text = new TextContext(randn([1, Words, options.CrossAttentionDim], generator: generator).to(device), Pooled: null);
            var cameras = options.CameraDim == 0 ? null : randn([Views, options.CameraDim], generator: generator).to(device);
            return ((UNet)network).forward(randn([Views, 4, Latent, Latent], generator: generator).to(device), full([Views], 500, dtype: int64, device: device), text, cameras, Views);
        });
}
