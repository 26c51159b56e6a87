using System.Globalization;
using System.Text;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Http;

/// <summary>Until the first release is there, everyone but who asks for health is told so: a person by a page, a program by a problem.</summary>
internal static class GettingReady
{
    private const int Seconds = 10;

    private static readonly LocalizedText Title = new("NaftStats maakt zich klaar", "NaftStats se prépare", "NaftStats is getting ready");

    private static readonly LocalizedText Message = new(
        "De eerste release van de cijfers wordt gepubliceerd. Dat duurt ongeveer een minuut.",
        "La première version des chiffres est en cours de publication. Cela prend environ une minute.",
        "The first release of the figures is being published. That takes about a minute.");

    private static readonly LocalizedText Remedy = new(
        "Probeer het over enkele seconden opnieuw.", "Réessayez dans quelques secondes.", "Try again in some seconds.");

    public static void UseGettingReady(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<ReleaseServer>();
        app.Use((context, next) => server.IsLoaded || IsOperations(context.Request.Path) ? next(context) : AnswerAsync(context));
    }

    private static bool IsOperations(PathString path) => path.StartsWithSegments("/health") || path.StartsWithSegments("/metrics");

    private static async Task AnswerAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context);
        context.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.Vary = ResponseHeaders.Vary;
        if (!PageLanguage.WantsPage(context.Request))
        {
            await context.RefuseAsync(StatusCodes.Status503ServiceUnavailable, new Problem("GETTING_READY", Message, Remedy, null).In(language));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{language.ToString().ToLowerInvariant()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="{Seconds}"><title>{Title.In(language)}</title></head>
            <body><main><h1>{Title.In(language)}</h1><p role="status">{Message.In(language)} {Remedy.In(language)}</p></main></body>
            </html>

            """,
            Encoding.UTF8);
    }
}
