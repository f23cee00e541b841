using System.Numerics;
using Maquette.Generation.Recipes;
using Maquette.Scene.Cameras;
using Maquette.Scene.Rendering;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Forms;

/// <summary>An object as a stage works on it: how it is seen, what is changed, and what its optimiser remembers.</summary>
internal interface IForm : IDisposable
{
    AdamW Optimizer { get; }

    /// <summary>Numbers that are changed.</summary>
    long Size { get; }

    /// <summary>Whatever has to be done now and then before a step.</summary>
    /// <param name="step">steps done over all stages</param>
    /// <param name="progress">share of the form's steps done, 0…1</param>
    void Prepare(int step, float progress, Generator generator);

    /// <summary>The pictures that the guidance judges.</summary>
    /// <param name="background">sRGB 0…1; null for what is learnt</param>
    Look Render(Stage stage, float progress, IReadOnlyList<Camera> cameras, Vector3? background, Generator generator);

    /// <summary>Takes the optimiser's step.</summary>
    /// <param name="progress">share of the form's steps done, 0…1</param>
    void Follow(float progress);

    /// <summary>What people are shown.</summary>
    RenderedViews Show(IReadOnlyList<Camera> cameras, int size, int samples);

    /// <summary>The object as it is now, for a file.</summary>
    DistilledObject Object { get; }

    /// <summary>All that is needed to go on, by name; live tensors.</summary>
    IEnumerable<(string Name, Tensor Value)> State { get; }

    /// <summary>Takes copies of an earlier <see cref="State"/>.</summary>
    void Restore(IReadOnlyDictionary<string, Tensor> state);
}

/// <param name="Images">[objects·views, 3, h, w], over the background</param>
/// <param name="Losses">name → weighted regulariser</param>
internal sealed record Look(Tensor Images, Func<Dictionary<string, Tensor>> Losses);
