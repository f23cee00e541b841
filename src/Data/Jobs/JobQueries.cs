using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Jobs;

/// <summary>A job as pages show it.</summary>
/// <param name="Position">1 for the one that runs next; null when it does not wait</param>
public sealed record JobLine(
    Guid Id, string Prompt, string Recipe, string Prior, long Seed, string OwnerId, string OwnerName, JobState State, JobWish Wish, int? Position,
    string? Stage, int Step, int Total, string? Message, string? Error, DateTime CreatedAt, DateTime? StartedAt, DateTime? FinishedAt, Guid? AssetId,
    JobKind Kind = JobKind.Generate, Guid? IdentityId = null);

/// <param name="Request">the engine's request as JSON, to be used again</param>
/// <param name="Job">the newest job with it</param>
public sealed record PastPrompt(Guid Job, string Prompt, string Recipe, string Prior, string Request, JobState State, Guid? AssetId, DateTime LastUsedAt);

/// <summary>What pages ask of the job table.</summary>
public sealed class JobQueries(IDbContextFactory<PortalDb> databases, TimeProvider time)
{
    /// <summary>Everything unfinished: running jobs first, then the waiting ones in the order they will run, then the paused.</summary>
    public async Task<IReadOnlyList<JobLine>> QueueAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var places = await PlacesAsync(db, stop);
        var lines = await Lines(db.Jobs.Where(job => job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Paused)).ToListAsync(stop);
        return [.. lines
            .Select(line => Placed(line, places))
            .OrderBy(line => line.State switch { JobState.Running => 0, JobState.Queued => 1, _ => 2 })
            .ThenBy(line => line.Position)
            .ThenBy(line => line.CreatedAt)];
    }

    /// <summary>The newest finished jobs, of one member or of all.</summary>
    public async Task<IReadOnlyList<JobLine>> FinishedAsync(string? ownerId, int count, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await Lines(db.Jobs
            .Where(job => job.State == JobState.Succeeded || job.State == JobState.Failed || job.State == JobState.Canceled)
            .Where(job => ownerId == null || job.OwnerId == ownerId)
            .OrderByDescending(job => job.FinishedAt)
            .Take(count)).ToListAsync(stop);
    }

    public async Task<JobLine?> JobAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var line = await Lines(db.Jobs.Where(job => job.Id == id)).SingleOrDefaultAsync(stop);
        return line is { State: JobState.Queued } ? Placed(line, await PlacesAsync(db, stop)) : line;
    }

    /// <summary>Whose job it is, or null when there is none.</summary>
    public async Task<string?> OwnerAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Jobs.Where(job => job.Id == id).Select(job => job.OwnerId).SingleOrDefaultAsync(stop);
    }

    /// <summary>How many of a member's jobs wait.</summary>
    public async Task<int> WaitingAsync(string ownerId, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Jobs.CountAsync(job => job.OwnerId == ownerId && job.State == JobState.Queued, stop);
    }

    /// <summary>How many jobs that run, wait or are held up need each prior.</summary>
    public async Task<IReadOnlyDictionary<string, int>> UnfinishedByPriorAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Jobs
            .Where(job => job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Paused)
            .GroupBy(job => job.Prior)
            .Select(jobs => new { Prior = jobs.Key, Count = jobs.Count() })
            .ToDictionaryAsync(jobs => jobs.Prior, jobs => jobs.Count, stop);
    }

    /// <summary>A member's prompts, newest first, each once per recipe and prior.</summary>
    /// <param name="search">part of the prompt; empty for all</param>
    public async Task<IReadOnlyList<PastPrompt>> HistoryAsync(string ownerId, string search, int count, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var newest = db.Jobs
            .Where(job => job.Kind == JobKind.Generate && job.OwnerId == ownerId && (search == "" || job.Prompt.ToLower().Contains(search.ToLower())))
            .OrderByDescending(job => job.CreatedAt)
            .Select(job => new PastPrompt(job.Id, job.Prompt, job.Recipe, job.Prior, job.Request, job.State, job.AssetId, job.CreatedAt))
            .AsAsyncEnumerable();

        var past = new List<PastPrompt>();
        var seen = new HashSet<(string, string, string)>();
        await foreach (var prompt in newest.WithCancellation(stop))
        {
            if (seen.Add((prompt.Prompt, prompt.Recipe, prompt.Prior))) past.Add(prompt);
            if (past.Count == count) break;
        }

        return past;
    }

    private async Task<Dictionary<Guid, int>> PlacesAsync(PortalDb db, CancellationToken stop) =>
        (await Waiting.ArrangedAsync(db, time.GetUtcNow().UtcDateTime, stop)).Index().ToDictionary(job => job.Item.Id, job => job.Index + 1);

    private static JobLine Placed(JobLine line, Dictionary<Guid, int> places) =>
        line.State == JobState.Queued && places.TryGetValue(line.Id, out var place) ? line with { Position = place } : line;

    internal static IQueryable<JobLine> Lines(IQueryable<JobRow> jobs) => jobs.Select(job => new JobLine(
        job.Id, job.Prompt, job.Recipe, job.Prior, job.Seed, job.OwnerId, job.Owner!.DisplayName, job.State, job.Wish, null,
        job.Stage, job.Step, job.Total, job.Message, job.Error, job.CreatedAt, job.StartedAt, job.FinishedAt, job.AssetId, job.Kind, job.IdentityId));
}
