using System.Text;
using Maquette.Data;
using Maquette.Data.Accounts;
using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Maquette.Data.Storage;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Maquette.Web.Tests.Queue;

/// <summary>The portal's queue without its pages, over a real folder and a real SQLite file; the job's body is the test's.</summary>
internal sealed class QueueHost : IAsyncDisposable
{
    public static readonly Caller Ann = new("ann", IsAdmin: false);

    private readonly IHost host;
    private readonly bool dispatches;

    private QueueHost(string folder, RunJob body, bool dispatches)
    {
        (Folder, this.dispatches) = (folder, dispatches);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Maquette:Queue:Pulse", "00:00:00.050"), new("Maquette:Queue:Poll", "00:00:01"), new("Maquette:Queue:MostWaiting", "3")]);
        builder.Services.AddPortalData(folder);
        builder.Services.AddQueue(builder.Configuration, folder);
        builder.Services.Replace(ServiceDescriptor.Singleton(body));
        builder.Services.Replace(ServiceDescriptor.Singleton<TrainIdentity>((request, files, events, commands, mayWrite, stop) => Training(request, files, events, commands, mayWrite, stop)));
        builder.Services.Replace(ServiceDescriptor.Singleton<PriorChanged>(_ => false));
        builder.Services.Replace(ServiceDescriptor.Singleton<CheckRequest>(request => Check(request)));
        host = builder.Build();
    }

    public string Folder { get; }

    /// <summary>What a training does.</summary>
    public TrainIdentity Training { get; set; } = (_, _, _, _, _, _) => StudioOutcome.Finished;

    /// <summary>What is wrong with a request.</summary>
    public CheckRequest Check { get; set; } = request => request.Prompt == "" ? ["Write a prompt first."] : [];

    public GenerationWorker Worker => Get<GenerationWorker>();
    public JobDesk Desk => Get<JobDesk>();
    public JobFeed Feed => Get<JobFeed>();
    public JobStore Store => Get<JobStore>();
    public JobQueries Queries => Get<JobQueries>();
    public AssetFiles Files => Get<AssetFiles>();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="dispatches">whether Quartz runs and fires the worker, or only the test does</param>
    /// <param name="folder">of an earlier host, to start on what it left</param>
    public static async Task<QueueHost> StartAsync(RunJob body, bool dispatches = false, string? folder = null)
    {
        var queue = new QueueHost(folder ?? Directory.CreateTempSubdirectory("maquette-").FullName, body, dispatches);
        if (dispatches) await queue.host.StartAsync(Stop);
        else await queue.Get<IEnumerable<IHostedService>>().First().StartAsync(Stop);   // the database's own start

        if (folder is null)
        {
            await using var db = queue.Open();
            foreach (var name in (string[])["ann", "bob"])
                db.Users.Add(new Member { Id = name, UserName = name, DisplayName = name, CreatedAt = new DateTime(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc) });
            await db.SaveChangesAsync(Stop);
        }

        return queue;
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public PortalDb Open() => Get<IDbContextFactory<PortalDb>>().CreateDbContext();

    public async Task<Guid> SubmitAsync(string prompt, string member = "ann") =>
        Assert.IsType<Submission.Accepted>(await Desk.SubmitAsync(member, new GenerationRequest { Prompt = prompt }, Stop)).Job;

    public async Task<JobRow> RowAsync(Guid job)
    {
        await using var db = Open();
        return await db.Jobs.AsNoTracking().SingleAsync(row => row.Id == job, Stop);
    }

    /// <summary>Waits until the job is in that state; the test's own time limit ends a wait in vain.</summary>
    public async Task<JobRow> ReachesAsync(Guid job, JobState state)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        while (true)
        {
            var row = await RowAsync(job);
            if (row.State == state) return row;

            Assert.False(limit.IsCancellationRequested, $"The job is {row.State} and not {state}: {row.Error}");
            await Task.Delay(20, Stop);
        }
    }

    /// <summary>A finished job's files: a cube.</summary>
    public static StudioOutcome Finish(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "asset.glb"), Cube());
        return StudioOutcome.Finished;
    }

    /// <summary>A binary glTF of eight vertices and twelve faces, as far as its header tells.</summary>
    public static byte[] Cube()
    {
        var json = Encoding.UTF8.GetBytes("""{"meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1}]}],"accessors":[{"count":8},{"count":36}]}""");
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var word in (uint[])[0x46546C67, 2, (uint)(20 + json.Length), (uint)json.Length, 0x4E4F534A]) writer.Write(word);
        writer.Write(json);
        return bytes.ToArray();
    }

    /// <summary>Stops the host as a service manager would, and leaves its folder.</summary>
    public async Task StopAsync()
    {
        if (dispatches) await host.StopAsync(Stop);
        host.Dispose();
        using var connection = new SqliteConnection(new DataFolder(Folder).ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
