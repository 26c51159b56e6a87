using NaftStats.Formats.Files;
using NaftStats.Statistics.Selection;
using NaftStats.Testing;

namespace NaftStats.Formats.Tests;

/// <summary>The files, opened by the programs that people open them with.</summary>
public sealed class ReaderTests
{
    [ReaderFact]
    public async Task Python_reads_the_csv() => await Every_cell_is_as_in_the_table(FileForm.Csv);

    [ReaderFact]
    public async Task Python_reads_the_csv_for_Excel() => await Every_cell_is_as_in_the_table(FileForm.ExcelCsv);

    [ReaderFact]
    public async Task Python_reads_the_sdmx_csv() => await Every_cell_is_as_in_the_table(FileForm.SdmxCsv);

    [ReaderFact]
    public async Task Jsonstat_toolkit_reads_the_json_with_its_statuses() => await Every_cell_is_as_in_the_table(FileForm.JsonStat);

    [ReaderFact]
    public async Task DuckDB_reads_the_parquet() => await Every_cell_is_as_in_the_table(FileForm.Parquet);

    [ReaderFact]
    public async Task The_csv_keeps_its_metadata()
    {
        using var folder = new TemporaryFolder();
        var files = await Write(FileForm.Csv, folder);
        var metadata = await Write(CsvwMetadata.Form("data.csv"), folder);
        Assert.Equal(Selections.All.Sum(file => file.Table.RowCount), await FileReaders.Csvw(files.Zip(metadata).SelectMany(pair => new[] { pair.First, pair.Second })));

        // The rules bite: a key that comes twice is found.
        await File.AppendAllLinesAsync(files[1], (await File.ReadAllLinesAsync(files[1])).TakeLast(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => FileReaders.Csvw(files[1], metadata[1]));
    }

    [ReaderFact]
    public async Task LibreOffice_opens_the_workbook()
    {
        using var folder = new TemporaryFolder();
        foreach (var (file, sheets) in Selections.All.Zip(await FileReaders.Sheets(await Write(FileForm.Xlsx, folder))))
        {
            Assert.Equal(3, sheets.Count);
            Assert.Equal(Expected(file), Cells(sheets.Values.ElementAt(1)));
            AssertIsForPeople(file, sheets.Values.First());
        }
    }

    [ReaderFact]
    public async Task LibreOffice_opens_the_Belgian_csv_with_its_numbers_and_texts()
    {
        // Belgian Dutch, looking for dates in everything.
        const string AsExcelDoes = "59,34,76,1,,2067,false,true";
        using var folder = new TemporaryFolder();
        // What is not written for Excel turns into a date.
        var plain = folder.File("plain.csv");
        await File.WriteAllTextAsync(plain, "label\r\n1/9\r\n");
        var sheets = await FileReaders.Sheets([.. await Write(FileForm.ExcelCsv, folder), plain], AsExcelDoes);
        Assert.Equal(Selections.All.Select(Expected), sheets.SkipLast(1).Select(sheet => Cells(sheet.Values.Single())));
        Assert.NotEqual("1/9", sheets[^1].Values.Single()[1][0].Text);
    }

    private static async Task Every_cell_is_as_in_the_table(FileForm form)
    {
        using var folder = new TemporaryFolder();
        var cells = await FileReaders.Cells(await Write(form, folder));
        // SDMX-CSV names the dimensions at their total too.
        Assert.Equal(Selections.All.Select(Expected), cells.Zip(Selections.All, (file, selection) => file.Select(cell => (cell with { Codes = Named(selection, cell) }).ToString())));
    }

    private static async Task<IReadOnlyList<string>> Write(FileForm form, TemporaryFolder folder)
    {
        var paths = new List<string>();
        foreach (var file in Selections.All)
        {
            paths.Add(folder.File($"{paths.Count}.{form.Extension}"));
            await File.WriteAllBytesAsync(paths[^1], await form.Write(file));
        }

        return paths;
    }

    private static Dictionary<string, string> Named(SelectionFile file, FileCell cell)
    {
        var named = file.Table.Axes.Select(axis => axis.Dimension.Code).Concat(file.Table.Slices.Select(slice => slice.Dimension.Code)).ToHashSet();
        Assert.All(cell.Codes.Where(code => !named.Contains(code.Key) && !file.Table.Implied.Places.ContainsKey(code.Key)), code => Assert.Equal("_T", code.Value));
        return cell.Codes.Where(code => named.Contains(code.Key)).ToDictionary();
    }

    private static string[] Expected(SelectionFile file) =>
    [
        .. Enumerable.Range(0, file.Table.RowCount).Select(row => new FileCell(
            file.Table.Axes.Select(axis => axis.Dimension.Code).Concat(file.Table.Slices.Select(slice => slice.Dimension.Code))
                .ToDictionary(code => code, code => file.Table.CategoryOf(row, code)!.Code),
            file.Table.Value(row).Value,
            file.Table.Value(row).Status switch { ObservationStatus.Available => "A", ObservationStatus.Hidden => "Q", ObservationStatus.NotApplicable => "M", _ => "O" },
            file.Table.Origin(row)?.ToString().ToLowerInvariant()).ToString()),
    ];

    private static string[] Cells(SheetCell[][] sheet)
    {
        var names = sheet[0].TakeWhile(cell => cell.Text.Length > 0).Select(cell => cell.Text).ToList();
        return [.. sheet.Skip(1).TakeWhile(row => row.Length > 1 && row[0].Text.Length > 0).Select(row =>
        {
            SheetCell At(string name) => row.ElementAtOrDefault(names.IndexOf(name)) ?? new(string.Empty, null);
            Assert.All(names.Where(name => name.EndsWith("_code", StringComparison.Ordinal) || name.EndsWith("_label", StringComparison.Ordinal)), name => Assert.Null(At(name).Number));
            Assert.Equal(At("value").Text.Length > 0, At("value").Number is not null);
            return new FileCell(
                names.Where(name => name.EndsWith("_code", StringComparison.Ordinal)).Select(name => (Dimension: name[..^5], Code: At(name).Text)).Append(("year", At("year").Text)).ToDictionary(),
                At("value").Number,
                At("obs_status").Text,
                At("origin").Text is { Length: > 0 } origin ? origin : null).ToString();
        })];
    }

    private static void AssertIsForPeople(SelectionFile file, SheetCell[][] sheet)
    {
        Assert.Equal(file.Description.Title.In(file.Language), sheet[0][0].Text);
        var shown = sheet.Skip(5).TakeWhile(row => row.Any(cell => cell.Text.Length > 0)).SelectMany(row => row);
        var rows = Enumerable.Range(0, file.Table.RowCount).Select(row => file.Table.Value(row)).ToArray();
        Assert.Equal(rows.Where(cell => cell.Value is not null).Select(cell => cell.Value!.Value).Order(), shown.Where(cell => cell.Number is not null).Select(cell => cell.Number!.Value).Order());
        Assert.Equal(rows.Count(cell => cell.Status == ObservationStatus.Hidden), shown.Count(cell => cell.Text == ":c"));
    }
}
