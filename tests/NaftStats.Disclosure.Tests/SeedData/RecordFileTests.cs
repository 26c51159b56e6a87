using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;
using NaftStats.Testing;
using SpreadCheetah;

namespace NaftStats.Disclosure.Tests.SeedData;

/// <summary>Records in every form in which a spreadsheet may give them, and what is said of files that are not read.</summary>
public sealed partial class RecordFileTests : IDisposable
{
    private const string Header = MiniSeedData.Header;
    private const string Good = MiniSeedData.GoodRow + "T2,klas,,2024-02-01,,open,brussel,,,,\n";

    private readonly TemporaryFolder _folder = MiniSeedData.Create();

    public static TheoryData<string, char, string, string> Forms => new()
    {
        { "utf-8", ';', "dd/MM/yyyy", "\r\n" },
        { "utf-8 with a mark", ';', "d/MM/yyyy", "\r\n" },
        { "Windows-1252", ';', "dd-MM-yyyy", "\r\n" },
        { "utf-16", '\t', "dd.MM.yyyy", "\r\n" },
        { "utf-8 with a mark", ',', "yyyy-MM-dd", "\n" },
        { "utf-8", ';', "dd/MM/yyyy H:mm", "\r\n" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_of_a_Belgian_spreadsheet_is_read_as_what_it_is(string encoding, char separator, string dates, string lineEnd)
    {
        // A pseudonym with an accent: what is read in the wrong encoding would be another one, or none.
        var text = (Header + Good).Replace("L1", "Lé", StringComparison.Ordinal).Replace(',', separator).Replace("\n", lineEnd, StringComparison.Ordinal);
        text = IsoDate().Replace(text, date => DateTime.Parse(date.Value, CultureInfo.InvariantCulture).ToString(dates, CultureInfo.InvariantCulture));
        File.WriteAllBytes(_folder.File(MiniSeedData.Records), Encode(encoding, text));

        var import = Import(out var problems);

        Assert.Empty(problems);
        AssertGood(import.Records);
        Assert.Equal(dates != "yyyy-MM-dd", import.Files.Single().Form.EndsWith(", dates with the day first", StringComparison.Ordinal));
    }

    [Fact]
    public void The_line_by_which_Excel_knows_a_separator_is_no_header()
    {
        File.WriteAllText(_folder.File(MiniSeedData.Records), "sep=;\n" + (Header + Good).Replace(',', ';') + ";;;;;;;;;;\n");

        var import = Import(out var problems);

        Assert.Empty(problems);
        AssertGood(import.Records);
        Assert.Equal(1, import.Files.Single().EmptyRows);
    }

    [Fact]
    public async Task A_workbook_is_read_as_the_same_records()
    {
        await WriteWorkbook(Header + Good);

        var import = Import(out var problems);

        Assert.Empty(problems);
        AssertGood(import.Records);
    }

    [Fact]
    public async Task A_cell_with_an_error_of_Excel_is_not_taken_for_an_empty_one()
    {
        await WriteWorkbook(Header + Good);
        Change("xl/worksheets/sheet1.xml", xml => xml.Replace("<c><v>14</v></c>", "<c t=\"e\"><v>#N/A</v></c>", StringComparison.Ordinal));

        Import(out var problems);

        Assert.Contains(problems, problem => problem.Code == "SEED_CELL_ERROR" && problem.Message.StartsWith("1 cell holds", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    public async Task A_workbook_that_is_broken_inside_is_named(string part)
    {
        foreach (var damage in (Func<string, string>[])[text => text[..(text.Length / 2)], _ => "", _ => "<a/>"])
        {
            await WriteWorkbook(Header + Good);
            Change(part, damage);

            Import(out var problems);

            Assert.True(problems.Count > 0 || part == "xl/styles.xml", part);
            Assert.All(problems, problem => Assert.Equal("records/trajecten.xlsx", problem.Place!.Source));
        }
    }

    [Fact]
    public async Task A_workbook_that_was_cut_off_is_named()
    {
        await WriteWorkbook(Header + Good);
        var path = _folder.File("records/trajecten.xlsx");
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..500]);

        Import(out var problems);

        Assert.Equal("SEED_WORKBOOK", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("records/trajecten.xlsx", "no workbook", "SEED_WORKBOOK")]
    [InlineData("records/trajecten.csv", "a\0b", "SEED_NO_TEXT")]
    [InlineData("records/trajecten.csv", "", "SEED_HEADER_MISSING")]
    [InlineData("records/trajecten.csv", Header, "RECORD_FILE_EMPTY")]
    [InlineData("records/trajecten.XLS", "x", "RECORD_FILE_UNREAD")]
    [InlineData("records/trajecten.txt", "x", "RECORD_FILE_UNREAD")]
    [InlineData("records/.trajecten.csv", "x", "RECORD_FILE_UNREAD")]
    [InlineData("records/~$trajecten.xlsx", "x", "RECORD_FILE_UNREAD")]
    [InlineData("records/Provenance.yaml", "x", "RECORD_FILE_UNREAD")]
    public void A_file_without_records_that_can_be_read_stops_with_its_name(string file, string content, string code)
    {
        File.WriteAllText(_folder.File(file), content);

        Import(out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal((code, file), (problem.Code, problem.Place!.Source));
        Assert.NotEqual("", problem.Remedy ?? (code == "SEED_HEADER_MISSING" ? null : ""));
    }

    [Fact]
    public void A_folder_among_the_records_stops_and_a_file_of_the_system_does_not()
    {
        File.WriteAllText(_folder.File("records/2025/trajecten.csv"), Header + Good);
        File.WriteAllText(_folder.File("records/.DS_Store"), "");

        var import = Import(out var problems);

        Assert.Equal("records/2025", Assert.Single(problems).Place!.Source);
        Assert.Equal("records/.DS_Store", import.Warnings.Single(warning => warning.Code == "RECORD_FILE_UNREAD").Place!.Source);
    }

    [Fact]
    public void An_ending_in_capitals_is_read()
    {
        File.Move(_folder.File(MiniSeedData.Records), _folder.File("records/EXPORT.CSV"));

        Assert.Equal(1, Import(out var problems).Records.Count);
        Assert.Empty(problems);
    }

    [Fact]
    public void Records_of_a_year_that_the_codelist_lacks_are_counted()
    {
        File.WriteAllText(_folder.File(MiniSeedData.Records), Header + MiniSeedData.GoodRow
            + "T3,klas,,2025-02-01,,open,brussel,,,,\nT4,klas,,2025-02-02,,open,brussel,,,,\nT5,klas,,2023-02-02,,open,brussel,,,,\nT6,klas,,2022-02-02,2023-02-02,open,brussel,,,,\n");

        Import(out var problems);

        Assert.Equal(
            [
                "1 record ends before 2024, the first year of codelists/year.csv, and would count in no figure (records/trajecten-2024.csv).",
                "2 records start in 2025, which codelists/year.csv does not hold (records/trajecten-2024.csv).",
            ],
            problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Problems_of_one_kind_are_one_line_with_count_places_and_what_is_allowed()
    {
        var rows = Enumerable.Range(0, 1200).Select(i => $"X{i},klas,,2024-02-01,,open,antwerpn,,,,\n");
        File.WriteAllText(_folder.File(MiniSeedData.Records), Header + string.Concat(rows));
        File.WriteAllText(_folder.File("records/more.csv"), Header + "Y,klas,,2024-02-01,,open,antwerpn,,,,\n");

        Import(out var problems);

        Assert.Equal(
            "records/more.csv, line 2, column region: The value is not a category of \"region\" (codelists/region.csv). 1,201 rows: records/more.csv line 2; "
            + "records/trajecten-2024.csv lines 2, 3, 4, 5, 6 and 1,195 more. Allowed: antwerpen, brussel. [RECORD_CATEGORY]",
            Assert.Single(problems).ToString());
    }

    [Fact]
    public void How_far_the_reading_is_can_be_seen_within_a_file()
    {
        File.WriteAllText(_folder.File(MiniSeedData.Records), Header + string.Concat(Enumerable.Range(0, 5000).Select(i => $"X{i},klas,,2024-02-01,,open,brussel,,,,\n")));
        var told = new List<(int Done, int All)>();

        RecordImport.Read(SeedDataSet.Read(_folder.Path), (done, all) => told.Add((done, all)));

        Assert.True(told.Select(step => step.Done).Distinct().Count() > 10);
        Assert.Equal(told.OrderBy(step => step.Done), told);
        Assert.Equal(told[^1].All, told[^1].Done);
    }

    [Fact]
    public void The_sample_of_the_README_is_in_order_and_so_is_the_header_that_the_template_has()
    {
        var readme = File.ReadAllText(Repository.PathOf("seed-data/README.md"));
        var sample = Sample().Match(readme).Groups[1].Value;
        foreach (var folder in (string[])["codelists", "definitions"])
        {
            Directory.Delete(Path.Combine(_folder.Path, folder), true);
            _folder.Copy(Repository.PathOf($"seed-data/{folder}"), folder);
        }

        File.Copy(Repository.PathOf("seed-data/policy.yaml"), _folder.File("policy.yaml"), true);
        File.WriteAllText(_folder.File(MiniSeedData.Records), sample);

        var import = Import(out var problems);

        Assert.Empty(problems);
        Assert.Equal(5, import.Records.Count);
        var columns = RecordFile.Columns(SeedDataSet.Read(_folder.Path).Catalogue.Dimensions);
        Assert.Equal(columns, sample.Split('\n')[0].Split(','));
        Assert.Equal(columns, TableRow().Matches(readme[readme.IndexOf("### The columns", StringComparison.Ordinal)..readme.IndexOf("<!-- sample -->", StringComparison.Ordinal)])
            .Select(row => row.Groups[1].Value));
    }

    private RecordImport Import(out IReadOnlyList<Problem> problems)
    {
        var set = SeedDataSet.Read(_folder.Path);
        var import = RecordImport.Read(set);
        problems = [.. set.Files.Problems];
        return import;
    }

    private static void AssertGood(RecordSet records)
    {
        Assert.Equal([0, -1], records.Pupils);
        Assert.Equal([new DateOnly(2024, 1, 8), new DateOnly(2024, 2, 1)], records.Starts);
        Assert.Equal([new DateOnly(2024, 3, 1), DateOnly.MaxValue], records.Ends);
        Assert.Equal([14, -1], records.Quantities["leeftijd"]);
        Assert.Equal([3UL, 0UL], records.Responses["interventie"]);
    }

    private static byte[] Encode(string name, string text) => name switch
    {
        "utf-8 with a mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "Windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    // Changes a part of the workbook.
    private void Change(string part, Func<string, string> change)
    {
        using var archive = ZipFile.Open(_folder.File("records/trajecten.xlsx"), ZipArchiveMode.Update);
        var entry = archive.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(part).Open());
        writer.Write(change(text));
    }

    private async Task WriteWorkbook(string csv)
    {
        File.Delete(_folder.File(MiniSeedData.Records));
        await using var stream = File.Create(_folder.File("records/trajecten.xlsx"));
        await using var workbook = await Spreadsheet.CreateNewAsync(stream);
        await workbook.StartWorksheetAsync("Export");
        foreach (var line in csv.TrimEnd('\n').Split('\n'))
        {
            await workbook.AddRowAsync([.. line.Split(',').Select(ToCell)]);
        }

        await workbook.FinishAsync();
    }

    private static Cell ToCell(string field) =>
        DateTime.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new Cell(date)
        : int.TryParse(field, CultureInfo.InvariantCulture, out var number) ? new Cell(number)
        : new Cell(field.Length == 0 ? null : field);

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex IsoDate();

    [GeneratedRegex("<!-- sample -->\n```csv\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
