using System.Globalization;

namespace NaftStats.Attacks.Fixture;

/// <summary>A source document of the fixture: tables with printed counts, small ones among them, as the official report has.</summary>
internal static class FixtureReport
{
    public const string Publication = """
        code: fixture-report
        title: "Report"
        publisher: "Fixture"
        reference: {nl: a, fr: b, en: c}
        url: "https://example.org/report.pdf"
        language: nl
        description: {nl: a, fr: b, en: c}
        period-type: kalenderjaar
        geographic-scope: vlaamse-gemeenschap
        provenance: PUBLISHED
        """;

    /// <summary>The tables: file names without ending, with the text of the description and of the figures.</summary>
    public static IEnumerable<(string Name, string Yaml, string Csv)> Tables(IReadOnlyList<FixtureRecord> records, int from, int to)
    {
        var individual = records.Where(record => !record.IsClass).ToArray();
        yield return Table(
            "01-started-by-region", $"{{year: {to}}}", ["region"], [.. records.Where(record => record.Start.Year == to)], record => [record.Region]);
        yield return Table(
            "02-started-by-home-language", $"{{trajecttype: individueel, year: {to}}}", ["thuistaal"], [.. individual.Where(record => record.Start.Year == to)], record => [record.Thuistaal]);
        yield return Table(
            "03-closed-by-reason", $"{{trajecttype: individueel, terug-naar-school: nee, year: {to}}}", ["reden-niet-terug"],
            [.. individual.Where(record => record.IsClosed && record.End!.Value.Year == to && record.TerugNaarSchool == "nee")], record => [record.RedenNietTerug], "afgesloten");
        yield return Table(
            "04-started-by-type-and-year", "", ["trajecttype", "year"], [.. records.Where(record => record.Start.Year >= from && record.Start.Year <= to)],
            record => [record.IsClass ? "klas" : "individueel", record.Start.Year.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>A table that no release computes: a provider with a small type of support, and small providers.</summary>
    public static (string Name, string Yaml, string Csv) Reference => (
        "05-by-provider",
        """
        code: by-provider
        title: "Providers"
        section: "2"
        kind: reference
        dimensions:
          provider:
            title: {nl: a, fr: a, en: a}
            categories:
              - {code: large, nl: a, fr: a, en: a}
              - {code: large-alone, nl: a, fr: a, en: a, parent: large}
              - {code: large-group, nl: a, fr: a, en: a, parent: large}
              - {code: large-coach, nl: a, fr: a, en: a, parent: large}
              - {code: second, nl: a, fr: a, en: a}
              - {code: small, nl: a, fr: a, en: a}
              - {code: smallest, nl: a, fr: a, en: a}
        columns:
          trajecten: {unit: trajecten}
        notes:
          - {nl: "Het totaal is 121.", fr: "Le total est 121.", en: "The total is 121."}
        """,
        "provider,trajecten\nlarge,76\nlarge-alone,59\nlarge-group,15\nlarge-coach,2\nsecond,41\nsmall,3\nsmallest,1\ntotaal,121\n");

    private static (string Name, string Yaml, string Csv) Table(
        string name, string where, string[] dimensions, FixtureRecord[] records, Func<FixtureRecord, string[]> at, string population = "opgestart")
    {
        var rows = records.GroupBy(record => string.Join(',', at(record))).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key},{group.Count()}\n");

        // A printed total is one of a year: years are not added up.
        var totals = records.GroupBy(record => dimensions.Contains("year") ? "totaal," + at(record)[1] : "totaal").OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key},{group.Count()}\n");
        return (
            name,
            $"code: {name[3..]}\ntitle: \"Table\"\nsection: \"1\"\npopulation: {population}\n{(where.Length == 0 ? "" : $"where: {where}\n")}columns:\n  trajecten: {{measure: trajecten}}\n",
            $"{string.Join(',', dimensions)},trajecten\n{string.Concat(rows)}{string.Concat(totals)}");
    }
}
