using System.Text;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Search;

/// <summary>What a search can find.</summary>
public enum HitKind
{
    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A category of a codelist, or a dimension: a selection of figures by it.</summary>
    Category,

    /// <summary>A printed table.</summary>
    Table,
}

/// <summary>Something that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name.</param>
/// <param name="Text">A sentence about it, or null.</param>
/// <param name="Path">Its address, without the language.</param>
public sealed record Hit(HitKind Kind, LocalizedText Title, LocalizedText? Text, string Path);

/// <summary>
/// Searches labels, definitions and printed tables of a release. Every word must be found, as a part of a word and without regard to accents
/// and capitals, in any language; what has it in its name comes first.
/// </summary>
public static class SiteSearch
{
    private const int MostHits = 60;
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>What is found for <paramref name="text"/>, the best first.</summary>
    public static IReadOnlyList<Hit> Find(Release release, string text)
    {
        var words = Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] :
        [
            .. Known(release)
                .Select(entry => (entry, Score: Score(entry.Title, entry.Others, words)))
                .Where(found => found.Score > 0)
                .OrderByDescending(found => found.Score).ThenBy(found => found.entry.Kind)
                .Take(MostHits)
                .Select(found => new Hit(found.entry.Kind, found.entry.Title, found.entry.Text, found.entry.Path())),
        ];
    }

    private static IEnumerable<Entry> Known(Release release)
    {
        var catalogue = release.Catalogue;
        foreach (var indicator in catalogue.Indicators)
        {
            var theme = catalogue.Themes.First(known => known.Code == indicator.Theme);
            yield return new Entry(
                HitKind.Indicator, indicator.Title, indicator.Definition, $"{All(indicator.Definition)} {All(theme.Title)} {indicator.Code}",
                () => $"/indicators/{indicator.Code}?by={Dimension.Year}");
        }

        foreach (var dimension in catalogue.Dimensions.Where(dimension => dimension.Code != Dimension.Year))
        {
            yield return new Entry(
                HitKind.Category, dimension.Title, dimension.Definition, All(dimension.Definition),
                () => PathTo(release, dimension, $"by={dimension.Code},{Dimension.Year}", new TableQuery { By = [dimension.Code, Dimension.Year] }));
            foreach (var category in dimension.Levels.Where(level => !level.IsWhole).SelectMany(level => level.Categories))
            {
                yield return new Entry(
                    HitKind.Category,
                    LocalizedText.Of(language => $"{category.Label.In(language)} ({Sentence.Inside(dimension.Title).In(language)})"),
                    category.Note,
                    category.Note is null ? string.Empty : All(category.Note),
                    () => PathTo(release, dimension, $"by={Dimension.Year}&where={dimension.Code}:{category.Code}", new TableQuery
                    {
                        By = [Dimension.Year],
                        Where = [new CategoryFilter(dimension.Code, [category.Code])],
                    }));
            }
        }

        foreach (var publication in catalogue.Publications)
        {
            foreach (var (code, title, section) in publication.Tables.Select(table => (table.Code, table.Title, table.Section))
                .Concat(publication.ReferenceTables.Select(table => (table.Code, table.Title, table.Section))))
            {
                yield return new Entry(
                    HitKind.Table, LocalizedText.Same(title), LocalizedText.Same($"{publication.Title}, {section}"), $"{publication.Title} {section}",
                    () => $"/publications/{publication.Code}/tables/{code}");
            }
        }
    }

    // The first count that is known by the dimension, begun trajecten before others: most is known of them.
    private static string PathTo(Release release, Dimension dimension, string query, TableQuery asked)
    {
        var indicator = release.Catalogue.Indicators
            .Where(known => known.Measure is MeasureKind.Trajecten or MeasureKind.Leerlingen && dimension.Populations.Contains(known.Population))
            .OrderBy(known => known.Population != Population.Opgestart)
            .FirstOrDefault(known => TableSelection.TrySelect(release, known, asked).Table is not null);
        return indicator is null ? "#themes" : $"/indicators/{indicator.Code}?{query}";
    }

    private static int Score(LocalizedText title, string others, string[] words)
    {
        var (name, rest) = (Folded(All(title)), Folded(others));
        var score = 0;
        foreach (var word in words)
        {
            var found = $" {name} ".Contains($" {word} ", StringComparison.Ordinal) ? 4
                : $" {name}".Contains($" {word}", StringComparison.Ordinal) ? 3
                : name.Contains(word, StringComparison.Ordinal) ? 2
                : rest.Contains(word, StringComparison.Ordinal) ? 1 : 0;
            if (found == 0)
            {
                return 0;
            }

            score += found;
        }

        return score;
    }

    private static string All(LocalizedText text) => $"{text.Nl} {text.Fr} {text.En}";

    // Letters and digits only, without accents and capitals. By hand: where globalization is invariant nothing decomposes a letter.
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                var small = char.ToLowerInvariant(letter);
                folded.Append(Accented.IndexOf(small, StringComparison.Ordinal) is var place and >= 0 ? Plain[place] : small);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    // The address of a category is looked for only when it is found.
    private sealed record Entry(HitKind Kind, LocalizedText Title, LocalizedText? Text, string Others, Func<string> Path);
}
