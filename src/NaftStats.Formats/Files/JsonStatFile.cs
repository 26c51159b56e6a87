using System.Globalization;
using System.Text.Json;
using NaftStats.Formats.Columns;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;

namespace NaftStats.Formats.Files;

/// <summary>
/// JSON-stat 2.0: one data set, row by row, the last dimension fastest. The indicator and what the table stands at are dimensions
/// of one category.
/// </summary>
internal static class JsonStatFile
{
    private const string Metric = "indicator";
    private const string Region = "region";

    /// <summary>Writes a selection.</summary>
    public static void Write(SelectionFile file, Stream output)
    {
        var (table, description, cells) = (file.Table, file.Description, file.Cells);
        var dimensions = new Dictionary<string, object> { [Metric] = MetricOf(file) };
        foreach (var slice in table.Slices)
        {
            dimensions.Add(slice.Dimension.Code, DimensionOf(file, slice.Dimension, [slice.Category]));
        }

        foreach (var axis in table.Axes)
        {
            dimensions.Add(axis.Dimension.Code, DimensionOf(file, axis.Dimension, [.. Enumerable.Range(0, axis.Count).Select(index => axis[index])]));
        }

        var rows = Enumerable.Range(0, cells.Count);
        var all = rows.Select(table.Value).ToArray();
        var origins = rows.Select(cells.Origin).ToArray();
        JsonSerializer.Serialize(output, new
        {
            version = "2.0",
            @class = "dataset",
            label = file.In(description.Title),
            source = string.Join("; ", file.Sources.DefaultIfEmpty(description.Settings.Publisher)),
            updated = table.Release.Identity.PublishedAt.UtcDateTime,
            href = description.Addresses.File(FileForm.JsonStat.Extension, file.Language, true),
            id = dimensions.Keys,
            size = (IEnumerable<int>)[1, .. table.Slices.Select(_ => 1), .. table.Axes.Select(axis => axis.Count)],
            role = new
            {
                time = (string[])[Dimension.Year],
                geo = dimensions.ContainsKey(Region) ? (string[])[Region] : null,
                metric = (string[])[Metric],
            },
            dimension = dimensions,
            value = all.Select(cell => cell.Value),
            status = all.Index().Where(cell => cell.Item.Status != ObservationStatus.Available)
                .ToDictionary(cell => cell.Index.ToString(CultureInfo.InvariantCulture), cell => cell.Item.Status.ObsStatus()),
            note = description.Notes.Select(note => file.In(note.Text)),
            link = new
            {
                alternate = FileForm.All.Where(form => form != FileForm.JsonStat)
                    .Select(form => new { type = form.MediaType, href = description.Addresses.File(form.Extension, file.Language, true) }),
            },
            extension = new
            {
                release = table.Release.Identity.Version,
                provenance = table.Release.Identity.Provenance.ToString().ToLowerInvariant(),
                protection = new
                {
                    threshold = table.Release.Policy.Threshold,
                    hidden = all.Count(cell => cell.Status == ObservationStatus.Hidden),
                    note = file.In(Words.HiddenMeaning),
                },
                // As JSON-stat has it for a status: one for all cells, or one for each.
                origin = origins.Distinct().Count() == 1 && origins[0] is { } same ? (object)same : origins,
                status = new { label = StatusLabels(file) },
                breaks = description.Breaks.Select(seriesBreak => new
                {
                    code = seriesBreak.Code,
                    year = seriesBreak.FromYear,
                    label = file.In(seriesBreak.Title),
                    text = file.In(seriesBreak.Text),
                }),
                errata = description.Errata.Select(erratum => new
                {
                    code = erratum.Code,
                    date = erratum.Date,
                    by = erratum.By,
                    releases = erratum.Releases,
                    text = file.In(erratum.Text),
                    cells = rows.Where(row => table.Errata(row).Contains(erratum)),
                }),
                citation = description.Citation(CitationStyle.Text, file.Language),
                license = description.Settings.LicenceUrl,
            },
        }, JsonForms.Options);
    }

    private static Dictionary<string, string> StatusLabels(SelectionFile file) => Enum.GetValues<ObservationStatus>()
        .Where(status => status != ObservationStatus.Available)
        .ToDictionary(status => status.ObsStatus(), status => file.In(status.Words()));

    private static object MetricOf(SelectionFile file)
    {
        var indicator = file.Table.Indicator;
        return new
        {
            label = file.In(Words.Indicator),
            category = new
            {
                index = (string[])[indicator.Code],
                label = new Dictionary<string, string> { [indicator.Code] = file.In(indicator.Title) },
                note = new Dictionary<string, string[]> { [indicator.Code] = [file.In(indicator.Definition)] },
                unit = new Dictionary<string, object> { [indicator.Code] = new { label = file.In(file.Table.Unit.Words()), decimals = file.Table.Decimals } },
            },
        };
    }

    private static object DimensionOf(SelectionFile file, Dimension dimension, IReadOnlyList<Category> categories) => new
    {
        label = file.In(dimension.Title),
        category = new
        {
            index = categories.Select(category => category.Code),
            label = categories.ToDictionary(category => category.Code, category => file.In(category.Label)),
            note = categories.Any(category => category.Note is not null)
                ? categories.Where(category => category.Note is not null).ToDictionary(category => category.Code, category => (string[])[file.In(category.Note!)])
                : null,
        },
    };
}
