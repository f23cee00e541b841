using Microsoft.AspNetCore.Components;

namespace Maquette.Web.Hosting;

public static class Pipeline
{
    /// <summary>What every request passes, in this order.</summary>
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Broken });
        app.UseWhen(IsForPeople, pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseRouting();   // after the line above, so that the page that stands in is routed too
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseWebSockets();
        return app;
    }

    public static WebApplication MapPages<TApp>(this WebApplication app) where TApp : IComponent
    {
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<TApp>().AddInteractiveServerRenderMode();
        return app;
    }

    private static bool IsForPeople(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && !IsForPrograms(context.Request.Path);

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/live");

    private static Task Broken(HttpContext context) => IsForPrograms(context.Request.Path)
        ? Results.Problem("Something went wrong; the server's log says what.").ExecuteAsync(context)
        : Results.Text("Something went wrong; the server's log says what.", statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(context);
}
