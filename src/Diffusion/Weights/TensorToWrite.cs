using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights;

/// <summary>A tensor that is yet to be made.</summary>
/// <param name="Info">what the file will say of it</param>
/// <param name="Make">gives it, of any floating type; it lives as long as the scope it is made in</param>
internal sealed record TensorToWrite(TensorInfo Info, Func<Tensor> Make)
{
    public long Bytes => Info.Shape.Aggregate((long)Info.Type.Bytes, (product, size) => product * size);
}
