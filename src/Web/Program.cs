using Maquette.Web;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Api;
using Maquette.Web.Features.Asset;
using Maquette.Web.Features.Create;
using Maquette.Web.Features.Gallery;
using Maquette.Web.Features.Live;
using Maquette.Web.Features.Methods;
using Maquette.Web.Features.Priors;
using Maquette.Web.Hosting;
using Microsoft.Extensions.Options;

try
{
    var app = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory })
        .AddEngine()
        .AddDatabase()
        .AddJobs()
        .AddPages()
        .AddAccounts()
        .AddCreate()
        .AddMethods()
        .AddGallery()
        .AddAssets()
        .AddPriors()
        .Build();

    app.UsePortal();
    app.MapAccounts();
    app.MapAssets();
    app.MapJobs();
    app.MapLive();
    app.MapPages<App>();
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
