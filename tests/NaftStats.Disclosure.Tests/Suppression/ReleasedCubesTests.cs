using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>The cubes of a release: what is hidden is gone, and both families stand side by side where both have a table.</summary>
public class ReleasedCubesTests
{
    private const int Hidden = MeanColumn.Hidden;
    private const int Empty = MeanColumn.Empty;

    private static readonly Dimension Form = SmallModel.Flat("vorm", 4);
    private static readonly Dimension Grade = SmallModel.Flat("graad", 2);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { AppliesTo = [TrajectType.Individueel], DescribesPupil = true };
    private static readonly Dimension Size = SmallModel.Flat("deelnemers", 2) with { AppliesTo = [TrajectType.Klas] };
    private static readonly Dimension Days = SmallModel.Bands("duurgroep", SmallYears.Days, (0, 50), (null, null));

    private static readonly SmallYears Records = new SmallYears(Form, Grade, Sex, Size)
        .Add(12, [0, 0, 0, -1], pupils: 11).Add(3, [1, 0, 1, -1]).Add(20, [2, 0, 1, -1])
        .Add(4, [0, 0, -1, 0], type: TrajectType.Klas).Add(5, [1, 0, -1, 0], type: TrajectType.Klas).Add(1, [2, 0, -1, 1], type: TrajectType.Klas)
        .Add(30, [3, 0, 0, -1], year: 0).Add(6, [0, 0, -1, 1], year: 0, type: TrajectType.Klas);

    private static IReadOnlyList<ReleasedCube> Cubes(SmallYears records, int roundingBase = 1, int[]? years = null, IReadOnlyList<FamilyTables>? tables = null)
    {
        tables ??= records.Tables();
        var protections = from family in tables from year in years ?? [0, 1] select records.Year(year, family.Population, family.Family.Type, tables);
        return ReleasedCubes.Of(tables, [.. protections], records.Catalogue, records.Policy with { RoundingBase = roundingBase }, 2);
    }

    private static ReleasedCube Find(IReadOnlyList<ReleasedCube> cubes, string shape, Population population = Population.Opgestart) =>
        cubes.Single(cube => cube.Cube.Population == population && cube.Cube.Shape.Key == shape);

    private static string Shown(int[] counts, ReleasedCube cube) =>
        string.Join(' ', counts.Zip(cube.Cube.Statuses, (count, status) => status == CellStatus.Shown ? $"{count}" : count == 0 ? ":" : "?"));

    [Fact]
    public void Tables_that_both_families_have_stand_side_by_side_with_their_total_and_others_by_themselves()
    {
        var cubes = Cubes(Records);

        Assert.Equal(
            ["trajecttype", "totaal"],
            cubes.Where(cube => cube.Cube.Population == Population.Alle).OrderByDescending(cube => cube.Cube.Shape.Order).Select(cube => cube.Cube.Shape.Key));
        Assert.Equal(
            [
                "deelnemers", "geslacht", "graad", "graad+geslacht", "individueel:vorm+graad", "totaal", "trajecttype", "trajecttype+graad", "trajecttype+vorm", "vorm", "vorm+geslacht",
            ],
            cubes.Where(cube => cube.Cube.Population == Population.Opgestart).Select(cube => cube.Cube.Shape.Key).Order(StringComparer.Ordinal));
        Assert.Equal(cubes.Select(cube => (cube.Cube.Population, cube.Cube.Shape.Order)).Order(), cubes.Select(cube => (cube.Cube.Population, cube.Cube.Shape.Order)));
    }

    [Fact]
    public void A_total_of_both_is_shown_where_both_parts_are_and_what_is_hidden_is_gone()
    {
        var cubes = Cubes(Records);
        var (sides, both) = (Find(cubes, "trajecttype+vorm"), Find(cubes, "vorm"));

        Assert.Equal("0 0 0 30 6 0 0 0 12 : 20 0 4 5 : 0", Shown(sides.Cube.Trajecten, sides));
        Assert.Equal("0 0 0 30 0 0 0 0 11 : 20 0 0 0 : 0", Shown(sides.Cube.Leerlingen, sides));
        Assert.Equal([0, 0, 0, 30, 6, 0, 0, 0, 12, 3, 20, 0, 4, 5, 1, 0], sides.Exact);
        Assert.Equal("6 0 0 30 16 : : 0", Shown(both.Cube.Trajecten, both));
        Assert.Equal("0 0 0 30 11 : : 0", Shown(both.Cube.Leerlingen, both));
        Assert.Equal([6, 0, 0, 30, 16, 8, 21, 0], both.Exact);
        var sex = Find(cubes, "geslacht");
        Assert.Equal("30 0 12 23", Shown(sex.Cube.Trajecten, sex));
        Assert.Equal("0 6 9 :", Shown(Find(cubes, "deelnemers").Cube.Trajecten, Find(cubes, "deelnemers")));
    }

