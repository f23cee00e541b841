using Maquette.Web.Hosting;

var app = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory })
    .AddEngine()
    .AddPages()
    .Build();

app.UseSecurityHeaders();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<Maquette.Web.App>().AddInteractiveServerRenderMode();
app.Run();
