using Maquette.Web;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Hosting;
using Microsoft.Extensions.Options;

try
{
    var app = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory })
        .AddEngine()
        .AddDatabase()
        .AddPages()
        .AddAccounts()
        .Build();

    app.UsePortal();
    app.MapAccounts();
    app.MapPages<App>();
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
