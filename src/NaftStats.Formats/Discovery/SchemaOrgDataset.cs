using System.Text.Json;
using NaftStats.Formats.Files;
using NaftStats.Statistics.Metadata;

namespace NaftStats.Formats.Discovery;

/// <summary>A selection as schema.org has it, for search engines of data: put into its page.</summary>
public static class SchemaOrgDataset
{
    /// <summary>The JSON-LD of a selection, safe inside a page.</summary>
    /// <param name="file">The selection.</param>
    public static string Of(SelectionFile file)
    {
        var (table, description, settings) = (file.Table, file.Description, file.Description.Settings);
        var years = table.Release.Catalogue.YearNumbers;
        var publisher = new Dictionary<string, string> { ["@type"] = "Organization", ["name"] = settings.Publisher };
        if (settings.PublisherUrl is { } home)
        {
            publisher.Add("url", home.AbsoluteUri);
        }

        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["name"] = file.In(description.Title),
            ["description"] = string.Join(' ', [.. description.Notes.Where(note => note.Code == Note.Synthetic).Select(note => file.In(note.Text)), file.In(table.Indicator.Definition)]),
            ["url"] = description.Addresses.Page(file.Language, false),
            ["identifier"] = description.Addresses.Page(file.Language, true),
            ["version"] = table.Release.Identity.Version,
            ["license"] = settings.LicenceUrl,
            ["creator"] = publisher,
            ["publisher"] = publisher,
            ["datePublished"] = $"{table.Release.Identity.PublishedAt:yyyy-MM-dd}",
            ["inLanguage"] = TableAddresses.Code(file.Language),
            ["temporalCoverage"] = $"{years[0]}/{years[^1]}",
            ["spatialCoverage"] = file.In(TableDescription.Area),
            ["isAccessibleForFree"] = true,
            ["variableMeasured"] = new Dictionary<string, object>
            {
                ["@type"] = "PropertyValue",
                ["name"] = file.In(table.Indicator.Title),
                ["description"] = file.In(table.Indicator.Definition),
                ["unitText"] = Columns.Codes.Of(table.Unit),
            },
            ["distribution"] = FileForm.All.Select(form => new Dictionary<string, object>
            {
                ["@type"] = "DataDownload",
                ["encodingFormat"] = form.MediaType.Split(';')[0],
                ["contentUrl"] = description.Addresses.File(form.Extension, file.Language, false),
            }),
            ["includedInDataCatalog"] = new Dictionary<string, object> { ["@type"] = "DataCatalog", ["name"] = "NaftStats", ["url"] = settings.BaseAddress },
            ["isBasedOn"] = file.Sources,
        });
    }
}
