using NaftStats.Testing;

namespace NaftStats.Publishing.Tests.Import;

/// <summary>Records that are called anonymised, put through the real command.</summary>
public class ImportCheckTests
{
    public static TheoryData<string> Refused { get; } = [.. RefusedFiles.All.Keys];

    public static TheoryData<string> Passed { get; } = [.. PassedFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Records_that_are_not_anonymous_are_refused_without_showing_a_value(string file)
    {
        var (code, value, column) = RefusedFiles.All[file];

        var (exitCode, output) = await ImportedFile.Check(new RecordSheet().Fill(column, value));

        Assert.Equal(1, exitCode);
        Assert.Contains($"[{code}]", output, StringComparison.Ordinal);
        Assert.Contains(column, output, StringComparison.Ordinal);
        Assert.All(RefusedFiles.Secrets(value), secret => Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Passed))]
    public async Task What_only_looks_alike_passes(string file)
    {
        var (exitCode, output) = await ImportedFile.Check(new RecordSheet().Fill("leerling", PassedFiles.All[file]));

        Assert.True(exitCode == 0, output);
        Assert.Contains("Import checks: 0 refusals, 0 warnings.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_passes_the_check_by_chance_is_no_register_number()
    {
        var sheet = new RecordSheet().Text();
        var more = string.Concat(Enumerable.Range(0, 101).Select(i => $"X{i},individueel,{(i == 0 ? SyntheticIdentifiers.NationalNumber(1) : $"{10_000_000_007 + (i * 1_000_003L)}")},2024-03-01,,open,antwerpen,12,,,\n"));

        var (exitCode, output) = await ImportedFile.Check(sheet + more);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_file_without_header_is_refused_without_showing_its_first_record()
    {
        var sheet = new RecordSheet().Fill("leerling", i => SyntheticIdentifiers.NationalNumber(i)).Fill("extra", i => $"Piet Proef {i}").WithoutHeader();

        var (exitCode, output) = await ImportedFile.Check(sheet);

        Assert.Equal(1, exitCode);
        Assert.Contains("[RECORD_HEADER]", output, StringComparison.Ordinal);
        Assert.Contains("[RECORD_NATIONAL_NUMBER]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Proef", output, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticIdentifiers.NationalNumber(0), output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_a_column_that_is_a_value_is_not_shown()
    {
        var number = SyntheticIdentifiers.Grouped(SyntheticIdentifiers.NationalNumber(1));

        var (exitCode, output) = await ImportedFile.Check(new RecordSheet().Fill(number, i => $"x{i}x"));

        Assert.Equal(1, exitCode);
        Assert.Contains("The column \"12\" is not declared.", output, StringComparison.Ordinal);
        Assert.DoesNotContain(number, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_semicolons_is_examined_all_the_same()
    {
        var sheet = new RecordSheet().Fill("leerling", i => $"leerling{i}@example.org");

        var (exitCode, output) = await ImportedFile.Check(sheet.Text(';'));

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("[RECORD_HEADER]", output, StringComparison.Ordinal);
        Assert.Contains("[RECORD_EMAIL]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("@example", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_published_from_refused_records()
    {
        using var folder = MiniSeedData.Create();
        await File.WriteAllTextAsync(folder.File(MiniSeedData.Records), new RecordSheet().Fill("leerling", i => SyntheticIdentifiers.NationalNumber(i)).Text());

        var (exitCode, output) = await ImportedFile.Run("publish", "-s", folder.Path, "-d", folder.File("releases.db"));

        Assert.Equal(1, exitCode);
        Assert.Contains("Import checks: 1 refusal (1 RECORD_NATIONAL_NUMBER)", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("releases.db")));
    }

    [Fact]
    public async Task Records_with_warnings_are_published()
    {
        using var folder = MiniSeedData.Create();
        await File.WriteAllTextAsync(folder.File(MiniSeedData.Records), new RecordSheet().SortBy("terug").Text());

        var (exitCode, output) = await ImportedFile.Run("publish", "-s", folder.Path, "-d", folder.File("releases.db"));

        Assert.True(exitCode == 0, output);
        Assert.Contains("Warning: records/trajecten-2024.csv, column terug:", output, StringComparison.Ordinal);
        Assert.Contains("Anonymity of 60 pupils to someone who knows year of start, region: the smallest group has 30; alone (k = 1) are 0 (0.0 %)", output, StringComparison.Ordinal);
        Assert.Contains("is published.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_records_pass()
    {
        var (exitCode, output) = await ImportedFile.Run("check", "-s", Repository.PathOf("seed-data"));

        Assert.True(exitCode == 0, output);
        Assert.Contains("Import checks: 0 refusals", output, StringComparison.Ordinal);
    }
}
