using Maquette.Diffusion;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>
/// All weights of the denoiser (Shi et al. 2023, MVDream, section 3.4): L = L_LDM + λ·‖θ−θ₀‖₁/N, whose second gradient is λ/N·sign(θ−θ₀), with
/// sign(0) = 0. θ₀ is kept in the shortest type that holds it to the last bit, so that θ−θ₀ is nothing at first.
/// </summary>
internal sealed class FullWeights : IIdentityWeights
{
    public const string Prefix = "unet.";

    private static readonly ScalarType[] Short = [ScalarType.Float16, ScalarType.BFloat16];

    private readonly TrainedNetwork network;
    private readonly Tensor[] start;
    private readonly long count;

    public FullWeights(ModelPackage package)
    {
        Parameters = [.. package.UNet.named_parameters().Select(pair => (Prefix + pair.name, pair.parameter))];
        using (no_grad()) start = [.. Parameters.Select(part => Exact(part.Parameter).DetachFromDisposeScope())];
        count = Parameters.Sum(part => part.Parameter.numel());
        foreach (var (_, parameter) in Parameters) parameter.requires_grad = true;
        network = new(package.UNet, package.Device.type == DeviceType.CPU ? TrainingPrecision.Full : TrainingPrecision.Bfloat16, package.Device);
    }

    public IReadOnlyList<(string Name, Parameter Parameter)> Parameters { get; }

    /// <summary>θ₀, one tensor a parameter, in their order.</summary>
    internal IReadOnlyList<Tensor> Start => start;

    public Tensor Predict(Tensor x, Tensor t, TextContext text) => network.Predict(x, t, text, cameras: null, views: 1);

    public void HandOver() => network.HandOver();

    public float Hold(double λ)
    {
        using var still = no_grad();
        using var scope = NewDisposeScope();
        var far = new Tensor[start.Length];
        for (var i = 0; i < start.Length; i++)
        {
            var θ = Parameters[i].Parameter;
            var difference = θ - start[i];
            far[i] = difference.abs().sum();
            if (λ > 0 && θ.grad is { } gradient) gradient.add_(difference.sign_(), alpha: λ / count);
        }
        return stack(far).sum().ToSingle() / count;
    }

    public void Refresh() => network.Refresh();

    public IDisposable Lend() => NewDisposeScope();   // the package is the taught one all the time

    public void Write(string path, IReadOnlyDictionary<string, string> notes)
    {
        using var still = no_grad();
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, Parameters.Select((part, i) => (part.Name, (part.Parameter - start[i]).to(ScalarType.Float16))), notes);
    }

    /// <summary>A copy in the shortest type that gives every value back as it is.</summary>
    private static Tensor Exact(Tensor θ)
    {
        using var scope = NewDisposeScope();
        var rounded = Short.Select(type => θ.detach().to(type)).FirstOrDefault(shorter => shorter.to(θ.dtype).eq(θ).all().ToBoolean());
        return (rounded ?? θ.detach().clone()).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        network.Dispose();
        foreach (var tensor in start) tensor.Dispose();
    }
}
