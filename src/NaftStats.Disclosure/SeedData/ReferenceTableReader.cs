using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads a table of <c>kind: reference</c>: its own dimensions, columns with a unit, figures as printed.</summary>
internal static class ReferenceTableReader
{
    private const string QualifierColumn = "qualifier";
    private const string NoteColumn = "note";

    public static ReferenceTable Read(SeedFiles files, string file, YamlMap map, YamlMap publication)
    {
        var dimensions = map.OptionalMap("dimensions") is { } declared ? declared.Entries().Select(entry => ReadDimension(entry.Key, entry.Map)).ToList() : [];
        var columns = map.Map("columns") is { } named ? named.Entries().Select(entry => ReadColumn(entry.Key, entry.Map)).ToList() : [];
        var rows = files.ReadCsv(Path.ChangeExtension(file, ".csv")).ToList();
        if (rows.Count > 0)
        {
            var known = dimensions.Select(dimension => dimension.Code).Concat(columns.Select(column => column.Code)).ToArray();
            foreach (var name in rows[0].Header.Except([.. known, QualifierColumn, NoteColumn]))
            {
                files.Problems.Add(new Problem("SEED_COLUMN_UNKNOWN", $"\"{name}\" is neither a dimension nor a column of the table.", Suggestion.For(name, known), rows[0].At(name)));
            }

            foreach (var name in known.Except(rows[0].Header))
            {
                files.Problems.Add(new Problem("SEED_COLUMN_MISSING", $"The column \"{name}\" is missing.", null, new Place(rows[0].File, 1)));
            }
        }

        var table = new ReferenceTable(
            map.Text("code"),
            PublicationReader.NumberOf(file),
            map.Text("title"),
            map.Text("section"),
            map.OneOf("period-type", publication.OneOf("period-type", PeriodType.Kalenderjaar)),
            map.OneOf("geographic-scope", publication.OneOf("geographic-scope", GeographicScope.VlaamseGemeenschap)),
            dimensions,
            columns,
            [.. rows.Select(row => ReadRow(files, row, dimensions, columns))],
            map.LocalizedList("notes"));
        map.ReportUnknownKeys();
        return table;
    }

    private static ReferenceDimension ReadDimension(string code, YamlMap declared) => declared.Whole(map => new ReferenceDimension(
        code,
        map.Localized("title"),
        map.All("categories", category => new ReferenceCategory(category.Text("code"), new(category.Text("nl"), category.Text("fr"), category.Text("en")), category.OptionalText("parent")))));

    private static ReferenceColumn ReadColumn(string code, YamlMap named) => named.Whole(map => new ReferenceColumn(code, map.Text("unit")));

    private static ReferenceRow ReadRow(SeedFiles files, CsvRow row, List<ReferenceDimension> dimensions, List<ReferenceColumn> columns)
    {
        var categories = dimensions.ConvertAll(dimension => row[dimension.Code] is { } code && code != PublishedTable.Total ? code : null);
        for (var i = 0; i < categories.Count; i++)
        {
            if (categories[i] is { } code && !dimensions[i].Categories.Any(category => category.Code == code))
            {
                files.Problems.Add(new Problem(
                    "CATEGORY_UNKNOWN",
                    $"\"{dimensions[i].Code}\" has no category \"{code}\".",
                    Suggestion.For(code, dimensions[i].Categories.Select(category => category.Code)),
                    row.At(dimensions[i].Code)));
            }
        }

        Qualifier? qualifier = null;
        if (row[QualifierColumn] is { } word)
        {
            var index = Array.FindIndex(Enum.GetNames<Qualifier>(), name => name.Equals(word.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
            qualifier = index < 0 ? null : Enum.GetValues<Qualifier>()[index];
            if (index < 0)
            {
                files.Problems.Add(new Problem("SEED_VALUE_UNKNOWN", "This is no qualifier.", Suggestion.For(word, ["meer-dan", "ruim", "bijna", "ongeveer", "minder-dan", "minstens"]), row.At(QualifierColumn)));
            }
        }

        return new ReferenceRow(categories, columns.ConvertAll(column => row[column.Code]), qualifier, row[NoteColumn]);
    }
}
