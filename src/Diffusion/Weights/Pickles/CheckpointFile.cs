using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>A PyTorch checkpoint, mapped into memory: tensors are looked at where they lie, one by one, when asked for.</summary>
internal sealed class CheckpointFile : ITensorSource
{
    private readonly MappedFile file;
    private readonly CheckpointHeader header;

    private CheckpointFile(string path, MappedFile file, CheckpointHeader header) => (Path, this.file, this.header) = (path, file, header);

    public string Path { get; }

    public IEnumerable<TensorInfo> Tensors => header.Tensors.Values;

    /// <exception cref="CheckpointException">The file is missing, damaged, or asks for more than tensors.</exception>
    public static CheckpointFile Open(string path)
    {
        MappedFile? file = null;
        try
        {
            file = new(path);
            return new(path, file, CheckpointHeader.Read(file.Bytes, file.Length, path));
        }
        catch (Exception error)
        {
            file?.Dispose();
            if (error is IOException or UnauthorizedAccessException or InvalidDataException) throw new CheckpointException($"{path} cannot be mapped into memory: {error.Message}", error);
            throw;
        }
    }

    public Tensor Read(string name)
    {
        if (!header.Tensors.TryGetValue(name, out var tensor)) throw new CheckpointException($"{Path} has no tensor '{name}'.");
        var first = tensor.Begin + tensor.Offset * tensor.Type.Bytes;
        return Contiguous(tensor) ? file.Tensor(first, tensor.Shape, tensor.Type.Scalar) : Gathered(tensor, first);
    }

    private static bool Contiguous(CheckpointTensor tensor)
    {
        var expected = 1L;
        for (var i = tensor.Shape.Length - 1; i >= 0; i--)
        {
            if (tensor.Shape[i] != 1 && tensor.Stride[i] != expected) return false;
            expected *= tensor.Shape[i];
        }
        return true;
    }

    /// <summary>A copy in row-major order of a transposed or sliced tensor.</summary>
    private Tensor Gathered(CheckpointTensor tensor, long first)
    {
        var (size, rank) = (tensor.Type.Bytes, tensor.Shape.Length);
        var copy = torch.empty(tensor.Shape, dtype: tensor.Type.Scalar);
        var count = copy.numel();
        if (count > int.MaxValue / size) throw new CheckpointException($"{Path}: the tensor '{tensor.Name}' is larger than 2 GiB and does not lie in one piece.");
        var target = copy.bytes;
        var (index, at) = (new long[rank], 0L);
        for (var i = 0; i < count; i++)
        {
            file.Bytes(first + at * size, size).CopyTo(target[(i * size)..]);
            for (var d = rank - 1; d >= 0; d--)
            {
                at += tensor.Stride[d];
                if (++index[d] < tensor.Shape[d]) break;
                at -= tensor.Stride[d] * tensor.Shape[d];
                index[d] = 0;
            }
        }
        return copy;
    }

    public void Dispose() => file.Dispose();
}
