#if TORCHSHARP_PACKAGE
namespace TorchSharp;

public sealed unsafe partial class MappedFile
{
    private const int Chunk = 1 << 30;

    /// <summary>The package has no tensors over foreign memory: a copy.</summary>
    private static torch.Tensor Over(byte* elements, long[] shape, torch.ScalarType type, long bytes)
    {
        var copy = torch.empty(shape, dtype: type);
        using var flat = copy.view(-1);
        long size = ElementSize(type), step = Chunk / size;
        for (long i = 0; i * size < bytes; i += step)
        {
            using var part = flat.narrow(0, i, Math.Min(step, bytes / size - i));
            new ReadOnlySpan<byte>(elements + i * size, (int)(part.numel() * size)).CopyTo(part.bytes);
        }
        return copy;
    }
}
#endif
