using System.Threading.RateLimiting;
using Maquette.Data;
using Maquette.Data.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Maquette.Web.Features.Accounts;

public static class AccountServices
{
    /// <summary>Rate limit of the pages that take a password: 10 posts a minute from one address.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Members, their sessions, and the rule that everything needs one unless it says otherwise.</summary>
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Session);
        services.AddIdentityCore<Member>(Rules).AddRoles<IdentityRole>().AddEntityFrameworkStores<PortalDb>().AddSignInManager().AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddRateLimiter(Limits);
        services.AddSingleton<Members>();
        services.AddSingleton<SetupToken>();
        services.AddScoped<SignIn>();
        services.AddHostedService<FirstRun>();
        return builder;
    }

    /// <summary>Leaving is a form's post, so that no link or image can do it.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", async (HttpContext context, IAntiforgery antiforgery, SignInManager<Member> sessions) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
            await sessions.SignOutAsync();
            return Results.LocalRedirect("/sign-in");
        });
        return routes;
    }

    private static void Rules(IdentityOptions options)
    {
        options.Password = new PasswordOptions { RequiredLength = 10, RequiredUniqueChars = 4, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(2);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    private static void Session(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "maquette";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/not-found";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api") || path.StartsWithSegments("/live") || path.StartsWithSegments("/_blazor")) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static void Limits(Microsoft.AspNetCore.RateLimiting.RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = async (rejected, stop) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            await rejected.HttpContext.Response.WriteAsync("Too many attempts. Wait a minute and try again.", stop);
        };
        limits.AddPolicy(SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"{context.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("reading"));
    }
}
