using Maquette.Web;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Asset;
using Maquette.Web.Features.Gallery;
using Maquette.Web.Hosting;
using Microsoft.Extensions.Options;

try
{
    var app = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory })
        .AddEngine()
        .AddDatabase()
        .AddPages()
        .AddAccounts()
        .AddGallery()
        .AddAssets()
        .Build();

    app.UsePortal();
    app.MapAccounts();
    app.MapAssets();
    app.MapPages<App>();
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
