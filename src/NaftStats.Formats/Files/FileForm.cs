namespace NaftStats.Formats.Files;

/// <summary>A form in which a selection can be had as a file.</summary>
/// <param name="Extension">What stands behind the code of the indicator in the address.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="WriteAsync">Writes a selection.</param>
public sealed record FileForm(string Extension, string MediaType, Func<SelectionFile, Stream, CancellationToken, Task> WriteAsync)
{
    /// <summary>CSV for programs.</summary>
    public static readonly FileForm Csv = new("csv", "text/csv; charset=utf-8; header=present", Writing((file, output) => CsvFile.Write(file, output, false)));

    /// <summary>CSV for Excel as it is set up in Belgium.</summary>
    public static readonly FileForm ExcelCsv = new("excel.csv", "text/csv; charset=utf-8; header=present", Writing((file, output) => CsvFile.Write(file, output, true)));

    /// <summary>An Excel workbook.</summary>
    public static readonly FileForm Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxFile.WriteAsync);

    /// <summary>JSON-stat 2.0.</summary>
    public static readonly FileForm JsonStat = new("json", "application/json", Writing(JsonStatFile.Write));

    /// <summary>SDMX-CSV 2.1.</summary>
    public static readonly FileForm SdmxCsv = Sdmx(SdmxLabels.Id);

    /// <summary>Parquet.</summary>
    public static readonly FileForm Parquet = new("parquet", "application/vnd.apache.parquet", ParquetFile.WriteAsync);

    /// <summary>All forms, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<FileForm> All = [Csv, ExcelCsv, Xlsx, JsonStat, SdmxCsv, Parquet];

    /// <summary>SDMX-CSV with codes, names or both.</summary>
    public static FileForm Sdmx(SdmxLabels labels) => new(
        "sdmx.csv",
        $"application/vnd.sdmx.data+csv; version=2.1.0; labels={labels.ToString().ToLowerInvariant()}",
        Writing((file, output) => SdmxCsvFile.Write(file, output, labels)));

    private static Func<SelectionFile, Stream, CancellationToken, Task> Writing(Action<SelectionFile, Stream> write) => (file, output, _) =>
    {
        write(file, output);
        return Task.CompletedTask;
    };
}
