using System.Globalization;
using System.Text.RegularExpressions;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads <see cref="File"/>: the mistakes that are known in figures of published years.</summary>
public static partial class ErrataReader
{
    /// <summary>The file, relative to the seed-data folder. Without it no mistake is known.</summary>
    public const string File = "definitions/errata.yaml";

    /// <summary>How an erratum is written, for who has to write one of <paramref name="year"/>.</summary>
    public static string Example(string year, string? release, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $$"""
        - code: correction-{{year}}
          date: "{{today:yyyy-MM-dd}}"
          by: "who says so: a service, not a person"
          releases: ["{{release ?? year + ".1"}}"]
          years: ["{{year}}"]
          text:
            nl: "wat er fout is, zonder het juiste cijfer"
            fr: "ce qui est faux, sans le chiffre exact"
            en: "what is wrong, without the right figure"
        """);

    internal static Erratum[] Read(SeedFiles files, IReadOnlyList<Dimension> dimensions, IReadOnlyList<Indicator> indicators)
    {
        if (!files.Exists(File))
        {
            return [];
        }

        Erratum[] errata = [.. files.ReadMaps(File).Select(map => map.Whole(erratum => Read(erratum, dimensions, indicators)))];
        CatalogueReader.ReportDuplicates(files, File, errata.Select(erratum => erratum.Code));
        return [.. errata.OrderByDescending(erratum => erratum.Date)];
    }

    private static Erratum Read(YamlMap map, IReadOnlyList<Dimension> dimensions, IReadOnlyList<Indicator> indicators)
    {
        string[] years = [.. dimensions.Where(dimension => dimension.Code == Dimension.Year).SelectMany(year => year.Finest.Categories).Select(year => year.Code)];
        var erratum = new Erratum(
            map.Text("code"), Date(map), map.Text("by"), Some(map, "releases"), Some(map, "years"), map.Texts("indicators"),
            map.OptionalMap("where")?.Whole(where => Where(where, dimensions)) ?? [], map.Localized("text"));
        CatalogueReader.ReportUnknown(map, "years", erratum.Years, years);
        CatalogueReader.ReportUnknown(map, "indicators", erratum.Indicators, [.. indicators.Select(known => known.Code)]);
        foreach (var release in erratum.Releases.Where(release => !Version().IsMatch(release)))
        {
            map.Report("ERRATUM_RELEASE", $"\"{release}\" is no version of a release.", "Write 2024.1, as the release is called.", "releases");
        }

        // Beside the published figure any other could tell the difference: a group of its own.
        foreach (var number in Enum.GetValues<Language>().SelectMany(language => Number().Matches(erratum.Text.In(language))).Select(match => match.Value).Where(number => !Year().IsMatch(number)).Distinct())
        {
            map.Report("ERRATUM_NUMBER", $"The text holds the number {number}.", "Say it in words (\"some\", \"too many\"), in all languages; years may be named.", "text");
        }

        return erratum;
    }

    private static DateOnly Date(YamlMap map)
    {
        var text = map.Text("date");
        if (text.Length > 0 && RecordDate.Parse(text) is null)
        {
            map.Report("SEED_KIND", $"\"{text}\" is no date.", "Write 2025-01-31.", "date");
        }

        return RecordDate.Parse(text) ?? default;
    }

    private static IReadOnlyList<string> Some(YamlMap map, string key)
    {
        var texts = map.Texts(key);
        if (texts.Count == 0)
        {
            map.Report("SEED_KEY_MISSING", $"\"{key}\" names none.", $"Write \"{key}: [\"2024\"]\", as many as there are.", key);
        }

        return texts;
    }

    private static CategoryChoice[] Where(YamlMap map, IReadOnlyList<Dimension> dimensions)
    {
        CategoryChoice[] where = [.. map.Keys.ToArray().Select(key => new CategoryChoice(key, Some(map, key)))];
        foreach (var (dimension, categories) in where)
        {
            foreach (var category in categories)
            {
                CatalogueReader.CheckCategory(map, dimensions, (dimension, dimension), (category, dimension));
            }
        }

        return where;
    }

    [GeneratedRegex(@"^\d{4}\.\d+$")]
    private static partial Regex Version();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(19|20)\d\d$")]
    private static partial Regex Year();
}
