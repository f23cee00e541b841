using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Maquette.Web.Features.Accounts;

/// <summary>Says in the log where the administrator is created, while nobody exists.</summary>
internal sealed class FirstRun(Members members, SetupToken token, IServer server, IHostApplicationLifetime lifetime, ILogger<FirstRun> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await members.AnyAsync(stoppingToken)) return;
        lifetime.ApplicationStarted.Register(() =>
            log.SetupOpen($"{server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()}/setup?token={token.Value}"));
    }
}
