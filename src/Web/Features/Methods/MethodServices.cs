namespace Maquette.Web.Features.Methods;

public static class MethodServices
{
    /// <summary>What the recipes do, and the numbers of them that members keep.</summary>
    public static WebApplicationBuilder AddMethods(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PresetDesk>();
        builder.Services.AddSingleton<MethodTimes>();
        return builder;
    }
}
