using NaftStats.Disclosure.Hints;
using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tests;

/// <summary>The protection of a whole release: proved, the same again, exact where it shows, and families apart.</summary>
public class ReleaseProtectionTests
{
    private static readonly RecordSet Records = SeededRecords.Make(6_000, 11);
    private static readonly Lazy<ProtectedRelease> Release = new(() => SeededRecords.Protect(Records));

    [Fact]
    public void Every_small_group_is_proved_to_stay_open() =>
        Assert.True(Release.Value.Report.Passed, string.Join(Environment.NewLine, Release.Value.Exposed.Take(20)));

    [Fact]
    public void The_mask_is_the_same_again_and_whatever_the_order_of_the_records()
    {
        var again = SeededRecords.Protect(Records);
        var shuffled = SeededRecords.Protect(SeededRecords.Make(6_000, 11, shuffled: true));
        var other = SeededRecords.Protect(SeededRecords.Make(6_000, 12));

        Assert.Equal((Release.Value.Internal.InputHash, Release.Value.Report.MaskHash), (again.Internal.InputHash, again.Report.MaskHash));
        Assert.Equal((Release.Value.Internal.InputHash, Release.Value.Report.MaskHash), (shuffled.Internal.InputHash, shuffled.Report.MaskHash));
        Assert.NotEqual(Release.Value.Report.MaskHash, other.Report.MaskHash);
    }

    [Fact]
    public void Hints_give_the_same_release_and_a_damaged_one_is_found_out()
    {
        var lines = Release.Value.Hints!.Write().ToArray();
        var hinted = SeededRecords.Protect(Records, hints: ProtectionHints.Read(lines));

        // A witness that moves one traject more is no solution.
        var witness = Array.FindIndex(lines, line => line.Contains("+1", StringComparison.Ordinal));
        lines[witness] = new System.Text.RegularExpressions.Regex("[+]1(?![0-9])").Replace(lines[witness], "+3", 1);
        var damaged = SeededRecords.Protect(Records, hints: ProtectionHints.Read(lines));

        Assert.Equal((Release.Value.Report.MaskHash, true), (hinted.Report.MaskHash, hinted.Report.Passed));
        Assert.Equal((Release.Value.Report.MaskHash, true), (damaged.Report.MaskHash, damaged.Report.Passed));
    }

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

            Assert.False(cube.Leerlingen[cell] is > 0 and < 5, $"{cube.Population} {cube.Shape} {cell}");
        }
    });

    [Fact]
    public void A_total_over_both_families_is_shown_only_where_both_parts_are()
    {
        var both = Cube("trajecttype+onderwijsvorm");
        var total = Cube("onderwijsvorm");
        var size = total.Size / total.Years;
        for (var place = 0; place < total.Size; place++)
        {
            var (individual, classes) = ((place / size * 2 * size) + (place % size), (place / size * 2 * size) + size + (place % size));
            var areShown = both.Statuses[individual] == CellStatus.Shown && both.Statuses[classes] == CellStatus.Shown;
            Assert.Equal(areShown ? CellStatus.Shown : CellStatus.Hidden, total.Statuses[place]);
            Assert.Equal(areShown ? both.Trajecten[individual] + both.Trajecten[classes] : 0, total.Trajecten[place]);
        }

        Assert.Contains(CellStatus.Hidden, total.Statuses);
        Assert.Contains(CellStatus.Shown, total.Statuses);
    }

    [Fact]
    public void A_crossing_counts_one_family_and_says_so()
    {
        Assert.DoesNotContain(Release.Value.Cubes, cube => cube.Shape.Order > 1 && cube.Shape.Only is null
            && !cube.Shape.Axes.Any(axis => axis.Dimension.Code == Dimension.TrajectTypes || axis.Dimension.OnlyFor is not null));
        Assert.Contains(Release.Value.Cubes, cube => cube.Shape.Key == "individueel:region@provincie+onderwijsvorm");
    }

    [Fact]
    public void Rounding_rounds_what_is_shown_and_hides_the_same()
    {
        var rounded = SeededRecords.Protect(Records, SeededRecords.Policy with { RoundingBase = 5 });
        foreach (var (exact, other) in Release.Value.Cubes.Zip(rounded.Cubes))
        {
            Assert.Equal(exact.Statuses, other.Statuses);
            Assert.All(exact.Trajecten.Zip(other.Trajecten), pair => Assert.True(pair.Second % 5 == 0 && Math.Abs(pair.First - pair.Second) <= 2));
        }
    }

    [Fact]
    public void Means_are_of_one_dimension_at_most_never_of_the_number_itself_and_of_ten_at_least()
    {
        Assert.All(Release.Value.Cubes.Where(cube => cube.Means.Count > 0), cube =>
            Assert.True(cube.Shape.Axes.Count(axis => axis.Dimension.Code != Dimension.TrajectTypes) <= 1 && cube.Shape.Axes.All(axis => axis.Dimension.DerivedFrom is null)));
        foreach (var cube in Release.Value.Cubes)
        {
            foreach (var mean in cube.Means)
            {
                Assert.All(Enumerable.Range(0, cube.Size), cell => Assert.True(mean.Scaled[cell] is MeanColumn.Hidden or MeanColumn.Empty || cube.Leerlingen[cell] >= 10));
            }
        }
    }

    [Fact]
    public void A_table_of_which_much_is_small_is_left_out_and_named()
    {
        var strict = SeededRecords.Protect(Records, SeededRecords.Policy with { DropAbove = 10 });

        Assert.True(strict.Report.Dropped.Count > Release.Value.Report.Dropped.Count);
        Assert.True(strict.Report.Passed, string.Join(Environment.NewLine, strict.Exposed.Take(20)));
        Assert.DoesNotContain(strict.Cubes, cube => strict.Report.Dropped.Contains($"{cube.Population} {cube.Shape}"));
    }

    [Fact]
    public void Populations_that_hold_each_other_show_totals_only() =>
        Assert.All(Release.Value.Cubes.Where(cube => cube.Population is Population.Alle or Population.Doorlopend), cube =>
            Assert.All(cube.Shape.Axes, axis => Assert.Equal(Dimension.TrajectTypes, axis.Dimension.Code)));

    [Fact]
    public void Totals_are_hidden_where_they_leave_a_few_that_ended_with_their_dossier_open()
    {
        var closed = (bool[])Records.Closed.Clone();
        foreach (var traject in Enumerable.Range(0, Records.Count).Where(i => Records.Types[i] == TrajectType.Individueel && closed[i] && Records.Ends[i].Year == 2023).Take(2))
        {
            closed[traject] = false;
        }

        CellStatus[] Statuses(RecordSet records, Population population) => SeededRecords.Protect(records, SeededRecords.Policy with { FineOrder = 1, CoarseOrder = 1 }).Cubes
            .Single(cube => cube.Population == population && cube.Shape.Key == Dimension.TrajectTypes).Statuses;

        Assert.All(new[] { Population.Alle, Population.Doorlopend }, population =>
        {
            Assert.DoesNotContain(CellStatus.Hidden, Statuses(Records, population));
            Assert.Equal([CellStatus.Hidden, CellStatus.Shown, CellStatus.Shown, CellStatus.Shown], Statuses(Records with { Closed = closed }, population));
        });
        Assert.DoesNotContain(CellStatus.Hidden, Statuses(Records with { Closed = closed }, Population.Afgesloten));
    }

    private static Cube Cube(string shape) => Release.Value.Cubes.Single(cube => cube.Population == Population.Opgestart && cube.Shape.Key == shape);
}
