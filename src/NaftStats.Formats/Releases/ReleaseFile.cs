using System.IO.Compression;
using System.Security.Cryptography;
using NaftStats.Formats.Columns;
using NaftStats.Formats.Files;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Releases;

/// <summary>A file with every cell of every table of a release, in the columns of the CSV of a selection.</summary>
/// <param name="Name">The name in its address.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Path">Where it is on this machine.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256, in hexadecimal.</param>
public sealed record ReleaseFile(string Name, string MediaType, string Path, long Bytes, string Sha256)
{
    /// <summary>Writes the files of a release into a folder. However large they are, little of them is in memory at a time.</summary>
    public static async Task<IReadOnlyList<ReleaseFile>> WriteAsync(Release release, string folder, CancellationToken cancellationToken)
    {
        var columns = TidyColumns.Of(release.Catalogue.Dimensions, Language.Nl);
        var csv = System.IO.Path.Combine(folder, "observations.csv.gz");
        var parquet = System.IO.Path.Combine(folder, "observations.parquet");
        await using (var text = new GZipStream(File.Create(csv), CompressionLevel.Optimal))
        await using (var binary = File.Create(parquet))
        {
            using var rows = new CsvFile(text, columns, false);
            await using var groups = await ParquetFile.OpenAsync(binary, columns, new() { ["release"] = release.Identity.Version }, cancellationToken);
            foreach (var table in Tables(release))
            {
                var cells = new Observations(table);
                rows.Append(cells);
                await groups.AppendAsync(cells, cancellationToken);
            }
        }

        return [await DescribeAsync(csv, "application/gzip", cancellationToken), await DescribeAsync(parquet, FileForm.Parquet.MediaType, cancellationToken)];
    }

    private static async Task<ReleaseFile> DescribeAsync(string path, string mediaType, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return new ReleaseFile(System.IO.Path.GetFileName(path), mediaType, path, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
    }

    private static IEnumerable<SelectedTable> Tables(Release release) =>
        from indicator in release.Catalogue.Indicators
        from breakdown in Breakdowns.Of(release, indicator).All
        select TableSelection.Select(release, indicator, new TableQuery { By = [.. breakdown.By, "year"] });
}
