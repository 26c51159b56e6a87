using NaftStats.Disclosure.Anonymity;
using NaftStats.Disclosure.Anonymity.Records;
using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Tests;

namespace NaftStats.Disclosure.Tests.Anonymity;

/// <summary>What all records together tell, on records small enough to count by hand.</summary>
public class RecordRuleTests
{
    private static readonly Dimension Geslacht = SmallRelease.Geslacht;
    private static readonly Dimension Region = SmallRelease.Region;

    [Fact]
    public void K_anonymity_counts_pupils_not_trajecten()
    {
        // Region 0: pupils 0 (twice), 1; region 1: pupil 2, and pupil 0 once more.
        var records = Records((0, 0, 0, 14, 2024), (0, 0, 0, 14, 2024), (1, 0, 0, 14, 2024), (2, 1, 0, 14, 2024), (-1, 0, -1, -1, 2024));

        var report = KAnonymity.Measure(records, new PupilRows(records), [Region, Geslacht]);

        Assert.Equal(new { Pupils = 3, Smallest = 1, Alone = 1, BelowFive = 3, BelowTen = 3 }, new { report.Pupils, report.Smallest, report.Alone, report.BelowFive, report.BelowTen });
        Assert.Equal(["region", "geslacht"], report.QuasiIdentifiers);
    }

    [Fact]
    public void A_pupil_is_as_safe_as_the_least_safe_traject()
    {
        var records = Records([.. Enumerable.Range(0, 12).Select(i => (i, 0, 0, 14, 2024)), (0, 1, 0, 14, 2024)]);

        var report = KAnonymity.Measure(records, new PupilRows(records), [Region]);

        Assert.Equal((1, 1, 1, 1), (report.Smallest, report.Alone, report.BelowFive, report.BelowTen));
    }

    [Fact]
    public void The_year_of_the_first_day_counts_as_known()
    {
        var records = Records([.. Enumerable.Range(0, 12).Select(i => (i, 0, 0, 14, i < 5 ? 2023 : 2024))]);

        var report = KAnonymity.Measure(records, new PupilRows(records), []);

        Assert.Equal((5, 0, 0, 12), (report.Smallest, report.Alone, report.BelowFive, report.BelowTen));
    }

    [Fact]
    public void K_anonymity_agrees_with_a_plain_count()
    {
        var records = SeededRecords.Make(3000, 7);
        Dimension[] known = [.. new[] { "region", "geslacht", "leeftijd", "actor" }.Select(code => SeededRecords.Catalogue.FindDimension(code)!)];
        var keys = Enumerable.Range(0, records.Count).Where(row => records.Pupils[row] >= 0)
            .Select(row => (records.Pupils[row], Key: (records.Starts[row].Year, records.Categories["region"][row], records.Categories["geslacht"][row], records.Categories["leeftijd"][row], records.Responses["actor"][row])))
            .ToArray();
        var sizes = keys.Distinct().CountBy(pair => pair.Key).ToDictionary();
        var expected = keys.GroupBy(pair => pair.Item1).Select(pupil => pupil.Min(pair => sizes[pair.Key])).ToArray();

        var report = KAnonymity.Measure(records, new PupilRows(records), known);

        Assert.Equal(
            (expected.Min(), expected.Count(k => k == 1), expected.Count(k => k < 5), expected.Count(k => k < 10)),
            (report.Smallest, report.Alone, report.BelowFive, report.BelowTen));
    }

    [Theory]
    [InlineData(14, 14, 0)]
    [InlineData(14, 15, 0)]
    [InlineData(14, 16, 0)]
    [InlineData(14, 17, 1)]
    [InlineData(14, 13, 1)]
    public void Ages_a_year_apart_must_fit_one_birthday(int first, int second, int contradictions)
    {
        var records = Records((0, 0, 0, first, 2023), (0, 0, 0, second, 2024), (1, 0, 0, 14, 2023));

        var findings = ContradictedPupils.Find(records, new PupilRows(records), [Geslacht], "leeftijd").ToArray();

        Assert.Equal(contradictions, findings.Length);
        Assert.All(findings, finding => Assert.Equal(("leeftijd", 2), (finding.Column, finding.Rows)));
    }

