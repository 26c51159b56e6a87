using System.Text.Json;
using NaftStats.Portal.Texts;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Pages;

/// <summary>A table for search engines: a Dataset of schema.org as JSON-LD. The encoder writes no character that could end the script.</summary>
internal static class StructuredData
{
    public static string Of(TableDescription description, Language language)
    {
        var (table, settings) = (description.Table, description.Settings);
        var years = table.Release.Catalogue.YearNumbers;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["name"] = description.Title.In(language),
            ["description"] = table.Indicator.Definition.In(language),
            ["url"] = description.Addresses.Page(language, false).AbsoluteUri,
            ["identifier"] = description.Addresses.Page(language, true).AbsoluteUri,
            ["version"] = table.Release.Identity.Version,
            ["datePublished"] = table.Release.Identity.PublishedAt.ToString("yyyy-MM-dd", null),
            ["inLanguage"] = FrameTexts.CodeOf(language),
            ["temporalCoverage"] = $"{years[0]}/{years[^1]}",
            ["isAccessibleForFree"] = true,
            ["license"] = settings.LicenceUrl,
            ["creator"] = new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = settings.Publisher, ["url"] = settings.PublisherUrl },
            ["disambiguatingDescription"] = description.DemonstrationMark?.In(language),
            ["distribution"] = SelectionTexts.FileForms.Select(form => new Dictionary<string, object?>
            {
                ["@type"] = "DataDownload",
                ["name"] = form.Name.In(language),
                ["contentUrl"] = description.Addresses.File(form.Ending, language, true).AbsoluteUri,
            }),
        });
    }
}
