using System.Text;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Selection;

namespace NaftStats.Portal.Pages;

/// <summary>The question in GraphQL that gives a table.</summary>
internal static class GraphQLText
{
    private static readonly HashSet<string> Fields = ["region", "onderwijsvorm", "geslacht", "leeftijdsgroep"];

    public static string Of(SelectedTable table)
    {
        var text = new StringBuilder("{\n");
        text.Append("  indicator(code: ").Append(Quoted(table.Indicator.Code)).Append(") {\n    title\n    table(\n");
        if (table.Axes.Count > 0)
        {
            text.Append("      by: [").AppendJoin(", ", table.Axes.Select(axis => Quoted(axis.Name))).Append("]\n");
        }

        var filters = Filters(table).ToArray();
        text.Append("      where: [").AppendJoin(", ", filters.Select(filter =>
            $"{{dimension: {Quoted(filter.Dimension)}, in: [{string.Join(", ", filter.Categories.Select(Quoted))}]}}")).Append("]\n");
        var totals = table.Axes.Where(axis => axis.HasTotal).Select(axis => Quoted(axis.Dimension.Code)).ToArray();
        text.Append(totals.Length > 0 ? $"      totals: [{string.Join(", ", totals)}]\n" : "")
            .Append(table.Choices.ShareWithin is { } within ? $"      share: {Quoted(within)}\n" : "")
            .Append(table.Choices.OfficialOnly ? "      official: true\n" : "")
            .Append("    ) {\n      release { version }\n      rows {\n");
        foreach (var axis in table.Axes)
        {
            var code = axis.Dimension.Code;
            text.Append("        ").Append(
                code == Dimension.Year ? "year"
                : Fields.Contains(code) ? $"{code} {{ label }}"
                : $"{code.Replace('-', '_')}: category(dimension: {Quoted(code)}) {{ label }}").Append('\n');
        }

        return text.Append("        value\n        origin\n        status\n      }\n    }\n  }\n}\n").ToString();
    }

    // The year is named too, so that the question stays the same when a later year comes.
    private static IEnumerable<(string Dimension, IEnumerable<string> Categories)> Filters(SelectedTable table) => table.Axes
        .Where(axis => axis.Places.Count < axis.Level.Categories.Count)
        .Select(axis => (axis.Dimension.Code, axis.Places.Select(place => axis.Level.Categories[place].Code)))
        .Concat(table.Slices.Where(slice => !slice.Level.IsWhole).Select(slice => (slice.Dimension.Code, (IEnumerable<string>)[slice.Category.Code])));

    private static string Quoted(string code) => $"\"{code}\"";
}
