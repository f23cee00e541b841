using Maquette.Generation;
using Maquette.Generation.Identities.Photos;
using Maquette.Web.Hosting;

namespace Maquette.Web.Features.Identities;

public static class IdentityServices
{
    /// <summary>Photos in, identities out.</summary>
    public static WebApplicationBuilder AddIdentities(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => PhotoIntake.Create(provider.GetRequiredService<PortalOptions>().ModelsFolder));
        services.AddSingleton<TakePhoto>(provider => provider.GetRequiredService<PhotoIntake>().Take);
        services.AddSingleton<ReviewPhotos>(provider => photos => provider.GetRequiredService<PhotoIntake>().Review(photos));
        services.AddSingleton<CropPhoto>(_ => PhotoIntake.Crop);
        services.AddSingleton<DrawSample>(provider => (prior, prompt, identity, seed) => provider.GetRequiredService<Studio>().Sample(prior, [prompt], IdentitySampler.Views, seed, identity: identity));
        services.AddSingleton<PhotoDrafts>();
        services.AddSingleton<IdentityDesk>();
        services.AddSingleton<IdentitySampler>();
        return builder;
    }
}