    [Fact]
    public void Two_answers_of_one_pupil_are_counted_once()
    {
        var records = Records((0, 0, 0, 14, 2024), (0, 0, 1, 14, 2024), (0, 0, 0, 14, 2024), (1, 0, -1, 14, 2024), (1, 0, 1, 14, 2024));

        var finding = Assert.Single(ContradictedPupils.Find(records, new PupilRows(records), [Geslacht, Region], "leeftijd"));

        Assert.Equal(("geslacht", 3, FindingSeverity.Warning), (finding.Column, finding.Rows, finding.Severity));
        Assert.StartsWith("1 pupil has two answers", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_categories_count_pupils_of_a_year_and_classes_where_there_are_no_pupils()
    {
        var records = Records(
        [
            .. Enumerable.Range(0, 5).Select(i => (i, 0, 0, 14, 2024)),
            .. Enumerable.Repeat((9, 1, 1, 14, 2024), 6),
            .. Enumerable.Range(20, 4).Select(i => (i, 0, 0, 14, 2023)),
            (-1, 2, -1, -1, 2024),
        ]);

        var findings = new SmallCategories(records, new PupilRows(records), [2023, 2024], 5).Find([Region, Geslacht]).ToArray();

        // Region: 4 pupils in 2023 (4 rows), one pupil with 6 trajecten, one class. Geslacht: 4 pupils in 2023, one pupil with 6.
        Assert.Equal([("region", 11), ("geslacht", 10)], findings.Select(finding => (finding.Column!, finding.Rows)));
        Assert.StartsWith("3 of the 3 categories", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_in_a_group_are_too_fine_unless_a_mean_needs_them()
    {
        var dimension = Geslacht with
        {
            Code = "leeftijdsgroep",
            DerivedFrom = "leeftijd",
            Levels = [Geslacht.Finest with { Categories = [new("14", Geslacht.Title, "l", null, 14, 14), new("ouder", Geslacht.Title, "l", null, 15), new("onbekend", Geslacht.Title, "l")] }],
        };
        var records = Records((0, 0, 0, 14, 2024), (1, 0, 0, 14, 2024), (2, 0, 0, 15, 2024), (3, 0, 0, 17, 2024), (4, 0, 0, -1, 2024));
        var coarse = Records((0, 0, 0, 14, 2024), (1, 0, 0, 15, 2024), (2, 0, 0, 15, 2024));
        var none = new HashSet<string>();

        Assert.Equal(2, Assert.Single(FinerNumbers.Find(records, [dimension, dimension], none, none)).Rows);
        Assert.Empty(FinerNumbers.Find(records, [dimension], new HashSet<string> { "leeftijd" }, none));
        Assert.Empty(FinerNumbers.Find(coarse, [dimension], none, none));
    }

    private static RecordSet Records(params (int Pupil, int Region, int Geslacht, int Age, int Year)[] rows) => new(
        [.. rows.Select(row => row.Pupil < 0 ? TrajectType.Klas : TrajectType.Individueel)],
        [.. rows.Select(row => row.Pupil)],
        [.. rows.Select(row => new DateOnly(row.Year, 6, 1))],
        [.. rows.Select(row => DateOnly.MaxValue)],
        [.. rows.Select(_ => false)],
        new Dictionary<string, short[]> { ["region"] = [.. rows.Select(row => (short)row.Region)], ["geslacht"] = [.. rows.Select(row => (short)row.Geslacht)] },
        new Dictionary<string, ulong[]>(),
        new Dictionary<string, int[]> { ["leeftijd"] = [.. rows.Select(row => row.Age)] });
}
