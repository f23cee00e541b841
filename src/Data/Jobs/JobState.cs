namespace Maquette.Data.Jobs;

/// <summary>Queued → Running → (Paused) → Succeeded | Failed | Canceled. Paused and failed jobs can be queued again.</summary>
public enum JobState
{
    Queued,
    Running,
    Paused,
    Succeeded,
    Failed,
    Canceled,
}

/// <summary>What a person wants of a running job; its worker sees it with the next heartbeat.</summary>
public enum JobWish
{
    None,
    Pause,
    Cancel,
}
