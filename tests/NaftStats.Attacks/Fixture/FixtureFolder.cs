using System.Text.RegularExpressions;
using NaftStats.Testing;

namespace NaftStats.Attacks.Fixture;

/// <summary>A seed-data folder of the fixture: a reduced catalogue, records, and a policy of the shipped kind.</summary>
public sealed partial class FixtureFolder
{
    private FixtureFolder(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Writes it.</summary>
    /// <param name="path">A folder that does not exist yet.</param>
    /// <param name="from">The first year of the release.</param>
    /// <param name="to">The last year of the release.</param>
    /// <param name="records">The records.</param>
    /// <param name="policy">Changes lines of the policy <c>audited-release</c>.</param>
    public static FixtureFolder Write(string path, int from, int to, IReadOnlyList<FixtureRecord> records, Func<string, string>? policy = null)
    {
        var folder = new FixtureFolder(path);
        folder.Put("definitions/themes.yaml", "- code: trajecten\n  title: {nl: Trajecten, fr: Trajets, en: Trajecten}\n");
        folder.Put("definitions/dimensions.yaml", FixtureCatalogue.Dimensions);
        folder.Put("definitions/indicators.yaml", FixtureCatalogue.Indicators);
        folder.Put("codelists/year.csv", FixtureCatalogue.Codelist([.. Enumerable.Range(from, to - from + 1).Select(year => $"{year},year,")]));
        foreach (var (code, text) in FixtureCatalogue.Codelists)
        {
            folder.Put($"codelists/{code}.csv", text);
        }

        folder.Put("records/provenance.yaml", File.ReadAllText(Repository.PathOf("seed-data/records/provenance.yaml")));

        // What ended before the first year or begins after the last counts in no figure, and the check refuses it.
        var within = records.Where(record => !(record.End?.Year < from) && record.Start.Year <= to);
        folder.Put("records/trajecten.csv", string.Join('\n', within.Select(record => record.ToString()).Prepend(FixtureRecord.Header)) + "\n");
        folder.Put("publications/fixture-report/publication.yaml", FixtureReport.Publication);
        foreach (var (name, yaml, csv) in FixtureReport.Tables(records, from, to).Append(FixtureReport.Reference))
        {
            folder.Put($"publications/fixture-report/tables/{name}.yaml", yaml);
            folder.Put($"publications/fixture-report/tables/{name}.csv", csv);
        }

        var audited = FixturePolicy.Audited();
        folder.Put("policy.yaml", policy is null ? audited : policy(audited));
        return folder;
    }

    /// <summary>Another choice among what could be hidden as well: the same rules, with costs that prefer other cells.</summary>
    public static string OtherCosts(string audited) => Orders().Replace(audited, "  orders: [1000000000, 1, 100, 10000]");

    private void Put(string file, string text)
    {
        var full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    [GeneratedRegex("""^  orders: .*$""", RegexOptions.Multiline)]
    private static partial Regex Orders();
}
