using System.Text.Json;
using NaftStats.Formats.Columns;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Files;

/// <summary>What the columns of a CSV mean, after the W3C's Metadata Vocabulary for Tabular Data.</summary>
public static class CsvwMetadata
{
    /// <summary>The metadata of the CSV at an address, as a form of the selection.</summary>
    public static FileForm Form(string csv) => new("csv-metadata.json", "application/csvm+json", (file, output, _) =>
    {
        Write(file, csv, output);
        return Task.CompletedTask;
    });

    private static void Write(SelectionFile file, string csv, Stream output)
    {
        var (description, settings) = (file.Description, file.Description.Settings);
        var columns = TidyColumns.Of(file.Cells.Dimensions, file.Language);
        JsonSerializer.Serialize(output, new Dictionary<string, object>
        {
            ["@context"] = new object[] { "http://www.w3.org/ns/csvw", new Dictionary<string, string> { ["@language"] = TableAddresses.Code(file.Language) } },
            ["url"] = csv,
            ["dc:title"] = file.In(description.Title),
            ["dc:description"] = string.Join(' ', description.Notes.Select(note => file.In(note.Text)).Prepend(file.In(file.Table.Indicator.Definition))),
            ["dc:license"] = new Dictionary<string, string> { ["@id"] = settings.LicenceUrl.AbsoluteUri },
            ["dc:source"] = file.Sources,
            ["dc:publisher"] = settings.Publisher,
            ["dc:bibliographicCitation"] = description.Citation(CitationStyle.Text, file.Language),
            ["dialect"] = new { encoding = "utf-8", delimiter = ",", quoteChar = "\"", doubleQuote = true, lineTerminators = "\r\n", header = true },
            ["tableSchema"] = new
            {
                columns = columns.Select(column => new
                {
                    name = Name(column),
                    titles = Titles(column),
                    datatype = column.Kind switch { ColumnKind.Text => "string", ColumnKind.Integer => "integer", _ => "number" },
                    required = column.IsRequired,
                    @null = string.Empty,
                }),
                primaryKey = columns.Where(column => column.IsKey).Select(Name),
            },
        }, JsonForms.Options);
    }

    // A name is one of a variable of a URI template (RFC 6570), which has no hyphen; the header of the file is a title of its column.
    private static string Name(Column column) => column.Name.Replace('-', '_');

    // The header of the file is one of the titles; the others are for people.
    private static Dictionary<string, string[]> Titles(Column column) => new()
    {
        ["und"] = [column.Name],
        ["nl"] = [column.Title.In(Language.Nl)],
        ["fr"] = [column.Title.In(Language.Fr)],
        ["en"] = [column.Title.In(Language.En)],
    };
}
