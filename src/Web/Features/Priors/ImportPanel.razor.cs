using Maquette.Generation.Imports;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Maquette.Web.Features.Priors;

/// <summary>Finds checkpoints on the server and orders their import.</summary>
public sealed partial class ImportPanel : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private string folder = "";
    private bool scanning;
    private ScanResult? result;

    [Inject] public required PriorDesk Desk { get; init; }
    [Inject] public required CheckpointFolder Checkpoints { get; init; }
    [CascadingParameter] public required Task<AuthenticationState> Session { get; set; }

    /// <summary>An import or a check runs.</summary>
    [Parameter] public bool Busy { get; set; }

    /// <summary>Names that priors have already.</summary>
    [Parameter, EditorRequired] public required IReadOnlyCollection<string> Taken { get; set; }

    [Parameter] public EventCallback<ImportOrder> OnImport { get; set; }

    private Task LookInsideAsync(ImportCandidate candidate)
    {
        folder = Checkpoints.NameOf(candidate.Path);
        return ScanAsync();
    }

    private async Task ScanAsync()
    {
        if (scanning) return;
        scanning = true;
        try
        {
            result = await Desk.ScanAsync(folder, (await Session).User.MemberId(), gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            scanning = false;
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
