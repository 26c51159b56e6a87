using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Metadata;

/// <summary>The addresses of a table: its page and its files are one address with different endings.</summary>
/// <param name="table">The table.</param>
/// <param name="baseAddress">The address under which the service is reached.</param>
public sealed class TableAddresses(SelectedTable table, Uri baseAddress)
{
    /// <summary>The page of the table.</summary>
    /// <param name="language">The language of the page.</param>
    /// <param name="pinned">True for the address that gives the same figures for ever, false for that of the current release.</param>
    public Uri Page(Language language, bool pinned) => At($"{Code(language)}/indicators/{table.Indicator.Code}", Query(pinned));

    /// <summary>The chart alone, for a frame in another page.</summary>
    public Uri Embed(Language language, bool pinned) => At($"{Code(language)}/embed/indicators/{table.Indicator.Code}", Query(pinned));

    /// <summary>The table as a file.</summary>
    /// <param name="ending">The ending: <c>csv</c>, <c>sdmx.csv</c>, <c>svg</c>.</param>
    /// <param name="language">The language of its labels.</param>
    /// <param name="pinned">True for the address that gives the same figures for ever.</param>
    public Uri File(string ending, Language language, bool pinned)
    {
        var query = Query(pinned);
        return At($"data/{table.Indicator.Code}.{ending}", $"{query}{(query.Length == 0 ? string.Empty : "&")}lang={Code(language)}");
    }

    /// <summary>The code of a language in addresses: <c>nl</c>, <c>fr</c>, <c>en</c>.</summary>
    public static string Code(Language language) => language switch { Language.Fr => "fr", Language.En => "en", _ => "nl" };

    private string Query(bool pinned) => TableQueryText.Of(table, pinned);

    private Uri At(string path, string query) => new(baseAddress, query.Length == 0 ? path : $"{path}?{query}");
}
