using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NaftStats.Formats.Discovery;
using NaftStats.Formats.Files;
using Parquet;
using Snapshooter;
using Snapshooter.Xunit;

namespace NaftStats.Formats.Tests;

/// <summary>What the files are to the letter.</summary>
public sealed class FormTests
{
    public static readonly TheoryData<string> Texts = [.. FileForm.All.Where(form => form.Extension is not ("xlsx" or "parquet")).Select(form => form.Extension)];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_form_changes_only_on_purpose(string extension) =>
        Snapshot.Match(Encoding.UTF8.GetString(await FileForm.All.Single(form => form.Extension == extension).Write(Selections.All[5])), SnapshotNameExtension.Create(extension));

    [Theory]
    [InlineData(SdmxLabels.Name)]
    [InlineData(SdmxLabels.Both)]
    public async Task Sdmx_csv_names_what_it_codes(SdmxLabels labels) =>
        Snapshot.Match(Encoding.UTF8.GetString(await FileForm.Sdmx(labels).Write(Selections.All[2])), SnapshotNameExtension.Create(labels));

    [Fact]
    public async Task A_share_and_the_count_that_it_is_made_of_are_in_different_dataflows()
    {
        static async Task<string> Dataflow(SelectionFile file) => Encoding.UTF8.GetString(await FileForm.SdmxCsv.Write(file)).Split("\r\n")[1].Split(',')[1];
        var count = SmallRelease.Select("opgestarte-trajecten", new() { By = ["geslacht", "year"] });
        Assert.Equal("NAFT:OPGESTARTE_TRAJECTEN(2024.1.0)", await Dataflow(count));
        Assert.Equal("NAFT:OPGESTARTE_TRAJECTEN_SHARE_GESLACHT(2024.1.0)", await Dataflow(Selections.All[7]));
    }

    [Fact]
    public async Task A_unit_is_a_word_in_the_language_of_the_file()
    {
        using var json = JsonDocument.Parse(await FileForm.JsonStat.Write(Selections.All[2]));
        var unit = json.RootElement.GetProperty("dimension").GetProperty("indicator").GetProperty("category").GetProperty("unit").GetProperty("opgestarte-trajecten");
        Assert.Equal("trajets", unit.GetProperty("label").GetString());
    }

    [Fact]
    public async Task A_parquet_file_says_of_itself_what_the_other_forms_say()
    {
        var file = SmallRelease.Select("opgestarte-trajecten", new() { By = ["geslacht"] });
        await using var parquet = await ParquetReader.CreateAsync(new MemoryStream(await FileForm.Parquet.Write(file)));
        Assert.Equal(["address", "citation", "definition", "language", "license", "notes", "release", "source", "title"], parquet.CustomMetadata.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2024.1", parquet.CustomMetadata["release"]);
        Assert.Contains("Het rapport", parquet.CustomMetadata["source"], StringComparison.Ordinal);
        Assert.Contains("Enkel", parquet.CustomMetadata["notes"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_metadata_of_a_csv_changes_only_on_purpose() =>
        Snapshot.Match(Encoding.UTF8.GetString(await CsvwMetadata.Form("opgestarte-trajecten.csv?by=year").Write(Selections.All[5])));

    [Fact]
    public void What_search_engines_read_changes_only_on_purpose() => Snapshot.Match(SchemaOrgDataset.Of(Selections.All[2]));

    [Fact]
    public async Task Programs_get_plain_UTF_8_and_Excel_a_byte_order_mark_and_both_the_line_ends_of_RFC_4180()
    {
        var (plain, excel) = (await FileForm.Csv.Write(Selections.All[3]), await FileForm.ExcelCsv.Write(Selections.All[3]));
        Assert.StartsWith("release,", Encoding.UTF8.GetString(plain), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'r'], excel[..4]);
        Assert.All(new[] { plain, excel }, bytes => Assert.All(bytes.Index().Where(letter => letter.Item == '\n'), letter => Assert.Equal((byte)'\r', bytes[letter.Index - 1])));
    }

    [Fact]
    public async Task A_workbook_holds_its_three_sheets_and_nothing_else()
    {
        using var parts = new ZipArchive(new MemoryStream(await FileForm.Xlsx.Write(Selections.All[5])));
        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"],
            parts.Entries.Select(part => part.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_selection_gets_the_same_bytes_at_any_time()
    {
        foreach (var form in FileForm.All)
        {
            var first = await form.Write(Selections.All[5]);
            // The parts of a workbook know the time to two seconds.
            await Task.Delay(form == FileForm.Xlsx ? 2_100 : 0);
            Assert.Equal(first, await form.Write(Selections.All[5]));
        }
    }

    [Fact]
    public void A_text_inside_a_page_cannot_end_its_script() =>
        Assert.DoesNotContain("<", SchemaOrgDataset.Of(Selections.All[3]), StringComparison.Ordinal);
}
