using NaftStats.Formats.Files;
using NaftStats.Portal.Charts;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>The addresses of a table, in full.</summary>
public sealed class TableLinksResolver(TableDescription description, Language language, bool pinned)
{
    /// <summary>The page for people.</summary>
    public string Page => description.Addresses.Page(language, pinned).AbsoluteUri;

    /// <summary>The chart alone, for a frame in another page.</summary>
    public string Embed => description.Addresses.Embed(language, pinned).AbsoluteUri;

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

    /// <summary>The chart as SVG; null where no chart can show the table.</summary>
    public string? Svg => Drawn("svg");

    /// <summary>The chart as PNG; null where no chart can show the table.</summary>
    public string? Png => Drawn("png");

    private string? Drawn(string ending) => TableChart.Kinds(description.Table).Count == 0 ? null : File(ending);

    private string File(string ending) => description.Addresses.File(ending, language, pinned).AbsoluteUri;
}
