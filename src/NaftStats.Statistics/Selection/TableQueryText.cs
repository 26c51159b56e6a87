using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Selection;

/// <summary>
/// A question for a table as the query string of an address, which reads like a sentence:
/// <c>by=onderwijsvorm,year&amp;where=trajecttype:individueel&amp;years=2021-2024&amp;share=onderwijsvorm&amp;totals=onderwijsvorm&amp;official=true&amp;release=2024.1</c>.
/// The same for pages, files, links and citations. A parameter may come several times and, but for the release, empty, as a form sends it.
/// </summary>
public static class TableQueryText
{
    private const int MostYears = 200;
    private const string Release = "release";

    private static readonly string[] Parameters = ["by", "where", "years", "share", "totals", "official", Release];

    /// <summary>Reads a query string. What is wrong with it names the parameter.</summary>
    /// <param name="text">The query string, with or without its question mark.</param>
    /// <param name="others">The parameters that the address has besides, such as <c>lang</c>: they are passed over.</param>
    /// <returns>The question, and all that is wrong; what is wrong is left out of the question.</returns>
    public static (TableQuery Query, IReadOnlyList<Problem> Problems) Parse(string text, params string[] others)
    {
        var problems = new List<Problem>();
        var values = ReadParameters(text, problems);
        foreach (var name in values.AllKeys.OfType<string>().Where(name => !Parameters.Contains(name) && !others.Contains(name)))
        {
            problems.Add(new Problem(
                "PARAMETER_UNKNOWN",
                new LocalizedText($"Er is geen parameter \"{name}\".", $"Il n’y a pas de paramètre « {name} ».", $"There is no parameter \"{name}\"."),
                Suggestion.Near(name, [.. Parameters, .. others]),
                new Place(name)));
        }

        string[] List(string name) => [.. (values.GetValues(name) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        string? One(string name)
        {
            var given = (values.GetValues(name) ?? []).Where(value => value.Length > 0).Distinct().ToArray();
            if (given.Length > 1)
            {
                problems.Add(new Problem(
                    "PARAMETER_TWICE",
                    new LocalizedText($"\"{name}\" staat er twee keer.", $"« {name} » figure deux fois.", $"\"{name}\" is given twice."),
                    new LocalizedText("Geef één waarde.", "Donnez une seule valeur.", "Give one value."),
                    new Place(name)));
            }

            return given.FirstOrDefault();
        }

        var years = ReadYears(List("years"), problems);
        return (
            new TableQuery
            {
                By = List("by"),
                Where = ReadWhere(values.GetValues("where") ?? [], problems),
                Years = years.Count == 0 ? null : years,
                Totals = List("totals"),
                Share = One("share"),
                OfficialOnly = ReadFlag(One("official"), problems),
                Release = One(Release),
            },
            problems);
    }

    /// <summary>
    /// The query string of a table in canonical form: the same table is always written the same. Without a leading question mark;
    /// empty where nothing is asked.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="pinned">True to name release and year, so that the address gives the same figures for ever.</param>
    public static string Of(SelectedTable table, bool pinned)
    {
        var parts = new List<string>();
        void Add(string name, IEnumerable<string> values) => parts.Add($"{name}={string.Join(',', values.Select(Escape))}");
        if (table.Axes.Count > 0)
        {
            Add("by", table.Axes.Select(axis => axis.Name));
        }

        foreach (var (dimension, categories) in Filters(table).Where(filter => filter.Dimension != Dimension.Year).OrderBy(filter => filter.Dimension, StringComparer.Ordinal))
        {
            parts.Add($"where={Escape(dimension)}:{string.Join(',', categories.Select(Escape))}");
        }

        if (Filters(table).FirstOrDefault(filter => filter.Dimension == Dimension.Year) is { Categories: { } years } && (pinned || !table.Choices.IsLatestYear))
        {
            parts.Add($"years={YearsText(years)}");
        }

        if (table.Choices.ShareWithin is { } within)
        {
            Add("share", [within]);
        }

        if (table.Axes.Any(axis => axis.HasTotal))
        {
            Add("totals", table.Axes.Where(axis => axis.HasTotal).Select(axis => axis.Dimension.Code));
        }

        if (table.Choices.OfficialOnly)
        {
            Add("official", ["true"]);
        }

        if (pinned)
        {
            Add(Release, [table.Release.Identity.Version]);
        }

        return string.Join('&', parts);
    }

    // The filters of a table: the categories that an axis keeps, where it does not keep all, and the slices.
    private static IEnumerable<(string Dimension, IReadOnlyList<string> Categories)> Filters(SelectedTable table) => table.Axes
        .Where(axis => axis.Places.Count < axis.Level.Categories.Count)
        .Select(axis => (axis.Dimension.Code, (IReadOnlyList<string>)[.. axis.Places.Select(place => axis.Level.Categories[place].Code)]))
        .Concat(table.Slices.Where(slice => !slice.Level.IsWhole || slice.Dimension.Levels.Count == 1)
            .Select(slice => (slice.Dimension.Code, (IReadOnlyList<string>)[slice.Category.Code])));

    private static string YearsText(IReadOnlyList<string> years)
    {
        var numbers = years.Select(year => int.Parse(year, CultureInfo.InvariantCulture)).ToArray();
        var isRange = numbers.Length > 1 && numbers[^1] - numbers[0] == numbers.Length - 1;
        return isRange ? $"{years[0]}-{years[^1]}" : string.Join(',', years);
    }

    // What stands between two & may be nothing, as where an address was put together by hand.
    private static NameValueCollection ReadParameters(string text, List<Problem> problems)
    {
        var values = new NameValueCollection(StringComparer.Ordinal);
        foreach (var pair in text[(text.StartsWith('?') ? 1 : 0)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            var name = WebUtility.UrlDecode(sign < 0 ? pair : pair[..sign]);
            var value = sign < 0 ? string.Empty : WebUtility.UrlDecode(pair[(sign + 1)..]);
            values.Add(name, value);
            if ((sign < 0 && Parameters.Contains(name)) || (value.Length == 0 && name == Release))
            {
                // A form sends its empty fields with a sign; without one a value was forgotten: "official" is no "official=true". No form sends
                // an empty release: whoever does would take figures that change for those that stay.
                problems.Add(new Problem(
                    "PARAMETER_WITHOUT_VALUE",
                    new LocalizedText($"\"{name}\" heeft geen waarde.", $"« {name} » n’a pas de valeur.", $"\"{name}\" has no value."),
                    new LocalizedText($"Schrijf {name}=, met de waarde erachter.", $"Écrivez {name}=, suivi de la valeur.", $"Write {name}=, followed by the value."),
                    new Place(name)));
            }
        }

        return values;
    }

    private static List<CategoryFilter> ReadWhere(string[] values, List<Problem> problems)
    {
        // A list in a form sends a filter as often as categories are chosen.
        var filters = new List<CategoryFilter>();
        foreach (var value in values.Where(value => value.Length > 0))
        {
            var at = value.IndexOf(':', StringComparison.Ordinal);
            if (at <= 0)
            {
                problems.Add(new Problem(
                    "FILTER_UNREADABLE",
                    new LocalizedText($"\"{value}\" is geen filter.", $"« {value} » n’est pas un filtre.", $"\"{value}\" is no filter."),
                    new LocalizedText("Schrijf where=dimensie:categorie.", "Écrivez where=dimension:catégorie.", "Write where=dimension:category."),
                    new Place("where")));
                continue;
            }

            string[] categories = value[(at + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var place = filters.FindIndex(filter => filter.Dimension == value[..at]);
            if (place < 0)
            {
                filters.Add(new CategoryFilter(value[..at], categories));
            }
            else
            {
                filters[place] = filters[place] with { In = [.. filters[place].In, .. categories] };
            }
        }

        return filters;
    }

    private static List<string> ReadYears(string[] values, List<Problem> problems)
    {
        var years = new List<string>();
        foreach (var value in values)
        {
            var ends = value.Split('-', 2);
            if (ends.Length == 1)
            {
                years.Add(value);
            }
            else if (int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last >= first && last - first < MostYears)
            {
                years.AddRange(Enumerable.Range(first, last - first + 1).Select(year => year.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                problems.Add(new Problem(
                    "YEARS_UNREADABLE",
                    new LocalizedText($"\"{value}\" is geen reeks jaren.", $"« {value} » n’est pas une suite d’années.", $"\"{value}\" is no range of years."),
                    new LocalizedText("Schrijf years=2024, years=2021-2024 of years=2021,2024.", "Écrivez years=2024, years=2021-2024 ou years=2021,2024.", "Write years=2024, years=2021-2024 or years=2021,2024."),
                    new Place("years")));
            }
        }

        return years;
    }

    private static bool ReadFlag(string? value, List<Problem> problems)
    {
        if (value is not (null or "true" or "false"))
        {
            problems.Add(new Problem(
                "FLAG_UNREADABLE",
                new LocalizedText($"\"{value}\" is geen antwoord.", $"« {value} » n’est pas une réponse.", $"\"{value}\" is no answer."),
                new LocalizedText("Schrijf official=true of official=false.", "Écrivez official=true ou official=false.", "Write official=true or official=false."),
                new Place("official")));
        }

        return value == "true";
    }

    // Codes are kebab-case; an @ stays readable.
    private static string Escape(string code) => Uri.EscapeDataString(code).Replace("%40", "@", StringComparison.Ordinal);
}
