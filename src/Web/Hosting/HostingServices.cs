using Maquette.Generation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Radzen;

namespace Maquette.Web.Hosting;

public static class HostingServices
{
    /// <summary>The settings, checked before anything starts, and the engine's door.</summary>
    public static WebApplicationBuilder AddEngine(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsCheck>();
        builder.Services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => new Studio(services.GetRequiredService<IOptions<PortalOptions>>().Value.ModelsFolder));
        return builder;
    }

    /// <summary>Blazor, its components and what every page needs.</summary>
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddProblemDetails();
        builder.Services.AddDataProtection().SetApplicationName("Maquette");
        builder.Services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IOptions<PortalOptions>, ILoggerFactory>((keys, portal, logs) => keys.XmlRepository =
                new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new DirectoryInfo(Path.Combine(portal.Value.DataFolder, "keys")), logs));
        return builder;
    }
}
