using NaftStats.Disclosure.Tabulation;
using Xunit.Abstractions;

namespace NaftStats.Disclosure.Tests;

/// <summary>The attacks on a release of random records, with truth used only to score; and the controls that show that they bite.</summary>
public class AttackTests(ITestOutputHelper output)
{
    private static readonly CellCounts[] Truth = SeededRecords.Tabulate(SeededRecords.Make(9_000, 7));
    private static readonly Lazy<ProtectedRelease> Protection = new(() => ReleaseProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy));
    private static readonly Lazy<AttackedRelease> Protected = new(() => new AttackedRelease(Protection.Value.Cubes, Truth));

    private static readonly Lazy<AttackedRelease> PrimaryOnly = new(() => new AttackedRelease(
        [.. Truth.Select(counts => PrimarySuppression.Protect(counts, SeededRecords.Policy))], Truth));

    [Fact]
    public void The_audits_pass_and_something_is_left_to_show()
    {
        var report = Protection.Value.Report;
        foreach (var share in report.Orders)
        {
            output.WriteLine($"{share.Name} dimensions: {share.Tables} tables, {share.Cells} cells, {share.HiddenPercentage} % hidden, {share.MassPercentage} % of the mass");
        }

        Assert.True(report.Passed, string.Join('\n', Protection.Value.Exposed));
        Assert.All(report.Audits, audit => Assert.True(audit.Attempts > 100));
        Assert.All(report.Orders, share => Assert.True(share.MassPercentage < 50));
        Assert.True(Protected.Value.HiddenSmall > 100);
    }

    [Fact]
    public void No_small_group_is_shown() =>
        Assert.DoesNotContain(Enumerable.Range(0, Protected.Value.Count), cell => Protected.Value.Shown[cell] && Protected.Value.IsSmall[cell]);

    [Fact]
    public void Attack_2_subtraction_learns_nothing() => Assert.Empty(Protected.Value.Subtract().Select(Protected.Value.NameOf));

    [Fact]
    public void Control_subtraction_learns_most_of_a_release_with_primary_suppression_only()
    {
        var learned = PrimaryOnly.Value.Subtract().Count;
        output.WriteLine($"{learned} of {PrimaryOnly.Value.HiddenSmall}");
        Assert.True(learned * 2 >= PrimaryOnly.Value.HiddenSmall, $"{learned} of {PrimaryOnly.Value.HiddenSmall}");
    }

    [Fact]
    public void Attack_3_bounds_leave_three_values_to_one_who_knows_the_small_ones() =>
        Assert.Empty(Protected.Value.Narrow(3).Select(Protected.Value.NameOf));

    [Fact]
    public void Control_bounds_narrow_a_release_with_primary_suppression_only() => Assert.NotEmpty(PrimaryOnly.Value.Narrow(3));

    [Fact]
    public void Attack_4_the_null_space_determines_nothing() => Assert.Empty(Protected.Value.Solve().Select(Protected.Value.NameOf));

    [Fact]
    public void Control_the_null_space_determines_at_least_what_subtraction_does() =>
        Assert.True(PrimaryOnly.Value.Solve().Count >= PrimaryOnly.Value.Subtract().Count / 2);

    [Fact]
    public void Attack_10_pupils_of_shown_wholes_and_parts_never_differ_by_a_small_group() => Assert.Equal(0, Protected.Value.SmallDifferences());

    [Fact]
    public void Control_pupils_differ_by_small_groups_in_a_release_with_primary_suppression_only() => Assert.True(PrimaryOnly.Value.SmallDifferences() > 0);

    [Fact]
    public void Attack_11_a_pupil_who_is_alone_in_a_cell_learns_no_other()
    {
        var attacked = Protected.Value;
        var singles = Enumerable.Range(0, attacked.Count).Where(cell => !attacked.Shown[cell] && attacked.IsPublished[cell] && attacked.True[cell] == 1 && attacked.TruePupils[cell] == 1).ToArray();
        Assert.True(singles.Length > 20);
        foreach (var single in singles.Where((_, i) => i % Math.Max(1, singles.Length / 60) == 0))
        {
            Assert.Empty(attacked.Subtract(single).Where(cell => attacked.True[cell] != 1).Select(attacked.NameOf));
        }
    }
}
