using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Maquette.Web.Tests.Portal;

/// <summary>The whole portal in this process, on a data folder of its own; only what a job's body does is the test's.</summary>
public sealed class RunningPortal : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("maquette-portal-").FullName;

    /// <summary>What a job does; the engine itself is tested where it lives.</summary>
    public RunJob Body { get; set; } = (_, _, _, _, _, _) => throw new StudioException("No body was given.");

    /// <summary>What a training does.</summary>
    public TrainIdentity Training { get; set; } = (_, _, _, _, _, _) => throw new StudioException("No training was given.");

    /// <summary>Who is signed in already.</summary>
    public Visitor? Administrator { get; set; }

    public string DataFolder => Path.Combine(folder, "data");

    public string ModelsFolder => Path.Combine(folder, "models");

    public string CheckpointsFolder => Path.Combine(folder, "checkpoints");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Maquette:Data", DataFolder);
        builder.UseSetting("Maquette:Models", ModelsFolder);
        builder.UseSetting("Maquette:Checkpoints", CheckpointsFolder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<RunJob>((request, files, events, commands, mayWrite, stop) => Body(request, files, events, commands, mayWrite, stop));
            services.AddSingleton<TrainIdentity>((request, files, events, commands, mayWrite, stop) => Training(request, files, events, commands, mayWrite, stop));
            services.AddSingleton<CheckRequest>(request => string.IsNullOrWhiteSpace(request.Prompt) ? ["The prompt is empty."] : []);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
