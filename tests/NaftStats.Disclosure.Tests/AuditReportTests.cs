using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Reporting;

namespace NaftStats.Disclosure.Tests;

/// <summary>What an audit report says, what it must not say, and that the attacks beside it bite.</summary>
public class AuditReportTests
{
    private static readonly RecordSet Records = SeededRecords.Make(6_000, 11);
    private static readonly Lazy<ProtectedRelease> Protected = new(() => SeededRecords.Protect(Records));

    [Fact]
    public void A_hidden_mass_is_told_only_so_far_as_its_rounding_hides_a_hundred_trajecten()
    {
        static decimal? Told(long mass, long hidden) => new HiddenShare("x", 1, 100, 7, 90, 6, mass, hidden).ToPublished().MassPercentage;

        Assert.Equal(1.2m, Told(100_000, 1_234));
        Assert.Equal(1m, Told(99_999, 1_234));
        Assert.Equal(12m, Told(10_000, 1_234));
        Assert.Null(Told(9_999, 1_234));
        Assert.Equal(Told(10_000, 2), Told(10_000, 4));
    }

    [Fact]
    public void The_public_report_counts_what_the_cells_show_and_tells_no_sum_of_one_table()
    {
        var release = Release(Protected.Value);

        Assert.Empty(PublishedShares.Differences(release));
        Assert.Equal(release.Cubes.Count, release.Audit!.Tables.Count);
        Assert.All(release.Audit.Tables, table => Assert.Null(table.MassPercentage));
        Assert.NotEmpty(PublishedShares.Differences(Release(Protected.Value with { Report = Protected.Value.Report with { Tables = [.. release.Audit.Tables.Skip(1)] } })));
    }

    [Fact]
    public void The_positive_controls_learn_much_of_unprotected_data()
    {
        var report = Protected.Value.Report;

        Assert.Equal([AuditRun.Public, AuditRun.KnowsSmall, AuditRun.Insider, AuditRun.Reader], report.Controls.Select(control => control.Name));
        Assert.All(report.Controls, control => Assert.True(2 * control.Exposed >= control.Attempts, $"{control}"));
        Assert.All(report.Audits, audit => Assert.True(audit is { Attempts: > 0, Exposed: 0 }, $"{audit}"));
    }

    [Fact]
    public void The_mask_hash_is_the_same_in_any_order_and_another_for_another_mask()
    {
        var cubes = Protected.Value.Cubes;

        Assert.Equal(Protected.Value.Report.MaskHash, AuditSeal.MaskHash([.. cubes.Reverse()]));
        Assert.NotEqual(Protected.Value.Report.MaskHash, AuditSeal.MaskHash([.. cubes.Skip(1)]));
        var last = cubes[^1];
        var flipped = last.Statuses.Select((status, cell) => cell == 0 ? (CellStatus)(1 - (byte)status) : status).ToArray();
        Assert.NotEqual(
            Protected.Value.Report.MaskHash,
            AuditSeal.MaskHash([.. cubes.Take(cubes.Count - 1), new Cube(last.Population, last.Shape, last.Years, last.Trajecten, last.Leerlingen, flipped, last.Means)]));
    }

    [Fact]
    public void The_limits_say_what_was_not_tried()
    {
        var report = Protected.Value.Report;
        static int Mentions(AuditReport report, string words) => AuditTexts.Limits(report).Count(text => text.En.Contains(words, StringComparison.Ordinal));

        Assert.Equal(1, Mentions(report, "attack on tables that are not published"));
        Assert.Equal(0, Mentions(report with { Audits = [.. report.Audits, new AuditRun(AuditRun.NextOrder, 10, 0)] }, "attack on tables that are not published"));
        Assert.Equal(1, Mentions(report with { Controls = [] }, "trial attack"));
        Assert.Equal(0, Mentions(report with { Controls = [new AuditRun(AuditRun.Public, 10, 6)] }, "trial attack"));
    }

    private static ReleaseIdentity Identity { get; } = new("2024.1", default, Provenance.Synthetic, "", "", "", "", "");

    private static Release Release(ProtectedRelease release) => new(Identity, SeededRecords.Catalogue, SeededRecords.Policy, release.Cubes, release.Report);
}
