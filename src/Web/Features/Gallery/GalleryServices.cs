namespace Maquette.Web.Features.Gallery;

public static class GalleryServices
{
    /// <summary>The wall of finished assets.</summary>
    public static WebApplicationBuilder AddGallery(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GalleryShelves>();
        return builder;
    }
}
