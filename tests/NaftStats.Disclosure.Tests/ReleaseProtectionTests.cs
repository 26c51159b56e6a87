using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;
using Xunit.Abstractions;

namespace NaftStats.Disclosure.Tests;

public class ReleaseProtectionTests(ITestOutputHelper output)
{
    private static readonly CellCounts[] Truth = SeededRecords.Tabulate(SeededRecords.Make(3_000, 11));
    private static readonly Lazy<ProtectedRelease> Release = new(() => ReleaseProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy));

    [Fact]
    public void The_mask_is_the_same_again_and_whatever_the_order_of_the_records()
    {
        var alone = ReleaseProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy);
        var shuffled = ReleaseProtection.Protect(
            SeededRecords.Tabulate(SeededRecords.Make(3_000, 11, shuffled: true)), SeededRecords.Catalogue.Dimensions, SeededRecords.Policy);
        var other = ReleaseProtection.Protect(SeededRecords.Tabulate(SeededRecords.Make(3_000, 12)), SeededRecords.Catalogue.Dimensions, SeededRecords.Policy);

        Assert.Equal((Release.Value.Internal.InputHash, Release.Value.Report.MaskHash), (alone.Internal.InputHash, alone.Report.MaskHash));
        Assert.Equal((Release.Value.Internal.InputHash, Release.Value.Report.MaskHash), (shuffled.Internal.InputHash, shuffled.Report.MaskHash));
        Assert.NotEqual(Release.Value.Internal.InputHash, other.Internal.InputHash);
        Assert.NotEqual(Release.Value.Report.MaskHash, other.Report.MaskHash);
    }

    [Fact]
    public void Another_policy_has_another_hash() => Assert.NotEqual(
        Release.Value.Internal.InputHash,
        ReleaseProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy with { MinimumWidth = 2 }).Internal.InputHash);

    [Fact]
    public void What_is_hidden_is_not_in_the_cubes() => Assert.All(Release.Value.Cubes, cube =>
    {
        for (var cell = 0; cell < cube.Size; cell++)
        {
            if (cube.Statuses[cell] == CellStatus.Hidden)
            {
                Assert.Equal((0, 0), (cube.Trajecten[cell], cube.Leerlingen[cell]));
                Assert.All(cube.Means, mean => Assert.Equal(MeanColumn.Hidden, mean.Scaled[cell]));
            }
        }
    });

    [Fact]
    public void What_is_shown_is_exact_unless_the_profile_rounds()
    {
        var rounded = ReleaseProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy with { RoundingBase = 5 });
        foreach (var cube in Release.Value.Cubes)
        {
            var truth = Truth.Single(counts => counts.Population == cube.Population && counts.Shape.Equals(cube.Shape));
            var other = rounded.Cubes.Single(counts => counts.Population == cube.Population && counts.Shape.Equals(cube.Shape));
            for (var cell = 0; cell < cube.Size; cell++)
            {
                if (cube.Statuses[cell] == CellStatus.Shown)
                {
                    Assert.Equal(truth.Trajecten[cell], cube.Trajecten[cell]);
                    Assert.Equal(0, other.Trajecten[cell] % 5);
                    Assert.InRange(other.Trajecten[cell] - truth.Trajecten[cell], -2, 2);
                }
            }
        }
    }

    [Fact]
    public void A_mean_needs_enough_units_and_is_never_the_one_that_is_missing()
    {
        var shown = 0;
        foreach (var cube in Release.Value.Cubes)
        {
            var truth = Truth.Single(counts => counts.Population == cube.Population && counts.Shape.Equals(cube.Shape));
            for (var cell = 0; cell < cube.Size; cell++)
            {
                if (cube.Means[0].Scaled[cell] is not (MeanColumn.Hidden or MeanColumn.Empty))
                {
                    shown++;
                    Assert.True(truth.Quantities[0].Counts[cell] >= 10);
                }
            }
        }

        Assert.True(shown > 300);
        foreach (var relation in Families())
        {
            var hidden = relation.Children.Where(cell => cell.Mean == MeanColumn.Hidden).ToArray();
            Assert.False(relation.Parent != MeanColumn.Hidden && hidden.Length == 1, "one missing mean");
            Assert.True(relation.Parent == MeanColumn.Hidden || hidden.Length == 0 || hidden.Sum(cell => cell.Units) >= 10, "few missing units");
        }
    }

    [Fact]
    public void An_impossible_combination_is_a_shown_zero()
    {
        var protection = new LatticeProtection(LatticeBuilder.Build(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy), SeededRecords.Policy, []).Protection;
        var cube = Truth.Index().Single(cube => cube.Item.Population == Population.Opgestart && cube.Item.Shape.Key == "leeftijdsgroep+leeftijd").Index;
        var cell = protection.Lattice.Offsets[cube] + 8;

        Assert.True(protection.Lattice.Structural[cell] && protection.Shows(cell) && protection.Lattice.Trajecten[cell] == 0);
    }

    [Fact]
    public void A_table_that_keeps_little_is_dropped_and_named()
    {
        var strict = ReleaseProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy with { DropAbove = 20 });

        Assert.NotEmpty(strict.Report.Dropped);
        Assert.Equal(Truth.Length, strict.Cubes.Count + strict.Report.Dropped.Count);
        Assert.True(strict.Report.Passed, string.Join(Environment.NewLine, strict.Exposed.Take(20)));
        Assert.DoesNotContain(strict.Cubes, cube => strict.Report.Dropped.Contains($"{cube.Population} {cube.Shape}"));
    }

    [Fact]
    public void A_zero_of_a_sensitive_dimension_is_hidden_and_protected()
    {
        var policy = SeededRecords.Policy with { SensitiveDimensions = new Dictionary<string, int> { ["leeftijd"] = 5 } };
        var release = ReleaseProtection.Protect(Truth, SeededRecords.Catalogue.Dimensions, policy);

        Assert.True(release.Report.Passed, string.Join(Environment.NewLine, release.Exposed.Take(20)));
        Assert.Empty(SensitiveZeros(SeededRecords.Policy));
        Assert.NotEmpty(SensitiveZeros(policy));
        Assert.All(SensitiveZeros(policy), Assert.True);
    }

    // Whether each zero that tells of a group is hidden.
    private static IReadOnlyList<bool> SensitiveZeros(DisclosurePolicy policy)
    {
        var protection = new CellProtection(LatticeBuilder.Build(Truth, SeededRecords.Catalogue.Dimensions, policy), policy);
        PrimaryRule.Apply(protection);
        return [.. Enumerable.Range(0, protection.Lattice.Count).Where(cell => protection.Sensitive[cell] && protection.Lattice.Trajecten[cell] == 0).Select(cell => protection.Hidden[cell])];
    }

    [Fact]
    public void The_joint_audit_passes_after_repair_and_breaks_a_release_with_primary_suppression_only()
    {
        var records = SeededRecords.Make(1_200, 5);
        var cubes = SeededRecords.Tabulate(records);
        var tabulator = new Tabulator(records, [2023, 2024]);
        var release = JointProtection.Protect(cubes, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy, tabulator);
        var joint = release.Report.Audits.Single(audit => audit.Name == "joint null space");
        output.WriteLine($"{joint}, {release.Report.Rounds} rounds");

        Assert.True(release.Report.Passed, string.Join(Environment.NewLine, release.Exposed.Take(20)));
        Assert.True(joint.Attempts > 1_000);
        Assert.Equal(
            release.Report.MaskHash,
            JointProtection.Protect(cubes, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy, tabulator, parallelism: 1).Report.MaskHash);

        var primary = new CellProtection(LatticeBuilder.Build(cubes, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy), SeededRecords.Policy);
        PrimaryRule.Apply(primary);
        var three = SeededRecords.Catalogue.Dimensions.Where(dimension => dimension.Code is "region" or "onderwijsvorm" or "geslacht").ToArray();
        var space = new JointSpace(SeededRecords.Catalogue.Dimensions, cubes, Population.Opgestart, three);
        var audit = new JointAudit(primary, space, 1, shape => tabulator.Tabulate(Population.Opgestart, shape));
        Assert.NotEmpty(audit.Run());
        Assert.True(audit.Attempts > 50);
    }

    // Every one-dimensional table below its total, and every two-dimensional one below its first axis.
    private static IEnumerable<(int Parent, List<(int Mean, int Units)> Children)> Families()
    {
        foreach (var cube in Release.Value.Cubes.Where(cube => cube.Shape.Order == 2 && cube.Shape.Axes.All(axis => axis.Dimension.AppliesTo.Count == 1 && !axis.Dimension.IsMultiResponse && axis.Dimension.RegisteredWhen is null)))
        {
            var truth = Truth.Single(counts => counts.Population == cube.Population && counts.Shape.Equals(cube.Shape));
            var parent = Release.Value.Cubes.Single(other => other.Population == cube.Population && other.Shape.Key == cube.Shape.Axes[0].Name);
            var size = cube.Shape.Axes[1].Level.Categories.Count;
            for (var cell = 0; cell < parent.Size; cell++)
            {
                yield return (parent.Means[0].Scaled[cell], [.. Enumerable.Range(cell * size, size).Where(i => truth.Quantities[0].Counts[i] > 0).Select(i => (cube.Means[0].Scaled[i], truth.Quantities[0].Counts[i]))]);
            }
        }
    }
}
