namespace NaftStats.Statistics.Text;

/// <summary>Parts of sentences, put together as each language does.</summary>
public static class Sentence
{
    /// <summary>A list: "a, b and c".</summary>
    public static LocalizedText And(IReadOnlyList<LocalizedText> parts) => LocalizedText.Of(language => Join(
        [.. parts.Select(part => part.In(language))], language switch { Language.Fr => " et ", Language.En => " and ", _ => " en " }));

    /// <summary>A choice: "a, b or c".</summary>
    public static LocalizedText Or(IReadOnlyList<LocalizedText> parts) => LocalizedText.Of(language => Join(
        [.. parts.Select(part => part.In(language))], language switch { Language.Fr => " ou ", Language.En => " or ", _ => " of " }));

    /// <summary>A title inside a sentence: its first letter small, but for an abbreviation such as NBM.</summary>
    public static LocalizedText Inside(LocalizedText title) => LocalizedText.Of(language => Inside(title.In(language)));

    private static string Inside(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && !char.IsUpper(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    private static string Join(IReadOnlyList<string> parts, string last) => parts.Count switch
    {
        0 => string.Empty,
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + last + parts[^1],
    };
}
