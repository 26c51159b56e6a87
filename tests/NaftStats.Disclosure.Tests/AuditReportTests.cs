using NaftStats.Disclosure.Attacks;
using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.Reports;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Releases.Reports;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Tests;

/// <summary>What an audit report says, what it must not say, and that the attacks beside it bite.</summary>
public class AuditReportTests
{
    private static readonly RecordSet Records = SeededRecords.Make(4_000, 11);
    private static readonly CellCounts[] Truth = SeededRecords.Tabulate(Records);
    private static readonly Lazy<ProtectedRelease> Protected = new(() => ReleaseProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy));

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
    public void The_internal_report_tells_how_wide_every_sensitive_cell_stays()
    {
        var report = Protected.Value.Internal;

        Assert.Equal(Protected.Value.Report.Audits[0].Attempts, report.Widths.Sum(width => width.Cells));
        Assert.Equal(report.Widths.Min(width => width.Width), report.Narrowest[0].Width);
        Assert.True(report.Narrowest[0].Width >= SeededRecords.Policy.MinimumWidth);
        Assert.Equal(report.Narrowest.OrderBy(cell => cell.Width).Select(cell => cell.Width), report.Narrowest.Select(cell => cell.Width));
    }

    [Fact]
    public void The_positive_controls_learn_much_of_unprotected_data()
    {
        var controls = PositiveControls.Run(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy, SeededRecords.TabulatorOf(Records));
        var release = JointProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy, SeededRecords.TabulatorOf(Records));

        // The last attacks what nobody publishes, too: most of that stays unknown whatever is shown.
        Assert.Equal([AuditRun.Intervals, AuditRun.NullSpace, AuditRun.JointNullSpace], controls.Select(control => control.Name));
        Assert.All(controls.Take(2), control => Assert.True(2 * control.Exposed >= control.Attempts, $"{control}"));
        Assert.True(10 * controls[2].Exposed >= controls[2].Attempts, $"{controls[2]}");
        Assert.All(controls, control => Assert.Equal(0, release.Report.Audits.Single(audit => audit.Name == control.Name).Exposed));
    }

    [Fact]
    public void Subtraction_from_shown_cells_learns_nothing_of_a_release_and_most_of_an_unprotected_one()
    {
        var policy = SeededRecords.Policy;
        var attack = SubtractionAttack.Run(Release(Protected.Value));
        var control = SubtractionAttack.Run(new Release(Identity, SeededRecords.Catalogue, policy, [.. Truth.Select(counts => PrimarySuppression.Protect(counts, policy))]));

        Assert.True(attack.Attempts > 500);
        Assert.Equal(0, attack.Exposed);
        Assert.True(2 * control.Exposed >= control.Attempts, $"{control}");
        Assert.Equal(0, SubtractionAttack.Run(new Release(Identity, SeededRecords.Catalogue, policy with { RoundingBase = 5 }, Protected.Value.Cubes)).Attempts);
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

        Assert.Equal(1, Mentions(report, "joint attack"));
        Assert.Equal(0, Mentions(report with { Audits = [.. report.Audits, new AuditRun(AuditRun.JointNullSpace, 10, 0)] }, "joint attack"));
        Assert.Equal(1, Mentions(report, "trial attack"));
        Assert.Equal(0, Mentions(report with { Controls = [new AuditRun(AuditRun.Intervals, 10, 6)] }, "trial attack"));
    }

    private static ReleaseIdentity Identity { get; } = new("2024.1", default, Provenance.Synthetic, "", "", "", "", "");

    private static Release Release(ProtectedRelease release) => new(Identity, SeededRecords.Catalogue, SeededRecords.Policy, release.Cubes, release.Report);
}
