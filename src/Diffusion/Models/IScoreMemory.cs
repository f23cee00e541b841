namespace Maquette.Diffusion.Models;

/// <summary>A layer that attends, and has to be told what its scores may take.</summary>
internal interface IScoreMemory
{
    /// <summary>Bytes.</summary>
    long ScoreMemory { set; }
}
