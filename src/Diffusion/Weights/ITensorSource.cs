using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights;

/// <summary>Named tensors in a file or several, read one by one when asked for.</summary>
internal interface ITensorSource : IDisposable
{
    /// <summary>The file or folder, for messages.</summary>
    string Path { get; }

    /// <summary>All tensors, each name once.</summary>
    IEnumerable<TensorInfo> Tensors { get; }

    /// <summary>One tensor on the CPU, of the file's own type and shape; good until this source is disposed.</summary>
    /// <exception cref="WeightsException">There is no such tensor.</exception>
    Tensor Read(string name);
}
