using System.Runtime.CompilerServices;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Search;

/// <summary>
/// Finds indicators and printed tables by words in any language. All words must be found: in the texts of the indicator or the table, or in
/// those of the dimensions by which the release breaks it down. The work grows with the number of words, of which only some are compared.
/// </summary>
public sealed class CatalogueSearch
{
    /// <summary>The longest text that is looked for.</summary>
    public const int LongestText = 200;

    private const int MostWords = 8;
    private static readonly ConditionalWeakTable<Release, CatalogueSearch> Known = [];

    private readonly Release _release;
    private readonly List<(Indicator Indicator, SearchText[] Texts)> _indicators = [];
    private readonly List<(Publication Publication, string Table, SearchText[] Texts)> _tables = [];
    private readonly Dictionary<string, SearchText[]> _dimensions;

    private CatalogueSearch(Release release)
    {
        _release = release;
        var catalogue = release.Catalogue;
        foreach (var indicator in catalogue.Indicators)
        {
            var theme = catalogue.Themes.FirstOrDefault(known => known.Code == indicator.Theme)?.Title ?? LocalizedText.Same(string.Empty);
            _indicators.Add((indicator,
            [
                new SearchText(SearchField.Title, 10, indicator.Title, Words(synonym => synonym.Indicator == indicator.Code).Append(indicator.Code)),
                new SearchText(SearchField.Definition, 3, indicator.Definition),
                new SearchText(SearchField.Group, 2, theme),
            ]));
        }

        foreach (var publication in catalogue.Publications)
        {
            _tables.AddRange(publication.Tables.Select(table => (publication, table.Code, Texts(publication, table.Title, table.Section, []))));
            _tables.AddRange(publication.ReferenceTables.Select(table => (publication, table.Code, Texts(
                publication, table.Title, table.Section, table.Dimensions.SelectMany(dimension => dimension.Categories.Select(category => category.Label).Append(dimension.Title))))));
        }

        _dimensions = catalogue.Dimensions.ToDictionary(dimension => dimension.Code, Texts);
    }

    /// <summary>The search of a release.</summary>
    public static CatalogueSearch Of(Release release) => Known.GetValue(release, known => new CatalogueSearch(known));

    /// <summary>What is found by <paramref name="text"/>, the best first; none where it has no word.</summary>
    /// <param name="text">Words in any language.</param>
    /// <param name="most">The most hits.</param>
    /// <param name="place">The argument that names the text.</param>
    /// <exception cref="ProblemsException">The text is too long.</exception>
    public IReadOnlyList<SearchHit> Find(string text, int most, string place = "text")
    {
        if (text.Length > LongestText)
        {
            throw new ProblemsException(new Problem(
                "SEARCH_TOO_LONG",
                new LocalizedText("De zoektekst is te lang.", "Le texte cherché est trop long.", "The text to look for is too long."),
                new LocalizedText($"Zoek met hoogstens {LongestText} tekens.", $"Cherchez avec {LongestText} caractères au plus.", $"Search with at most {LongestText} characters."),
                new Place(place)));
        }

        var words = SearchWords.Asked(text, MostWords);
        if (words.Length == 0)
        {
            return [];
        }

        var ofDimensions = _dimensions.ToDictionary(pair => pair.Key, pair => Array.ConvertAll(words, word => Best(pair.Value, word)));
        var found = _indicators
            .Select((entry, place) => (Score: Matches(entry.Indicator, entry.Texts, words, ofDimensions), place))
            .Where(entry => entry.Score.Total > 0)
            .Select(entry => (entry.Score, Order: entry.place, Hit: (Func<SearchHit>)(() =>
                new SearchHit(_indicators[entry.place].Indicator, null, null, Question(_indicators[entry.place].Indicator, entry.Score.Matches), entry.Score.Matches))))
            .Concat(_tables
                .Select((entry, place) => (Score: Matches(entry.Texts, words), place))
                .Where(entry => entry.Score.Total > 0)
                .Select(entry => (entry.Score, Order: _indicators.Count + entry.place, Hit: (Func<SearchHit>)(() =>
                    new SearchHit(null, _tables[entry.place].Publication, _tables[entry.place].Table, null, entry.Score.Matches)))));
        return [.. found.OrderByDescending(entry => entry.Score.Total).ThenBy(entry => entry.Order).Take(most).Select(entry => entry.Hit())];
    }

