using Maquette.Generation.Imports;
using Maquette.Web.Hosting;

namespace Maquette.Web.Features.Priors;

public static class PriorServices
{
    /// <summary>The administrators' page of model packages.</summary>
    public static WebApplicationBuilder AddPriors(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => new PriorImports(provider.GetRequiredService<PortalOptions>().ModelsFolder, provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<CheckpointFolder>();
        builder.Services.AddSingleton<PriorWork>();
        builder.Services.AddSingleton<PriorDesk>();
        return builder;
    }
}
