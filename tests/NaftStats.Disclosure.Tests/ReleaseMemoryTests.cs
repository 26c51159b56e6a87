using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests;

/// <summary>A release is protected together with those before it: published years are closed.</summary>
public class ReleaseMemoryTests
{
    private static readonly RecordSet Truth = SeededRecords.Make(6_000, 11);
    private static readonly Lazy<ProtectedRelease> First = new(() => SeededRecords.Protect(Truth));

    [Fact]
    public void The_same_records_give_the_same_release_again()
    {
        var again = Protect(Truth, SeededRecords.Policy);

        Assert.True(again.Report.Passed, string.Join(Environment.NewLine, again.Exposed.Take(20)));
        Assert.Equal(First.Value.Report.MaskHash, again.Report.MaskHash);
        Assert.Equal(["2024.1"], again.Report.Predecessors);
        Assert.Empty(again.Internal.KeptYears);
        Assert.Equal(0, again.Internal.Lost);
    }

    [Fact]
    public void A_year_whose_records_have_changed_stays_as_it_was_published()
    {
        var others = Protect(SeededRecords.Make(6_000, 12), SeededRecords.Policy);

        Assert.True(others.Report.Passed, string.Join(Environment.NewLine, others.Exposed.Take(20)));
        Assert.Equal([0, 1], others.Internal.KeptYears.Keys);
        var published = First.Value.Cubes.Select(cube => (cube.Population, cube.Shape.Key)).ToHashSet();
        Assert.Equal(Cells(First.Value.Cubes), Cells([.. others.Cubes.Where(cube => published.Contains((cube.Population, cube.Shape.Key)))]));
        Assert.All(others.Cubes.Where(cube => !published.Contains((cube.Population, cube.Shape.Key))), cube => Assert.DoesNotContain(CellStatus.Shown, cube.Statuses));
    }

    [Fact]
    public void A_stricter_policy_withholds_what_was_shown_and_counts_it_as_known()
    {
        var strict = Protect(Truth, SeededRecords.Policy with { Threshold = 8 });

        Assert.True(strict.Report.Passed, string.Join(Environment.NewLine, strict.Exposed.Take(20)));
        Assert.All(strict.Cubes, cube => Assert.All(Enumerable.Range(0, cube.Size), cell => Assert.False(cube.Leerlingen[cell] is > 0 and < 8)));
        foreach (var cube in First.Value.Cubes)
        {
            var later = strict.Cubes.Single(other => other.Population == cube.Population && other.Shape.Equals(cube.Shape));
            for (var cell = 0; cell < cube.Size; cell++)
            {
                Assert.True(cube.Statuses[cell] == CellStatus.Shown || later.Statuses[cell] == CellStatus.Hidden, "what was hidden stays hidden");
            }
        }
    }

    [Fact]
    public void A_category_that_was_published_and_is_gone_is_an_error_that_names_it()
    {
        Dimension[] fewer =
        [
            .. SeededRecords.Catalogue.Dimensions.Select(dimension => dimension.Code != "thuistaal" ? dimension
                : dimension with { Levels = [new Level("thuistaal", dimension.Title, [.. dimension.Finest.Categories.Take(2)])] }),
        ];

        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => ReleaseMemory.Of([Published()], fewer)).Problems);

        Assert.Equal("CATEGORY_LOST", problem.Code);
        Assert.Contains("\"thuistaal\" no longer has \"niet-opgegeven\", of which release 2024.1 shows figures.", problem.Message, StringComparison.Ordinal);
    }

    private static ProtectedRelease Protect(RecordSet records, DisclosurePolicy policy) =>
        SeededRecords.Protect(records, policy, ReleaseMemory.Of([Published()], SeededRecords.Catalogue.Dimensions));

    private static Release Published() => new(
        new ReleaseIdentity("2024.1", default, Provenance.Synthetic, "", "", "", "", ""), SeededRecords.Catalogue, SeededRecords.Policy, First.Value.Cubes, First.Value.Report);

    private static IEnumerable<(string, int, CellStatus, int, int)> Cells(IReadOnlyList<Cube> cubes) =>
        cubes.SelectMany(cube => Enumerable.Range(0, cube.Size).Select(cell => (
            $"{cube.Population} {cube.Shape}", cell, cube.Statuses[cell], cube.Trajecten[cell], cube.Leerlingen[cell])));
}
