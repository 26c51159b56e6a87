using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Columns;

/// <summary>
/// The columns of the tidy form: the same whatever the language, of one table or of a whole release. Only the labels in them
/// are in a language.
/// </summary>
internal static class TidyColumns
{
    /// <summary>The columns for cells of <paramref name="dimensions"/>; those that a table does not have are empty.</summary>
    public static IReadOnlyList<Column> Of(IEnumerable<Dimension> dimensions, Language language)
    {
        List<Column> columns =
        [
            Text("release", Words.Release, (cells, _) => cells.Table.Release.Identity.Version) with { IsKey = true },
            Text("indicator", Words.Indicator, (cells, _) => cells.Table.Indicator.Code) with { IsKey = true },
            new("year", Words.Year, ColumnKind.Integer, IsKey: true, IsRequired: true) { Number = (cells, row) => cells.Year(row) },
        ];
        foreach (var dimension in dimensions.Where(dimension => dimension.Code != Dimension.Year))
        {
            columns.Add(new($"{dimension.Code}_code", dimension.Title, ColumnKind.Text, IsKey: true, IsRequired: true)
            {
                Dimension = dimension.Code,
                Text = (cells, row) => cells.Table.CategoryOf(row, dimension.Code)?.Code,
            });
            columns.Add(new($"{dimension.Code}_label", dimension.Title, ColumnKind.Text, IsRequired: true)
            {
                Dimension = dimension.Code,
                Text = (cells, row) => cells.Table.CategoryOf(row, dimension.Code)?.Label.In(language),
            });
        }

        columns.AddRange(
        [
            new("value", Words.Value, ColumnKind.Number) { Number = (cells, row) => cells.Table.Value(row).Value },
            Text("unit", Words.Unit, (cells, _) => Codes.Of(cells.Table.Unit)),
            new("decimals", Words.Decimals, ColumnKind.Integer, IsRequired: true) { Number = (cells, _) => cells.Table.Decimals },
            Text("obs_status", Words.Status, (cells, row) => cells.Table.Value(row).Status.ObsStatus()),
            Text("conf_status", Words.Confidentiality, (cells, row) => cells.Table.Value(row).Status.ConfStatus()),
            Text("origin", Words.Origin, (cells, row) => cells.Origin(row)) with { IsRequired = false },
            Text("break", Words.Break, (cells, row) => cells.Break(row)) with { IsRequired = false },
            Text("erratum", Words.Erratum, (cells, row) => cells.Errata(row)) with { IsRequired = false },
        ]);
        return columns;
    }

    private static Column Text(string name, LocalizedText title, Func<Observations, int, string?> text) => new(name, title, ColumnKind.Text, IsRequired: true) { Text = text };
}
