using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Requests;

/// <summary>The language of pages.</summary>
internal static class PageLanguage
{
    /// <summary>The language that the address names, else the best of Accept-Language.</summary>
    public static Language Of(HttpContext context) =>
        Enum.GetValues<Language>().Select(language => (Language?)language)
            .FirstOrDefault(language => context.Request.Path.StartsWithSegments($"/{TableAddresses.Code(language!.Value)}"))
        ?? RequestLanguage.Of(context);

    /// <summary>Whether a request names pages among what it accepts, before JSON: as browsers do, and programs do not.</summary>
    public static bool WantsPage(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0)
        {
            return false;
        }

        double Quality(string type) => request.GetTypedHeaders().Accept
            .Where(accepted => !accepted.MatchesAllTypes && accepted.MatchesMediaType(type)).Select(accepted => accepted.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Quality("text/html") is var page and > 0 && page >= Quality("application/json");
    }
}
