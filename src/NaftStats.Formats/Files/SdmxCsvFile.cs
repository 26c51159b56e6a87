using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NaftStats.Formats.Columns;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;

namespace NaftStats.Formats.Files;

/// <summary>How SDMX-CSV names things.</summary>
public enum SdmxLabels
{
    /// <summary>By their codes.</summary>
    Id,

    /// <summary>By their codes, with a column of names beside them.</summary>
    Name,

    /// <summary>By code and name in one cell, joined by a colon.</summary>
    Both,
}

/// <summary>
/// SDMX-CSV 2.1. A dataflow is an indicator with all the dimensions by which it can be broken down, so that files of different
/// selections fit together: a dimension at its total has the code <c>_T</c>. A missing value is NaN.
/// </summary>
internal static class SdmxCsvFile
{
    /// <summary>Writes a selection.</summary>
    public static void Write(SelectionFile file, Stream output, SdmxLabels labels)
    {
        using var csv = new CsvWriter(
            new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        var cells = file.Cells;
        var components = Components(file, cells).ToArray();
        foreach (var component in components)
        {
            csv.WriteField(labels == SdmxLabels.Both && component.Title is not null ? $"{component.Id}: {component.Title}" : component.Id);
            if (labels == SdmxLabels.Name && (component.Title ?? component.NameId) is { } title)
            {
                csv.WriteField(component.NameId ?? title);
            }
        }

        csv.NextRecord();
        for (var row = 0; row < cells.Count; row++)
        {
            foreach (var component in components)
            {
                var (code, name) = component.Read(row);
                csv.WriteField(labels == SdmxLabels.Both && name is not null ? $"{code}: {name}" : code);
                if (labels == SdmxLabels.Name && (component.Title ?? component.NameId) is not null)
                {
                    csv.WriteField(name);
                }
            }

            csv.NextRecord();
        }
    }

    private static IEnumerable<Component> Components(SelectionFile file, Observations cells)
    {
        var (table, language) = (file.Table, file.Language);
        // A share has the key of the count that it is made of: in one dataflow the one would be taken for a new value of the other.
        var within = table.Choices.ShareWithin is { } share ? table.Release.Catalogue.FindDimension(share) : null;
        var dataflow = within is null ? table.Indicator.Code : $"{table.Indicator.Code}-share-{within.Code}";
        var title = within is null ? table.Indicator.Title : TableDescription.ShareTitle(table.Indicator.Title, within);
        var structure = $"NAFT:{Identifier(dataflow)}({VersionOf(table.Release.Identity.Version)})";
        yield return new("STRUCTURE", null, _ => ("dataflow", null));
        yield return new("STRUCTURE_ID", null, _ => (structure, title.In(language))) { NameId = "STRUCTURE_NAME" };
        yield return new("ACTION", null, _ => ("I", null));
        foreach (var dimension in Breakdowns.Of(table.Release, table.Indicator).Dimensions.Where(dimension => dimension.Code != Dimension.Year))
        {
            var implied = table.Implied.Places.TryGetValue(dimension.Code, out var place) ? dimension.Finest.Categories[place] : null;
            yield return new(Identifier(dimension.Code), dimension.Title.In(language), row =>
                (table.CategoryOf(row, dimension.Code) ?? (cells.Dimensions.Contains(dimension) ? null : implied)) is { } category
                    ? (category.Code, category.Label.In(language))
                    : (Category.TotalCode, Category.Total.Label.In(language)));
        }

        yield return new("TIME_PERIOD", Words.Year.In(language), row => (Number(cells.Year(row)), null));
        yield return new("OBS_VALUE", Words.Value.In(language), row => (Number(table.Value(row).Value), null));
        yield return new("OBS_STATUS", Words.Status.In(language), row => (table.Value(row).Status.ObsStatus(), table.Value(row).Status.Words().In(language)));
        yield return new("CONF_STATUS", Words.Confidentiality.In(language), row => (table.Value(row).Status.ConfStatus(), null));
        yield return new("UNIT_MEASURE", Words.Unit.In(language), _ => (Codes.Of(table.Unit), null));
        yield return new("DECIMALS", Words.Decimals.In(language), _ => (Number(table.Decimals), null));
        yield return new("ORIGIN", Words.Origin.In(language), row => (cells.Origin(row) ?? string.Empty, null));
        yield return new("BREAK", Words.Break.In(language), row => (cells.Break(row) ?? string.Empty, null));
        yield return new("ERRATUM", Words.Erratum.In(language), row => (cells.Errata(row) ?? string.Empty, null));
    }

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "NaN";

    private static string Identifier(string code) => code.ToUpperInvariant().Replace('-', '_');

    // A version of SDMX has three numbers.
    private static string VersionOf(string version) => version.Count(letter => letter == '.') == 1 ? $"{version}.0" : version;

    private sealed record Component(string Id, string? Title, Func<int, (string Code, string? Name)> Read)
    {
        public string? NameId { get; init; }
    }
}
