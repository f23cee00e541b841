#if !TORCHSHARP_PACKAGE
using System.Runtime.InteropServices;

namespace TorchSharp;

public sealed unsafe partial class MappedFile
{
    /// <summary>No copy, unless the elements do not lie on their own boundary.</summary>
    private torch.Tensor Over(byte* elements, long[] shape, torch.ScalarType type, long bytes)
    {
        if ((nint)elements % ElementSize(type) != 0)
        {
            var copy = torch.empty(shape, type);
            Buffer.MemoryCopy(elements, copy.DataPointer, bytes, bytes);
            return copy;
        }
        Interlocked.Increment(ref users);
        var self = GCHandle.ToIntPtr(GCHandle.Alloc(this)); // freed by Release, with the last reference to the memory
        return torch.Tensor.FromMemory(elements, shape, type, &Release, (void*)self, copy: false);
    }

    [UnmanagedCallersOnly]
    private static void Release(void* user)
    {
        var handle = GCHandle.FromIntPtr((nint)user);
        var file = (MappedFile)handle.Target!;
        handle.Free();
        file.Leave();
    }
}
#endif
