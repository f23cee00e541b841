using Maquette.Generation;

namespace Maquette.Web.Features.Queue;

/// <summary>Why a job failed, in a sentence for its owner.</summary>
internal static class Failure
{
    private const int NoSpaceLeft = 28;   // ENOSPC, which .NET on Unix gives as the HResult

    public static string Explain(Exception error) => error switch
    {
        StudioException told => told.Message,
        IOException io when (io.HResult & 0xFFFF) is NoSpaceLeft or 0x70 =>
            $"The server's disk is full: {io.Message} Free some space, then resume the job.",
        IOException or UnauthorizedAccessException => $"A file could not be read or written: {error.Message} Ask the operator to look at the data folder, then resume the job.",
        OutOfMemoryException => "The server has not enough memory for this job. Try a smaller resolution, or fewer steps.",
        _ => $"The job stopped for a reason it was not made for ({error.GetType().Name}: {error.Message}). The server's log has the details; resuming may help.",
    };
}
