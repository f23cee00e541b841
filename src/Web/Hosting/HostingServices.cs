using Maquette.Data.Storage;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Radzen;

namespace Maquette.Web.Hosting;

public static class HostingServices
{
    /// <summary>The settings, checked before anything else, and the engine's door.</summary>
    /// <exception cref="OptionsValidationException">A setting cannot work; the message says which and what to do.</exception>
    public static WebApplicationBuilder AddEngine(this WebApplicationBuilder builder)
    {
        var portal = builder.Settings();
        var check = new PortalOptionsCheck().Validate(null, portal);
        if (check.Failed) throw new OptionsValidationException(PortalOptions.Section, typeof(PortalOptions), check.Failures);

        builder.Services.AddSingleton(portal);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new Studio(portal.ModelsFolder) { Identities = new DataFolder(portal.DataFolder).Identities });
        builder.Services.AddSingleton<DefaultPrior>();
        return builder;
    }

    /// <summary>The database and the asset files in the data folder.</summary>
    public static WebApplicationBuilder AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalData(builder.Settings().DataFolder);
        return builder;
    }

    /// <summary>The queue and the worker that empties it.</summary>
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddQueue(builder.Configuration, builder.Settings().DataFolder);
        return builder;
    }

    /// <summary>Blazor, its components and what every page needs. Sessions outlive a restart: their keys lie in the data folder.</summary>
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks();
        builder.Services.AddDataProtection().SetApplicationName("Maquette")
            .PersistKeysToFileSystem(PrivateFolder(Path.Combine(builder.Settings().DataFolder, "keys")));
        return builder;
    }

    /// <summary>Whoever reads these keys can sign in as anybody.</summary>
    private static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static PortalOptions Settings(this WebApplicationBuilder builder) =>
        builder.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
}
