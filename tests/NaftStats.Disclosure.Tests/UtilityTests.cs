using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests;

/// <summary>Tables that must stay useful, in whole releases.</summary>
public class UtilityTests
{
    [Fact]
    public void Where_a_table_must_stay_useful_others_pay()
    {
        var records = SeededRecords.Make(6_000, 12);
        ProtectedRelease Protect(int atMost) => SeededRecords.Protect(records, SeededRecords.Policy with { Utility = new Dictionary<string, int> { ["region+onderwijsvorm"] = atMost } });
        int Hidden(ProtectedRelease release) => release.Cubes.Single(cube => cube.Population == Population.Afgesloten && cube.Shape.Key == "individueel:region+onderwijsvorm")
            .Statuses.Count(status => status == CellStatus.Hidden);
        var (before, after) = (Protect(100), Protect(0));

        Assert.True(after.Report.Passed, string.Join(Environment.NewLine, after.Exposed.Take(20)));
        Assert.True(Hidden(after) < Hidden(before), $"{Hidden(after)} of {Hidden(before)}");
        Assert.Equal([true, false], new[] { before, after }.Select(release => release.Internal.Utility.Single().IsReached));
        Assert.NotEqual(before.Internal.InputHash, after.Internal.InputHash);
    }

    [Fact]
    public void Of_a_bound_that_is_missed_is_proved_how_little_can_be_hidden_and_by_which_groups()
    {
        var policy = SeededRecords.Policy with { Utility = new Dictionary<string, int> { ["region+onderwijsvorm"] = 0, ["order-1"] = 0, ["order-2"] = 0 } };
        var release = new ReleaseProtection(SeededRecords.Tabulate(SeededRecords.Make(6_000, 12), policy), SeededRecords.Catalogue.Dimensions, policy).Protect();

        Assert.True(release.Report.Passed, string.Join(Environment.NewLine, release.Exposed.Take(20)));
        Assert.Contains(release.Report.Audits, audit => audit is { Name: AuditRun.NextOrder, Attempts: > 0 });
        Assert.All(release.Internal.Utility, row =>
        {
            Assert.InRange(row.Least!.Value, 1, row.Worst);
            Assert.NotEmpty(row.ForcedBy);
        });
        Assert.Contains(release.Internal.Utility[0].ForcedBy, group => group.StartsWith("region+onderwijsvorm (", StringComparison.Ordinal));
    }
}
