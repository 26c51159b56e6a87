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
    private readonly SearchIndex _index = new();
    private readonly List<(Indicator Indicator, int Owner)> _indicators = [];
    private readonly List<(Publication Publication, string Table, int Owner)> _tables = [];
    private readonly Dictionary<Dimension, int> _dimensions = new(ReferenceEqualityComparer.Instance);

    private CatalogueSearch(Release release)
    {
        _release = release;
        foreach (var indicator in release.Catalogue.Indicators)
        {
            Add(indicator);
        }

        foreach (var publication in release.Catalogue.Publications)
        {
            foreach (var table in publication.Tables)
            {
                Add(publication, table.Code, table.Title, table.Section, []);
            }

            foreach (var table in publication.ReferenceTables)
            {
                Add(publication, table.Code, table.Title, table.Section, table.Dimensions.SelectMany(dimension => dimension.Categories.Select(category => category.Label).Append(dimension.Title)));
            }
        }

        foreach (var dimension in release.Catalogue.Dimensions)
        {
            Add(dimension);
        }
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

        var best = Array.ConvertAll(words, _index.Find);
        var found = _indicators.Select(entry => (Matches: Matches(words, place => BestOf(entry.Indicator, entry.Owner, best[place])), entry.Owner, Hit: (Func<IReadOnlyList<SearchMatch>, SearchHit>)(matches =>
                new SearchHit(entry.Indicator, matches, () => Question(entry.Indicator, matches)))))
            .Concat(_tables.Select(entry => (Matches: Matches(words, place => best[place][entry.Owner]), entry.Owner, Hit: (Func<IReadOnlyList<SearchMatch>, SearchHit>)(matches =>
                new SearchHit(null, entry.Publication, entry.Table, matches)))));
        return
        [
            .. found.Where(entry => entry.Matches.Total > 0)
                .OrderByDescending(entry => entry.Matches.Total).ThenBy(entry => entry.Owner)
                .Take(most).Select(entry => entry.Hit(entry.Matches.Of)),
        ];
    }

    private IEnumerable<string> Words(Func<Synonym, bool> of) =>
        _release.Catalogue.Synonyms.Where(of).SelectMany(synonym => synonym.Nl.Concat(synonym.Fr).Concat(synonym.En));

    private void Add(Indicator indicator)
    {
        var owner = _index.NewOwner();
        _indicators.Add((indicator, owner));
        _index.Add(new SearchText(owner, SearchField.Title, 10, indicator.Title), Words(synonym => synonym.Indicator == indicator.Code).Append(indicator.Code));
        _index.Add(new SearchText(owner, SearchField.Definition, 3, indicator.Definition));
        if (_release.Catalogue.Themes.FirstOrDefault(known => known.Code == indicator.Theme) is { } theme)
        {
            _index.Add(new SearchText(owner, SearchField.Group, 2, theme.Title));
        }
    }

    private void Add(Publication publication, string table, string title, string section, IEnumerable<LocalizedText> labels)
    {
        var owner = _index.NewOwner();
        _tables.Add((publication, table, owner));
        _index.Add(new SearchText(owner, SearchField.Title, 7, LocalizedText.Same(title)));
        foreach (var group in new[] { section, publication.Title })
        {
            _index.Add(new SearchText(owner, SearchField.Group, 2, LocalizedText.Same(group)));
        }

        foreach (var label in labels)
        {
            _index.Add(new SearchText(owner, SearchField.Category, 3, label));
        }
    }

    private void Add(Dimension dimension)
    {
        var owner = _index.NewOwner();
        _dimensions.Add(dimension, owner);
        _index.Add(
            new SearchText(owner, SearchField.Dimension, 6, dimension.Title, dimension.Code),
            Words(synonym => synonym.Dimension == dimension.Code && synonym.Category is null).Append(dimension.Code));
        foreach (var category in dimension.Categories)
        {
            _index.Add(
                new SearchText(owner, SearchField.Category, 5, category.Label, dimension.Code, category.Code),
                Words(synonym => synonym.Dimension == dimension.Code && synonym.Category == category.Code));
        }
    }

    // A word is that of the indicator, or of a dimension by which the release breaks it down.
    private (double Score, SearchText? Text) BestOf(Indicator indicator, int owner, (double Score, SearchText? Text)[] best)
    {
        var found = best[owner];
        foreach (var dimension in Breakdowns.Of(_release, indicator).Dimensions)
        {
            var candidate = best[_dimensions[dimension]];
            found = candidate.Score > found.Score ? candidate : found;
        }

        return found;
    }

    private static (double Total, IReadOnlyList<SearchMatch> Of) Matches(string[] words, Func<int, (double Score, SearchText? Text)> find)
    {
        var (total, matches) = (0.0, new List<SearchMatch>());
        for (var place = 0; place < words.Length; place++)
        {
            if (find(place) is not { Text: { } text } best)
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
