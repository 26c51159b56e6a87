using System.Security.Cryptography;
using System.Text;

namespace NaftStats.Publishing.Tests.Import;

/// <summary>What someone must look at does not stop an import.</summary>
public class ImportWarningTests
{
    [Fact]
    public async Task Pseudonyms_that_look_like_hashes()
    {
        var (output, values) = await Warns("RECORD_HASHED_PSEUDONYM", i => Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, Encoding.UTF8.GetBytes($"onbekend zout {i}"))));

        Assert.Contains("60 rows hold what looks like a hash.", output, StringComparison.Ordinal);
        Assert.All(values, value => Assert.DoesNotContain(value, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pseudonyms_that_are_hashes_of_small_numbers()
    {
        var (output, _) = await Warns("RECORD_HASHED_PSEUDONYM", i => Convert.ToHexString(CryptographicOperations.HashData(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes($"{i + 4000:D6}"))));

        Assert.Contains("60 rows hold a hash of a small number; it was undone here.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ages_where_only_groups_are_declared() =>
        await Warns(new RecordSheet().Fill("leeftijd", i => i % 4 < 2 ? $"{12 + (i % 3)}" : null), "RECORD_TOO_FINE", "column leeftijd: 30 rows hold a number where only groups are declared");

    [Fact]
    public async Task Ages_with_decimals_are_told_apart_from_other_wrong_values()
    {
        var (exitCode, output) = await ImportedFile.Check(new RecordSheet().Fill("leeftijd", i => $"{12 + (i % 3)}.25"));

        Assert.Equal(1, exitCode);
        Assert.Contains("60 rows hold a number finer than the whole numbers that are declared. Give whole numbers, rounded down. [RECORD_TOO_FINE]", output, StringComparison.Ordinal);
        Assert.DoesNotContain(".25", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_pupil_with_ages_that_no_birthday_explains() =>
        await Warns(
            new RecordSheet().Fill("leerling", i => i is 0 or 2 ? "L1" : null),
            "RECORD_CONTRADICTION",
            "column leeftijd: 1 pupil has ages that no day of birth explains, in 2 rows.");

    [Fact]
    public async Task Rows_sorted_by_what_is_sensitive() =>
        await Warns(new RecordSheet().SortBy("terug"), "RECORD_SORTED", "column terug: The 60 rows are sorted by this column");

    [Fact]
    public async Task Rows_sorted_by_what_is_known_anyway()
    {
        var (exitCode, output) = await ImportedFile.Check(new RecordSheet().SortBy("region"));

        Assert.True(exitCode == 0, output);
        Assert.Contains("0 warnings.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Categories_with_few_pupils() =>
        await Warns(
            new RecordSheet().Fill("region", i => i < 4 ? "brussel" : "antwerpen"),
            "RECORD_SMALL_CATEGORY",
            "column region: 1 of the 2 categories of \"region\" hold fewer than 5 pupils (or classes) in some year, in 7 rows.");

    private static async Task<(string Output, string[] Values)> Warns(string code, Func<int, string> pseudonym) =>
        (await Warns(new RecordSheet().Fill("leerling", pseudonym), code, "column leerling"), [.. Enumerable.Range(0, RecordSheet.Pupils).Select(pseudonym)]);

    private static async Task<string> Warns(RecordSheet sheet, string code, string text)
    {
        var (exitCode, output) = await ImportedFile.Check(sheet);

        Assert.True(exitCode == 0, output);
        Assert.Contains("Warning: ", output, StringComparison.Ordinal);
        Assert.True(output.Contains($"Import checks: 0 refusals, 1 warning (1 {code}).", StringComparison.Ordinal), output);
        Assert.Contains(text, output, StringComparison.Ordinal);
        return output;
    }
}
