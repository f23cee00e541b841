using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Maquette.Data.Storage;

/// <summary>How <c>dotnet ef</c> makes the context: as a host does, over an empty folder.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) => new ServiceCollection()
        .AddPortalData(Directory.CreateTempSubdirectory("maquette-design-").FullName)
        .BuildServiceProvider()
        .GetRequiredService<IDbContextFactory<PortalDb>>()
        .CreateDbContext();
}