    [Theory]
    [InlineData(3, "6 0 0 30 15 : : 0")]
    [InlineData(5, "5 0 0 30 15 : : 0")]
    [InlineData(10, "10 0 0 30 20 : : 0")]
    public void Counts_are_rounded_half_up_where_the_policy_says_so(int roundingBase, string shown)
    {
        var both = Find(Cubes(Records, roundingBase), "vorm");

        Assert.Equal(shown, Shown(both.Cube.Trajecten, both));
        Assert.Equal([6, 0, 0, 30, 16, 8, 21, 0], both.Exact);
    }

    [Fact]
    public void A_year_that_is_not_protected_shows_nothing()
    {
        var both = Find(Cubes(Records, years: [1]), "vorm");

        Assert.Equal(": : : : 16 : : 0", Shown(both.Cube.Trajecten, both));
        Assert.Equal([0, 0, 0, 0, 16, 8, 21, 0], both.Exact);
    }

    [Fact]
    public void What_only_earlier_releases_hold_is_known_and_released_no_more()
    {
        var records = new SmallYears(Form, Sex) { Policy = SmallModel.Policy with { FineOrder = 1, CoarseOrder = 1 } }.Add(12, [0, 0]).Add(20, [2, 1]);
        var tables = records.Tables((Population.Opgestart, new CubeShape([new CubeAxis(Form, Form.Finest), new CubeAxis(Sex, Sex.Finest)])));

        Assert.Contains(tables, family => family.Withdrawn.Count == 1);
        Assert.DoesNotContain(Cubes(records, tables: tables), cube => cube.Cube.Shape.Order > 1 && !cube.Cube.Shape.Key.StartsWith(Dimension.TrajectTypes, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mean_of_both_is_that_of_all_their_trajecten_where_neither_is_hidden()
    {
        // The fourth form has classes alone, the third classes of which no number is known; of the second one the pupils are few.
        var records = new SmallYears(Form, Days) { Means = [new(SmallYears.Days, 1), new(SmallYears.Days, 0)] }
            .Add(7, [0, 0], 10).Add(4, [0, 0], 11).Add(9, [1, 0], 10).Add(10, [2, 0], 12)
            .Add(10, [0, 0], 20, type: TrajectType.Klas).Add(10, [1, 0], 20, type: TrajectType.Klas).Add(10, [2, 1], type: TrajectType.Klas).Add(10, [3, 0], 30, type: TrajectType.Klas);
        var cubes = Cubes(records);
        int[] Means(string shape, int mean) => Find(cubes, shape).Cube.Means[mean].Scaled;

        // 114 and 200 days of 21 are 14.95.
        Assert.Equal([Empty, Empty, Empty, Empty, 150, Hidden, 120, 300], Means("vorm", 0));
        Assert.Equal([Empty, Empty, Empty, Empty, 15, Hidden, 12, 30], Means("vorm", 1));
        Assert.Equal([104, Hidden, 120, Empty, 200, 200, Empty, 300], Means("trajecttype+vorm", 0)[8..]);
    }

    [Fact]
    public void A_number_that_one_family_alone_has_is_averaged_of_that_family()
    {
        var records = new SmallYears(Form, Days with { AppliesTo = [TrajectType.Klas] }) { Means = [new(SmallYears.Days, 1)] }
            .Add(20, [0, -1]).Add(10, [0, 0], 20, type: TrajectType.Klas).Add(1, [1, 0], 30, type: TrajectType.Klas);

        Assert.Equal([200, Hidden, Empty, Empty], Assert.Single(Find(Cubes(records), "vorm").Cube.Means).Scaled[4..]);
        Assert.Equal([200, Hidden, Empty, Empty], Assert.Single(Find(Cubes(records), "trajecttype+vorm").Cube.Means).Scaled[12..]);
        Assert.Equal([Hidden, Hidden, Hidden, Hidden, 200, Hidden, Empty, Empty], Find(Cubes(records, years: [1]), "vorm").Cube.Means[0].Scaled);
    }

    [Fact]
    public void A_year_that_is_kept_stays_as_it_was_published()
    {
        var records = new SmallYears(Form).Add(13, [0]).Add(3, [1]).Add(20, [2]);
        var (before, after) = (Cubes(records), new SmallYears(Form).Add(14, [0]).Add(6, [1]).Add(3, [2]));
        var release = new Release(
            new ReleaseIdentity("2024.1", default, Provenance.Synthetic, "", "", "", "", ""), new Catalogue(records.Catalogue, [], [], [], []), records.Policy,
            [.. before.Select(cube => cube.Cube)], new AuditReport("", "", "", [], [], [], [], 1, []));
        var tables = after.Tables();
        string Now(Dictionary<int, int>? kept) => Find(
            ReleasedCubes.Of(
                tables, [.. from family in tables from year in new[] { 0, 1 } select after.Year(year, family.Population, family.Family.Type, tables)], records.Catalogue, records.Policy, 2,
                ReleaseMemory.Of([release], records.Catalogue), kept),
            "vorm") is var cube ? Shown(cube.Cube.Trajecten, cube) : string.Empty;

        Assert.Equal("0 0 0 0 13 : 20 0", Now(new Dictionary<int, int> { [1] = 3 }));
        Assert.Equal("0 0 0 0 14 6 : 0", Now(null));
    }
}
