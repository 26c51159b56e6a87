using NaftStats.Api.Http;

namespace NaftStats.Api.Pages;

/// <summary>What the server shows beside GraphQL.</summary>
internal static class PagesSetup
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddPages(this WebApplicationBuilder builder) => builder.Services.AddSingleton<AuditPages>();

    public static void MapPages(this WebApplication app) => app.MapMethods(
        "/releases/{version}/audit", Reading, (HttpContext context, string version, AuditPages pages) => pages.AnswerAsync(context, version))
        .RequireRateLimiting(ClientRateLimit.Policy);
}
