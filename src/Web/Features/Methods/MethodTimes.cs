using Maquette.Data;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Web.Features.Methods;

/// <param name="Median">of the jobs' wall time</param>
/// <param name="Jobs">how many were looked at</param>
public sealed record MethodTime(TimeSpan Median, int Jobs);

/// <summary>How long recipes took on this server: the newest finished jobs that changed none of their numbers and were never interrupted.</summary>
public sealed class MethodTimes(IDbContextFactory<PortalDb> databases)
{
    private const int Newest = 300;

    public async Task<IReadOnlyDictionary<(string Recipe, string Preset), MethodTime>> AllAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var jobs = await db.Jobs
            .Where(job => job.Kind == JobKind.Generate && job.State == JobState.Succeeded && job.Attempt == 1 && job.StartedAt != null && job.FinishedAt != null)
            .OrderByDescending(job => job.FinishedAt)
            .Take(Newest)
            .Select(job => new { job.Request, Started = job.StartedAt!.Value, Finished = job.FinishedAt!.Value })
            .ToListAsync(stop);
        return jobs
            .Select(job => (Made: Plain(job.Request), Took: job.Finished - job.Started))
            .Where(job => job.Made is not null)
            .GroupBy(job => job.Made!.Value, job => job.Took)
            .ToDictionary(same => same.Key, same => new MethodTime(Median([.. same.Order()]), same.Count()));
    }

    /// <summary>Recipe and preset of a request that changes nothing of them; null for any other, and for what is no request of this version.</summary>
    private static (string Recipe, string Preset)? Plain(string json)
    {
        try
        {
            var request = RequestJson.Read(json);
            var preset = Studio.Recipes.FirstOrDefault(known => known.Id == request.Recipe)?.Find(request.Preset);
            return preset is null || request.Overrides != new RecipeOverrides() ? null : (request.Recipe, preset.Id);
        }
        catch (StudioException)
        {
            return null;
        }
    }

    private static TimeSpan Median(TimeSpan[] ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
}
