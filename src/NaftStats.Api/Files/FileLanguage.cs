using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Files;

/// <summary>The language of a file: <c>lang=nl|fr|en</c>, else the best of Accept-Language, else Dutch.</summary>
internal static class FileLanguage
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "lang";

    /// <summary>The language of a request, and what is wrong with what it asks.</summary>
    public static (Language Language, Problem? Problem) Of(HttpContext context)
    {
        var accepted = RequestLanguage.Of(context);
        return context.Request.Query[Parameter] switch
        {
            [] or [""] => (accepted, null),
            ["nl"] => (Language.Nl, null),
            ["fr"] => (Language.Fr, null),
            ["en"] => (Language.En, null),
            var other => (accepted, new Problem(
                "LANGUAGE_UNKNOWN",
                new LocalizedText($"Er is geen taal \"{other}\".", $"Il n’y a pas de langue « {other} ».", $"There is no language \"{other}\"."),
                new LocalizedText("Schrijf lang=nl, lang=fr of lang=en.", "Écrivez lang=nl, lang=fr ou lang=en.", "Write lang=nl, lang=fr or lang=en."),
                new Place(Parameter))),
        };
    }

    /// <summary>Answers a request with what is wrong with it: 404 where the thing itself is not known, else 400.</summary>
    public static Task RefuseAsync(this HttpContext context, Language language, IReadOnlyList<Problem> problems) => context.RefuseAsync(
        problems[0].Code is "RELEASE_UNKNOWN" or "RELEASE_REFUSED" or "INDICATOR_UNKNOWN" or "FORM_UNKNOWN" or "THEME_UNKNOWN" or "PUBLICATION_UNKNOWN" or "PUBLISHED_TABLE_UNKNOWN" or "PAGE_UNKNOWN" ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest,
        [.. problems.Select(problem => problem.In(language))]).AsTask();
}