    private IEnumerable<string> Words(Func<Synonym, bool> of) =>
        _release.Catalogue.Synonyms.Where(of).SelectMany(synonym => synonym.Nl.Concat(synonym.Fr).Concat(synonym.En));

    private SearchText[] Texts(Dimension dimension) =>
    [
        new SearchText(SearchField.Dimension, 6, dimension.Title, Words(synonym => synonym.Dimension == dimension.Code && synonym.Category is null).Append(dimension.Code), dimension.Code),
        .. dimension.Categories.Select(category => new SearchText(
            SearchField.Category, 5, category.Label, Words(synonym => synonym.Dimension == dimension.Code && synonym.Category == category.Code), dimension.Code, category.Code)),
    ];

    private static SearchText[] Texts(Publication publication, string title, string section, IEnumerable<LocalizedText> labels) =>
    [
        new SearchText(SearchField.Title, 7, LocalizedText.Same(title)),
        new SearchText(SearchField.Group, 2, LocalizedText.Same(section)),
        new SearchText(SearchField.Group, 2, LocalizedText.Same(publication.Title)),
        .. labels.Select(label => new SearchText(SearchField.Category, 3, label)),
    ];

    private static (double Score, SearchText? Text) Best(SearchText[] texts, string word) =>
        texts.Select(text => (text.Score(word), (SearchText?)text)).MaxBy(scored => scored.Item1) is var best && best.Item1 > 0 ? best : (0, null);

    private (double Total, IReadOnlyList<SearchMatch> Matches) Matches(
        Indicator indicator, SearchText[] texts, string[] words, Dictionary<string, (double Score, SearchText? Text)[]> ofDimensions)
    {
        var dimensions = Breakdowns.Of(_release, indicator).Dimensions;
        return Sum(words, (word, place) =>
        {
            var best = Best(texts, word);
            foreach (var dimension in dimensions)
            {
                var candidate = ofDimensions[dimension.Code][place];
                best = candidate.Score > best.Score ? candidate : best;
            }

            return best;
        });
    }

    private static (double Total, IReadOnlyList<SearchMatch> Matches) Matches(SearchText[] texts, string[] words) => Sum(words, (word, _) => Best(texts, word));

    private static (double Total, IReadOnlyList<SearchMatch> Matches) Sum(string[] words, Func<string, int, (double Score, SearchText? Text)> find)
    {
        var (total, matches) = (0.0, new List<SearchMatch>());
        for (var place = 0; place < words.Length; place++)
        {
            if (find(words[place], place) is not { Text: { } text } best)
            {
                return (0, []);
            }

            total += best.Score;
            matches.Add(new SearchMatch(words[place], text.Field, text.Text, text.Dimension, text.Category));
        }

        return (total, matches);
    }

    // A dimension that was found breaks down, a category filters, several of one dimension do both. What the release does not hold
    // together is left out, the last word first.
    private TableQuery Question(Indicator indicator, IReadOnlyList<SearchMatch> matches)
    {
        for (var count = matches.Count; count > 0; count--)
        {
            var (by, where) = (new List<string>(), new List<CategoryFilter>());
            foreach (var asked in matches.Take(count).Where(match => match.Dimension is not null).GroupBy(match => match.Dimension!))
            {
                string[] categories = [.. asked.Select(match => match.Category).OfType<string>().Distinct()];
                if (categories.Length != 1)
                {
                    by.Add(asked.Key);
                }

                if (categories.Length > 0)
                {
                    where.Add(new CategoryFilter(asked.Key, categories));
                }
            }

            var query = new TableQuery { By = by, Where = where };
            if (TableSelection.TrySelect(_release, indicator, query).Table is not null)
            {
                return query;
            }
        }

        return new TableQuery();
    }
}
