using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads <c>definitions/*.yaml</c> into a catalogue, with the codelists of its dimensions.</summary>
public static class CatalogueReader
{
    private const string Dimensions = "definitions/dimensions.yaml";
    private const string Indicators = "definitions/indicators.yaml";
    private const string Breaks = "definitions/breaks.yaml";
    private const string Themes = "definitions/themes.yaml";

    /// <summary>The catalogue; what is wrong is added to the problems of <paramref name="files"/>.</summary>
    public static Catalogue Read(SeedFiles files)
    {
        var dimensions = files.ReadMaps(Dimensions).Select(map => ReadDimension(files, map)).ToArray();
        var themes = files.ReadMaps(Themes).Select(map => map.Whole(theme => new Theme(theme.Text("code"), theme.Localized("title")))).ToArray();
        var indicators = files.ReadMaps(Indicators).Select(map => ReadIndicator(map, dimensions, themes)).ToArray();
        ReportDuplicates(files, Dimensions, dimensions.Select(dimension => dimension.Code));
        ReportDuplicates(files, Indicators, indicators.Select(indicator => indicator.Code));
        foreach (var required in new[] { Dimension.Year, Dimension.TrajectTypes })
        {
            if (!Array.Exists(dimensions, dimension => dimension.Code == required))
            {
                files.Problems.Add(new Problem("DIMENSION_MISSING", $"The dimension \"{required}\" must be defined.", null, new Place(Dimensions)));
            }
        }

        CheckConditions(files, dimensions);
        return new Catalogue(dimensions, themes, indicators, ReadBreaks(files, dimensions, indicators), [])
        {
            Synonyms = SynonymReader.Read(files, dimensions, indicators),
            Errata = ErrataReader.Read(files, dimensions, indicators),
        };
    }

    private static SeriesBreak[] ReadBreaks(SeedFiles files, Dimension[] dimensions, Indicator[] indicators) => !files.Exists(Breaks) ? [] :
    [
        .. files.ReadMaps(Breaks).Select(map =>
        {
            var read = new SeriesBreak(
                map.Text("code"),
                map.Number("from-year"),
                map.OptionalText("from"),
                map.Texts("dimensions"),
                map.Texts("indicators"),
                map.Localized("title"),
                map.Localized("text"),
                map.Texts("sources"));
            ReportUnknown(map, "dimensions", read.Dimensions, [.. dimensions.Select(known => known.Code)]);
            ReportUnknown(map, "indicators", read.Indicators, [.. indicators.Select(known => known.Code)]);
            map.ReportUnknownKeys();
            return read;
        }),
    ];

    /// <summary>Reports at their key the codes that are not known.</summary>
    internal static void ReportUnknown(YamlMap map, string key, IReadOnlyList<string> codes, string[] known)
    {
        foreach (var code in codes.Except(known))
        {
            map.Report("CODE_UNKNOWN", $"\"{code}\" is not defined.", Suggestion.For(code, known), key);
        }
    }

    private static void CheckConditions(SeedFiles files, Dimension[] dimensions)
    {
        foreach (var dimension in dimensions.Where(dimension => dimension.RegisteredWhen is not null))
        {
            var condition = dimension.RegisteredWhen!;
            var on = Array.Find(dimensions, known => known.Code == condition.Dimension);
            if (on is null || on.Finest.IndexOf(condition.Category) < 0 || on.RegisteredWhen is not null)
            {
                files.Problems.Add(new Problem(
                    "CONDITION_UNKNOWN",
                    $"\"{dimension.Code}\" is registered when \"{condition.Dimension}\" is \"{condition.Category}\", which is not a category of an unconditional dimension.",
                    on is null
                        ? Suggestion.For(condition.Dimension, dimensions.Select(known => known.Code))
                        : Suggestion.For(condition.Category, on.Finest.Categories.Select(category => category.Code)),
                    new Place(Dimensions)));
            }
        }
    }

    /// <summary>Reports the codes that stand in a file twice.</summary>
    internal static void ReportDuplicates(SeedFiles files, string file, IEnumerable<string> codes)
    {
        foreach (var code in codes.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            files.Problems.Add(new Problem("SEED_DUPLICATE", $"\"{code}\" is defined twice.", null, new Place(file)));
        }
    }

    private static Dimension ReadDimension(SeedFiles files, YamlMap map)
    {
        var code = map.Text("code");
        var levels = map.All("levels", level => (Code: level.Text("code"), Title: level.Localized("title"))).ToList();
        var title = map.Localized("title");
        if (levels.Count == 0)
        {
            levels.Add((code, title));
        }

        var categories = CodelistReader.Read(files, $"codelists/{code}.csv", [.. levels.Select(level => level.Code)]);
        var dimension = new Dimension(
            code,
            title,
            map.Localized("definition"),
            [.. levels.Select(level => new Level(level.Code, level.Title, [.. categories.Where(category => category.Level == level.Code)]))],
            map.AllOf<TrajectType>("applies-to") ?? Enum.GetValues<TrajectType>(),
            map.OptionalMap("registered-when")?.Whole(condition => new CategoryReference(condition.Text("dimension"), condition.Text("category"))),
            map.AllOf<Population>("populations") ?? Enum.GetValues<Population>(),
            map.OneOf("unit", TrajectUnit.Traject) == TrajectUnit.Leerling,
            map.Flag("multi-response"),
            map.OptionalText("derived-from"),
            RemarkReader.Read(map));
        foreach (var level in dimension.Levels.Where(level => level.Categories.Count == 0))
        {
            map.Report("LEVEL_EMPTY", $"The level \"{level.Code}\" of \"{code}\" has no categories.", $"Add them to codelists/{code}.csv.", "levels");
        }

        map.ReportUnknownKeys();
        return dimension;
    }

    private static Indicator ReadIndicator(YamlMap map, Dimension[] dimensions, Theme[] themes)
    {
        var measure = map.OneOf("measure", MeasureKind.Trajecten);
        var theme = map.Text("theme");
        if (!Array.Exists(themes, known => known.Code == theme))
        {
            map.Report("THEME_UNKNOWN", $"There is no theme \"{theme}\".", Suggestion.For(theme, themes.Select(known => known.Code)), "theme");
        }

        var indicator = new Indicator(
            map.Text("code"),
            theme,
            map.OneOf("population", Population.Alle),
            measure,
            measure == MeasureKind.Share ? ReadShareOf(map, dimensions) : null,
            measure == MeasureKind.Mean ? map.Text("of") : null,
            map.OneOf("unit", Unit.Trajecten),
            map.OptionalNumber("decimals") ?? 0,
            map.Localized("title"),
            map.Localized("definition"),
            RemarkReader.Read(map));
        string[] quantities = [.. dimensions.Select(dimension => dimension.DerivedFrom).OfType<string>().Distinct()];
        if (indicator.Quantity is { Length: > 0 } quantity && !quantities.Contains(quantity))
        {
            map.Report("QUANTITY_UNKNOWN", $"No dimension is derived from a number \"{quantity}\".", Suggestion.For(quantity, quantities), "of");
        }

        if (measure == MeasureKind.Mean && indicator.Decimals > 1)
        {
            map.Report("MEAN_DECIMALS", "A mean is released with at most one decimal.", null, "decimals");
        }

        map.ReportUnknownKeys();
        return indicator;
    }

    private static ShareOf? ReadShareOf(YamlMap map, Dimension[] dimensions)
    {
        if (map.Map("of") is not { } of)
        {
            return null;
        }

        var (code, category) = (of.Text("dimension"), of.Text("category"));
        of.ReportUnknownKeys();
        return new ShareOf(code, category, CheckCategory(of, dimensions, (code, "dimension"), (category, "category"))?.DescribesPupil ?? false);
    }

    /// <summary>The dimension with a code, or null; reports at their keys a dimension that is not there, and a category that it does not have.</summary>
    internal static Dimension? CheckCategory(YamlMap map, IReadOnlyList<Dimension> dimensions, (string Code, string Key) dimension, (string Code, string Key) category)
    {
        var found = dimensions.FirstOrDefault(known => known.Code == dimension.Code);
        if (found is null)
        {
            map.Report("DIMENSION_UNKNOWN", $"There is no dimension \"{dimension.Code}\".", Suggestion.For(dimension.Code, dimensions.Select(known => known.Code)), dimension.Key);
        }
        else if (found.FindCategory(category.Code) is null)
        {
            map.Report("CATEGORY_UNKNOWN", $"\"{dimension.Code}\" has no category \"{category.Code}\".", Suggestion.For(category.Code, found.Categories.Select(known => known.Code)), category.Key);
        }

        return found;
    }

    private enum TrajectUnit
    {
        Traject,
        Leerling,
    }
}
