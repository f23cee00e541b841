namespace Maquette.Web.Features.Create;

public static class CreateServices
{
    /// <summary>The page a job begins on.</summary>
    public static WebApplicationBuilder AddCreate(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PastRequests>();
        return builder;
    }
}
