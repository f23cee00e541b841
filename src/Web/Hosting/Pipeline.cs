using Microsoft.AspNetCore.Components;

namespace Maquette.Web.Hosting;

public static class Pipeline
{
    /// <summary>What every request passes, in this order.</summary>
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Broken });
        app.UseWhen(context => !IsForPrograms(context.Request.Path), pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
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

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/live");

    private static Task Broken(HttpContext context) => IsForPrograms(context.Request.Path)
        ? Results.Problem("Something went wrong; the server's log says what.").ExecuteAsync(context)
        : Results.Text("Something went wrong; the server's log says what.", statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(context);
}
