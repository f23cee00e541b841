using Maquette.Diffusion;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>What of a denoiser learns an identity.</summary>
internal interface IIdentityWeights : IDisposable
{
    /// <summary>What the optimiser changes, by the names that it is kept under.</summary>
    IReadOnlyList<(string Name, Parameter Parameter)> Parameters { get; }

    /// <summary>The denoiser's plain 2D prediction with what has been learnt.</summary>
    /// <param name="x">[batch, c, h, w]</param>
    /// <param name="t">[batch] int64</param>
    /// <returns>[batch, c, h, w]</returns>
    Tensor Predict(Tensor x, Tensor t, TextContext text);

    /// <summary>Hands the gradient of the data to <see cref="Parameters"/>, after backward.</summary>
    void HandOver();

    /// <summary>Adds the gradient of λ·‖θ−θ₀‖₁/N to <see cref="Parameters"/>'.</summary>
    /// <returns>‖θ−θ₀‖₁/N</returns>
    float Hold(double λ);

    /// <summary>Takes over <see cref="Parameters"/>, after they changed.</summary>
    void Refresh();

    /// <summary>Lets the package be the taught one until the result is disposed of, to draw samples.</summary>
    IDisposable Lend();

    /// <summary>Writes what has been learnt, whole or not at all.</summary>
    void Write(string path, IReadOnlyDictionary<string, string> notes);
}
