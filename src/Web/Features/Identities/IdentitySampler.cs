using System.Collections.Concurrent;
using Maquette.Data.Identities;
using Maquette.Generation;
using Maquette.Web.Features.Queue;

namespace Maquette.Web.Features.Identities;

/// <summary>Quick looks at an identity: four views of a prompt straight from the prior, one at a time, the newest kept in memory.</summary>
public sealed class IdentitySampler(DrawSample draw, IdentityDoor door, IdentityQueries identities, ILogger<IdentitySampler> log) : IDisposable
{
    /// <summary>Front, left, back and right.</summary>
    public const int Views = 4;

    private const int Kept = 64, MostWaiting = 4;

    private readonly SemaphoreSlim slot = new(1, 1);
    private readonly ConcurrentDictionary<Guid, (Guid Identity, byte[] Picture)> looks = new();
    private readonly ConcurrentQueue<Guid> order = new();
    private int waiting;

    public byte[]? Find(Guid identity, Guid look) => looks.TryGetValue(look, out var found) && found.Identity == identity ? found.Picture : null;

    /// <summary>After an identity's deletion: nothing that shows it stays.</summary>
    public void Forget(Guid identity)
    {
        foreach (var (look, kept) in looks)
            if (kept.Identity == identity) looks.TryRemove(look, out _);
    }

    /// <param name="prompt">names the identity between angle brackets</param>
    public async Task<Look> DrawAsync(IdentityLine identity, string prompt, long seed, CancellationToken stop)
    {
        var admission = await door.AdmitAsync(new GenerationRequest { Prompt = prompt, Prior = identity.Prior }, stop);
        if (admission.Problem is { } refused) return new Look.Refused(refused);
        if (admission.Identity != identity.Id) return new Look.Refused($"Write {identity.Mention} where the identity belongs.");
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return new Look.Refused("Others draw pictures just now: try again in a moment.");
        }

        try
        {
            await slot.WaitAsync(stop);
            try
            {
                // A thread of its own: tensors stay on the thread that made them, and the work takes seconds.
                var look = Keep(identity.Id, await Task.Factory.StartNew(() => draw(identity.Prior, prompt.Trim(), $"{identity.Id:D}", seed), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default));
                if (await identities.FindAsync(identity.Id, CancellationToken.None) is not null) return look;

                Forget(identity.Id);
                return new Look.Refused("The identity was deleted meanwhile.");
            }
            finally
            {
                slot.Release();
            }
        }
        catch (StudioException told)
        {
            return new Look.Refused(told.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.SampleFailed(error, identity.Id);
            return new Look.Refused("The picture could not be drawn; the server's log says why.");
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => slot.Dispose();

    private Look.Drawn Keep(Guid identity, byte[] picture)
    {
        var look = Guid.NewGuid();
        looks[look] = (identity, picture);
        order.Enqueue(look);
        while (order.Count > Kept && order.TryDequeue(out var old)) looks.TryRemove(old, out _);
        return new Look.Drawn(look, SheetTiles.OfRow(picture));
    }
}

/// <summary>Four views of a prompt side by side, a PNG file.</summary>
/// <param name="identity">id of the identity that the prompt names</param>
public delegate byte[] DrawSample(string prior, string prompt, string identity, long seed);

/// <summary>What came of asking for a picture.</summary>
public abstract record Look
{
    private Look() { }

    public sealed record Drawn(Guid Id, SheetTiles Tiles) : Look;

    /// <param name="Because">a sentence for the member</param>
    public sealed record Refused(string Because) : Look;
}
