using Microsoft.Net.Http.Headers;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Requests;

/// <summary>
/// The language of a request: the best of its Accept-Language that exists here, else Dutch.
/// A <c>language</c> argument goes before it.
/// </summary>
public sealed class RequestLanguage
{
    /// <summary>The language of labels and texts when no argument names one.</summary>
    public Language Default { get; private set; } = Language.Nl;

    /// <summary>Answers in <paramref name="language"/>: that from which the cache key of the request was made.</summary>
    public void Use(Language language) => Default = language;

    /// <summary>A text in the language of an argument, or else of the request.</summary>
    public string Choose(LocalizedText text, Language? language) => text.In(language ?? Default);

    /// <summary>The language that a request accepts most of those that exist here.</summary>
    internal static Language Of(HttpContext context) => context.Request.Headers.AcceptLanguage.Count == 0
        ? Language.Nl
        : Negotiate(context.Request.GetTypedHeaders().AcceptLanguage);

    private static Language Negotiate(IEnumerable<StringWithQualityHeaderValue> accepted)
    {
        // Stable: of equal qualities the first named wins.
        foreach (var candidate in accepted.Where(value => value.Quality is not 0).OrderByDescending(value => value.Quality ?? 1))
        {
            var primary = candidate.Value.Value?.Split('-')[0];
            if (Enum.TryParse<Language>(primary, true, out var language) && Enum.IsDefined(language) && char.IsLetter(primary![0]))
            {
                return language;
            }
        }

        return Language.Nl;
    }
}
