using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Metadata;

/// <summary>
/// Citations of a table. Each names the selection, the release, whether figures are official, and the address that stays; so different
/// selections never share one. No date of access: the address gives the same figures for ever.
/// </summary>
internal static class Citations
{
    private static readonly LocalizedText Release = new("release", "version", "release");
    private static readonly LocalizedText DataSet = new("gegevensset", "jeu de données", "data set");

    // Titles have accents and quotation marks; a citation is no part of a web page.
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(TableDescription description, CitationStyle style, Language language)
    {
        var identity = description.Table.Release.Identity;
        var (title, address) = (Title(description, language), description.Addresses.Page(language, true).AbsoluteUri);
        var (publisher, year) = (description.Settings.Publisher, identity.PublishedAt.Year.ToString(CultureInfo.InvariantCulture));
        var version = $"{Release.In(language)} {identity.Version}";
        return style switch
        {
            CitationStyle.Apa => $"{publisher}. ({year}). {title} ({version}) [{DataSet.In(language)}]. {address}",
            CitationStyle.Bibtex =>
                $"@misc{{{Key(description.Table)},\n  author = {{{{{Braced(publisher)}}}}},\n  title = {{{{{Braced(title)}}}}},\n  year = {{{year}}},\n  version = {{{identity.Version}}},\n  howpublished = {{{Braced(DataSet.In(language))}}},\n  url = {{{address}}}\n}}",
            CitationStyle.CslJson => CslJson(description, title, address, language),
            _ => $"{publisher}, {title}, {version}, {identity.PublishedAt:yyyy-MM-dd}. {address}",
        };
    }

    /// <summary>A key that differs for different selections.</summary>
    private static string Key(SelectedTable table)
    {
        var selection = $"{table.Indicator.Code}?{TableQueryText.Of(table, true)}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(selection)))[..10];
        return $"naftstats-{table.Release.Identity.Version}-{table.Indicator.Code}-{hash}";
    }

    private static string Title(TableDescription description, Language language)
    {
        var standing = TableDescription.Filters(description.Table).Select(filter => filter.In(language)).Append(TableDescription.YearsText(description.Table));
        return $"{description.Title.In(language)} ({string.Join("; ", standing)}){(description.DemonstrationMark is { } mark ? $" ({mark.In(language)})" : "")}";
    }

    private static string CslJson(TableDescription description, string title, string address, Language language)
    {
        var identity = description.Table.Release.Identity;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Json))
        {
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WriteString("id", Key(description.Table));
            writer.WriteString("type", "dataset");
            writer.WriteString("title", title);
            writer.WriteStartArray("author");
            writer.WriteStartObject();
            writer.WriteString("literal", description.Settings.Publisher);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString("publisher", description.Settings.Publisher);
            writer.WriteStartObject("issued");
            writer.WriteStartArray("date-parts");
            writer.WriteStartArray();
            writer.WriteNumberValue(identity.PublishedAt.Year);
            writer.WriteNumberValue(identity.PublishedAt.Month);
            writer.WriteNumberValue(identity.PublishedAt.Day);
            writer.WriteEndArray();
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteString("version", identity.Version);
            writer.WriteString("language", TableAddresses.Code(language));
            writer.WriteString("URL", address);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // What TeX would read as a command.
    private static string Braced(string text) => string.Concat(text.Select(letter => letter switch
    {
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{letter}",
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        _ => letter.ToString(),
    }));
}

/// <summary>How a citation is written.</summary>
public enum CitationStyle
{
    /// <summary>One line of plain text.</summary>
    Text,

    /// <summary>The style of the American Psychological Association, seventh edition.</summary>
    Apa,

    /// <summary>A BibTeX entry.</summary>
    Bibtex,

    /// <summary>CSL-JSON, which reference managers read.</summary>
    CslJson,
}
