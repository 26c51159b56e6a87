using System.Text.RegularExpressions;
using NaftStats.Disclosure.SeedData;
using NaftStats.Testing;

namespace NaftStats.Disclosure.Tests.SeedData;

/// <summary>One slip is one problem, however many dimensions are derived from the field.</summary>
public sealed partial class DerivedProblemTests : IDisposable
{
    private readonly TemporaryFolder _folder = MiniSeedData.Create();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(",13,13,", ",13.5,13,", "line 2, column leeftijd: The value is not a whole number. Give whole years or a whole number, in digits. [RECORD_CATEGORY]")]
    [InlineData("2024-08-20", "2024-03-20", "line 2, column einddatum: The traject ends before it begins. [RECORD_DATES_ORDER]")]
    [InlineData("2024-08-20", "", "line 2, column einddatum: A closed dossier needs a last day. [RECORD_DOSSIERSTATUS]")]
    public void A_slip_is_told_once(string right, string wrong, string problem)
    {
        foreach (var folder in (string[])["codelists", "definitions"])
        {
            Directory.Delete(Path.Combine(_folder.Path, folder), true);
            _folder.Copy(Repository.PathOf($"seed-data/{folder}"), folder);
        }

        File.Copy(Repository.PathOf("seed-data/policy.yaml"), _folder.File("policy.yaml"), true);
        var sample = Sample().Match(File.ReadAllText(Repository.PathOf("seed-data/README.md"))).Groups[1].Value;
        var place = sample.IndexOf(right, StringComparison.Ordinal);
        File.WriteAllText(_folder.File(MiniSeedData.Records), sample[..place] + wrong + sample[(place + right.Length)..]);
        var set = SeedDataSet.Read(_folder.Path);

        RecordImport.Read(set);

        Assert.Equal($"{MiniSeedData.Records}, {problem}", Assert.Single(set.Files.Problems).ToString());
    }

    [GeneratedRegex("<!-- sample -->\n```csv\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
