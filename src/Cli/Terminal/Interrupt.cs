using System.Runtime.InteropServices;

namespace Maquette.Cli.Terminal;

/// <summary>The first Ctrl-C (or SIGTERM) asks the work to stop after its step; a second one ends the process at once.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Interrupt() =>
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask)];

    public CancellationToken Token => source.Token;

    private void Ask(PosixSignalContext signal)
    {
        if (source.IsCancellationRequested) return;
        signal.Cancel = true;
        source.Cancel();
    }

    public void Dispose()
    {
        foreach (var signal in signals) signal.Dispose();
        source.Dispose();
    }
}
