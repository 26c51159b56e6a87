using NaftStats.Formats.Files;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>The addresses of a table, in full.</summary>
public sealed class TableLinksResolver(TableAddresses addresses, Language language, bool pinned)
{
    /// <summary>The page for people.</summary>
    public string Page => addresses.Page(language, pinned).AbsoluteUri;

    /// <summary>The chart alone, for a frame in another page.</summary>
    public string Embed => addresses.Embed(language, pinned).AbsoluteUri;

    /// <summary>CSV for programs.</summary>
    public string Csv => File(FileForm.Csv.Extension);

    /// <summary>CSV for Excel as it is set up in Belgium.</summary>
    public string Excel => File(FileForm.ExcelCsv.Extension);

    /// <summary>An Excel workbook.</summary>
    public string Xlsx => File(FileForm.Xlsx.Extension);

    /// <summary>JSON-stat 2.0.</summary>
    public string JsonStat => File(FileForm.JsonStat.Extension);

    /// <summary>SDMX-CSV 2.1.</summary>
    public string Sdmx => File(FileForm.SdmxCsv.Extension);

    /// <summary>Parquet.</summary>
    public string Parquet => File(FileForm.Parquet.Extension);

    /// <summary>The chart as SVG.</summary>
    public string Svg => File("svg");

    /// <summary>The chart as PNG.</summary>
    public string Png => File("png");

    private string File(string ending) => addresses.File(ending, language, pinned).AbsoluteUri;
}
