using System.ComponentModel.DataAnnotations;

namespace Maquette.Web.Features.Queue;

/// <summary>What an operator may set in the section "Maquette:Queue".</summary>
public sealed record QueueOptions
{
    public const string Section = "Maquette:Queue";

    /// <summary>Names of the devices of this machine that run jobs, one job at a time each; for people to read.</summary>
    [MinLength(1)]
    public IReadOnlyList<string> Devices { get; init; } = ["this machine"];

    /// <summary>Jobs that one member may have waiting; more are refused, so that nobody fills the disk by mistake.</summary>
    [Range(1, 10_000)]
    public int MostWaiting { get; init; } = 50;

    /// <summary>How often a running job's progress is written and its lease renewed; well below the lease of 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:10")]
    public TimeSpan Pulse { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a free device looks for work that nobody announced, such as jobs of a lost worker.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);
}
