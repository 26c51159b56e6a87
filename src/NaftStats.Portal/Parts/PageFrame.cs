using System.Globalization;
using NaftStats.Portal.Texts;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Parts;

/// <summary>What stands round the content of a page and is the same for all its parts.</summary>
/// <param name="Language">The language.</param>
/// <param name="Path">The path and query after the language: <c>/indicators/trajecten?by=year</c>; empty for the front page.</param>
/// <param name="Release">The release whose figures it shows.</param>
/// <param name="BaseAddress">Scheme and host, without a slash at the end.</param>
/// <param name="StyleSheet">The address of the style sheet.</param>
/// <param name="Script">The address of the script.</param>
public sealed record PageFrame(Language Language, string Path, Release Release, string BaseAddress, string StyleSheet, string Script)
{
    /// <summary>The address of a page in the language of this one.</summary>
    public string Link(string path) => Link(path, Language);

    /// <summary>The address of a page in a language.</summary>
    public static string Link(string path, Language language) => $"/{FrameTexts.CodeOf(language)}{path}";

    /// <summary>The years of the release: <c>2020–2024</c>.</summary>
    public string Years => Release.Catalogue.YearNumbers is [var first, .., var last]
        ? string.Create(CultureInfo.InvariantCulture, $"{first}–{last}")
        : string.Join(", ", Release.Catalogue.YearNumbers);
}
