using TorchSharp;

namespace Maquette.Generation.Checks;

/// <summary>The most memory held while this object lives: the process's, or a GPU's tensors where there is one in use.</summary>
internal sealed class PeakMemory : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    private readonly bool gpu;
    private readonly Timer? timer;
    private long most;

    public PeakMemory(bool gpu)
    {
        this.gpu = gpu;
        if (gpu) Memory.ResetGpuPeak();
        else timer = new(_ => Look(), null, TimeSpan.Zero, Every);
    }

    /// <summary>Bytes, up to now.</summary>
    public long Bytes
    {
        get
        {
            if (gpu) return Memory.Gpu()?.Peak ?? 0;
            Look();
            return Interlocked.Read(ref most);
        }
    }

    private void Look()
    {
        var now = Memory.Resident;
        for (var seen = Interlocked.Read(ref most); now > seen; seen = Interlocked.Read(ref most)) Interlocked.CompareExchange(ref most, now, seen);
    }

    public void Dispose() => timer?.Dispose();
}
