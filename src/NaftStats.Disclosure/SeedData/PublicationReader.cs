using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads the source documents of <c>publications/</c>: their tables, figure by figure, as printed.</summary>
public static class PublicationReader
{
    /// <summary>All publications; what is wrong is added to the problems of <paramref name="files"/>.</summary>
    public static IReadOnlyList<Publication> Read(SeedFiles files, Catalogue catalogue) =>
        [.. files.Folders("publications").Select(folder => ReadPublication(files, folder, catalogue)).OfType<Publication>()];

    private static Publication? ReadPublication(SeedFiles files, string folder, Catalogue catalogue)
    {
        if (files.ReadMap($"{folder}/publication.yaml") is not { } map)
        {
            return null;
        }

        var tables = new List<PublishedTable>();
        var references = new List<ReferenceTable>();
        foreach (var file in files.List($"{folder}/tables", "*.yaml"))
        {
            if (files.ReadMap(file) is not { } table)
            {
                continue;
            }

            if (table.OptionalText("kind") == "reference")
            {
                references.Add(ReferenceTableReader.Read(files, file, table, map));
            }
            else if (ReadTable(files, file, table, catalogue) is { } read)
            {
                tables.Add(read);
            }
        }

        var publication = new Publication(
            map.Text("code"),
            map.Text("title"),
            map.Text("publisher"),
            map.OptionalText("published"),
            map.OptionalText("url"),
            map.Localized("description"),
            map.OneOf("period-type", PeriodType.Kalenderjaar),
            map.OneOf("geographic-scope", GeographicScope.VlaamseGemeenschap),
            [.. map.OptionalMap("reference") is { } reference ? [reference.AsLocalized()] : Array.Empty<LocalizedText>(), .. map.LocalizedList("notes")],
            map.All("left-out", figure => new LeftOutFigure(figure.Text("figure"), figure.Localized("reason"))),
            tables,
            references,
            ReadInconsistencies(files, folder));
        _ = (map.OptionalText("language"), map.OptionalText("provenance"));
        map.ReportUnknownKeys();
        return publication;
    }

    private static Inconsistency[] ReadInconsistencies(SeedFiles files, string folder)
    {
        var file = $"{folder}/inconsistencies.yaml";
        return !files.Exists(file) ? [] :
        [
            .. files.ReadMaps(file).Select(map =>
            {
                var cell = map.Map("cell");
                return new Inconsistency(
                    map.Text("table"),
                    cell?.OptionalText("column") ?? string.Empty,
                    cell is null ? [] : cell.Keys.Where(key => key is not ("column" or "place")).ToDictionary(key => key, cell.Text),
                    map.Text("printed"),
                    map.Text("other"),
                    map.Text("kind"),
                    map.Localized("reason"));
            }),
        ];
    }

    private static PublishedTable? ReadTable(SeedFiles files, string file, YamlMap map, Catalogue catalogue)
    {
        var population = map.OneOf("population", Population.Alle);
        var where = ReadWhere(map, catalogue);
        List<PublishedColumn> columns = map.Map("columns") is not { } named
            ? []
            : [.. named.Entries().Select(entry => ReadColumn(entry.Key, entry.Map, population, where, catalogue))];
        var csv = Path.ChangeExtension(file, ".csv");
        var rows = files.ReadCsv(csv).ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        var names = rows[0].Header.Where(name => name != "note" && !columns.Exists(column => column.Code == name)).ToArray();
        var dimensions = names.Select(catalogue.FindDimension).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            if (dimensions[i] is null)
            {
                files.Problems.Add(new Problem(
                    "SEED_COLUMN_UNKNOWN",
                    $"\"{names[i]}\" is neither a dimension nor a column of the table.",
                    Suggestion.For(names[i], catalogue.Dimensions.Select(dimension => dimension.Code).Concat(columns.Select(column => column.Code))),
                    new Place(csv, 1, names[i])));
            }
        }

        var table = new PublishedTable(
            map.Text("code"),
            NumberOf(file),
            map.Text("title"),
            map.Text("section"),
            names,
            columns,
            [.. rows.Select(row => ReadRow(files, row, names, dimensions, columns))],
            map.LocalizedList("notes"));
        map.ReportUnknownKeys();
        return table;
    }

    // A table file begins with the number of the table: 07-opgestarte-trajecten-naar-instroomleeftijd.yaml
    internal static int NumberOf(string file) =>
        int.TryParse(Path.GetFileName(file).Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static PublishedRow ReadRow(SeedFiles files, CsvRow row, string[] names, Dimension?[] dimensions, List<PublishedColumn> columns)
    {
        var categories = new string?[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var code = row[names[i]];
            if (code is null)
            {
                files.Problems.Add(new Problem("SEED_FIELD_EMPTY", "The field is empty.", $"Write \"{PublishedTable.Total}\" for a printed total.", row.At(names[i])));
            }
            else if (code != PublishedTable.Total)
            {
                categories[i] = code;
                if (dimensions[i] is { } dimension && dimension.FindCategory(code) is null)
                {
                    files.Problems.Add(new Problem(
                        "CATEGORY_UNKNOWN",
                        $"\"{names[i]}\" has no category \"{code}\".",
                        Suggestion.For(code, dimension.Categories.Select(category => category.Code)),
                        row.At(names[i])));
                }
            }
        }

        return new PublishedRow(categories, [.. columns.Select(column => row[column.Code])], row.Line);
    }

    private static PublishedColumn ReadColumn(
        string code, YamlMap map, Population population, IReadOnlyDictionary<string, string> where, Catalogue catalogue)
    {
        var merged = new Dictionary<string, string>(where);
        foreach (var (dimension, category) in ReadWhere(map, catalogue))
        {
            merged[dimension] = category;
        }

        var (kind, counted) = map.OptionalText("share-of") is { } shared ? (MeasureKind.Share, shared)
            : map.OptionalText("mean-of") is { } quantity ? (MeasureKind.Mean, quantity)
            : map.OptionalText("ratio-of") is not null ? (MeasureKind.Ratio, map.Text("per"))
            : (map.OneOf("measure", MeasureKind.Trajecten), map.OptionalText("measure") ?? string.Empty);
        var column = new PublishedColumn(
            code,
            map.OneOf("population", population),
            kind,
            kind == MeasureKind.Leerlingen || counted == "leerlingen",
            kind == MeasureKind.Share ? map.Text("within") : null,
            map.OptionalText("base") == "sum-of-cells",
            kind == MeasureKind.Mean ? counted : null,
            map.OptionalNumber("decimals") ?? 0,
            merged);
        map.ReportUnknownKeys();
        return column;
    }

    private static Dictionary<string, string> ReadWhere(YamlMap map, Catalogue catalogue)
    {
        if (map.OptionalMap("where") is not { } slices)
        {
            return [];
        }

        var where = slices.Keys.ToDictionary(code => code, slices.Text);
        foreach (var (code, category) in where)
        {
            CatalogueReader.CheckCategory(slices, catalogue.Dimensions, (code, code), (category, code));
        }

        return where;
    }
}
