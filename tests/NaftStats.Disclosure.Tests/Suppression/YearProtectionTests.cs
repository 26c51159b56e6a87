using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>What a year hides, what that costs and what it shows.</summary>
public class YearProtectionTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };
    private static readonly Dimension Days = SmallModel.Bands("duurgroep", SmallYears.Days, (0, 50), (null, null));

    private static SmallYears Forms(params int[] pupils) => new SmallYears(Form).Crossed(1, pupils);

    [Fact]
    public void It_is_named_by_its_year_as_the_catalogue_has_it_its_population_and_its_family()
    {
        var forms = Forms(3, 20, 30);

        Assert.Equal("year-1, Opgestart Individueel", forms.Year().Name);
        Assert.Equal("year-0, Afgesloten Klas", forms.Year(0, Population.Afgesloten, TrajectType.Klas).Name);
        Assert.Equal("1, Opgestart Individueel", new YearProtection(forms.Tables()[2], null, 1, SmallModel.Policy, [SmallDocument.Types, Form], []).Name);
    }

    [Fact]
    public void To_hide_costs_by_order_mission_print_and_size_more_in_dear_tables_and_totals_never()
    {
        var costs = new SuppressionCosts([3, 2], 5, 7, [20]);
        var forms = new SmallYears(Form, Sex)
        {
            Policy = SmallModel.Policy with { Costs = costs, MissionDimensions = ["vorm"] },
            Documents = [SmallDocument.Of(MeasureKind.Trajecten, "vorm", ["vorm-0 4", "vorm-1 5"], year: 1)],
        }.Crossed(2, 2, 2, 3, 2, 10, 15);
        var (year, dear) = (forms.Year(), forms.Year(dear: "geslacht"));

        // A table of the mission of three cells is 5 × 33 dearer; what is printed of five and more 7 times, of 20 and more twice.
        Assert.Equal(double.PositiveInfinity, year.Cost(0));
        Assert.Equal([3 * 165, 3 * 165 * 7, 3 * 165 * 2], Enumerable.Range(0, 3).Select(cell => year.Cost(year.Cell("vorm:0") + cell)));
        Assert.Equal(3, year.Cost(year.Cell("geslacht:0")));
        Assert.Equal(2, year.Cost(year.Cell("vorm+geslacht:5")));
        Assert.Equal([3 * 20, 2], new[] { "geslacht:0", "vorm+geslacht:5" }.Select(cell => dear.Cost(dear.Cell(cell))));

        var table = year.Model.AddCells(forms.Tables()[2].Count(new CubeShape([new CubeAxis(Sex, Sex.Finest), new CubeAxis(Form, Form.Finest)])), isReleased: false);
        Assert.Equal(0.01, year.Cost(table.First));
    }

    [Fact]
    public void What_would_tell_a_class_beside_a_printed_total_must_be_hidden()
    {
        var forms = new SmallYears(Form) { Documents = [SmallDocument.Of(MeasureKind.Trajecten, "vorm", ["vorm-0 40"], type: null, year: 1)] }
            .Crossed(1, 39, 26, 300).Add(1, [0], type: TrajectType.Klas).Add(20, [1], type: TrajectType.Klas);

        Assert.Equal(["vorm:0"], forms.Year().Hidden());
        Assert.Empty(forms.Year(withBeside: false).Hidden());
    }

    [Fact]
    public void What_an_earlier_release_told_of_a_small_group_is_withheld()
    {
        var year = Forms(3, 20, 30).Year(remember: (_, model, mask) =>
        {
            mask[1] = false;
            return [1];
        });

        Assert.Equal([1], year.Withheld);
        Assert.Equal([true, false, true, true], Enumerable.Range(0, 4).Select(year.Shows));
        year.Mask[2] = true;
        Assert.Equal([true, false, false, true], Enumerable.Range(0, 4).Select(year.Shows));
        Assert.Empty(Forms(3, 20, 30).Year().Withheld);
    }

    [Fact]
    public void A_mean_is_shown_of_a_shown_cell_of_ten_pupils_of_ten_of_whom_the_number_is_known()
    {
        var (form, mean) = (SmallModel.Flat("vorm", 8), new QuantityMean(SmallYears.Days, 1));
        var records = new SmallYears(form, Days) { Means = [new(SmallYears.Days, 0), mean] }
            .Add(7, [0, 0], 10).Add(5, [0, 0], 11) // 12 of 10.4
            .Add(12, [1, 0], 10, pupils: 9)
            .Add(9, [2, 0], 10).Add(20, [2, 1])
            .Add(10, [3, 0], 12)
            .Add(10, [4, 1])
            .Add(3, [6, 0], 10).Add(3, [7, 1])
            .Add(13, [0, 0], 40, year: 0);
        var year = records.Year();
        int[] Shown(QuantityMean of) => [.. Enumerable.Range(year.Cell("vorm:0"), 8).Select(cell => year.Mean(of, cell))];
        const int hidden = MeanColumn.Hidden, empty = MeanColumn.Empty;

        Assert.Equal([104, hidden, hidden, 120, empty, empty, hidden, hidden], Shown(mean));
        Assert.Equal([10, hidden, hidden, 12], Shown(new QuantityMean(SmallYears.Days, 0))[..4]);
        Assert.Equal(Enumerable.Repeat(empty, 8), Shown(new QuantityMean("leeftijd", 1)));
        Assert.Equal(empty, year.Mean(mean, year.Cell("duurgroep:0")));
        Assert.Equal(400, records.Year(0).Mean(mean, year.Cell("vorm:0")));

        year.Withheld.Add(year.Cell("vorm:3"));
        year.Mask[year.Cell("vorm:0")] = true;
        Assert.Equal([hidden, hidden, hidden, hidden, empty], Shown(mean)[..5]);
    }

    [Fact]
    public void It_hides_what_is_needed_and_nothing_that_was_hidden_before_in_vain()
    {
        // The small cell, one in its row, one in its column and the corner.
        var year = new SmallYears(Sex, Form).Crossed(3, 3, 40, 30, 20, 27, 30).Year();
        year.Mask[year.Cell("geslacht:0")] = true;
        year.Choose();

        Assert.All(year.Evidence.Targets, target => Assert.True(year.Evidence.IsOpen(target)));
        Assert.Equal(4, year.Hidden().Length);
        Assert.All(year.Hidden(), cell => Assert.StartsWith("geslacht+vorm:", cell, StringComparison.Ordinal));
        Assert.True(year.Solves > 0);
    }

    // Of 12 and of 20 days 3 and 11 of the first form, 30 and 16 of the second: a mean of 18 leaves the first less than eight days.
    private static YearProtection Means()
    {
        var (form, days) = (SmallModel.Flat("vorm", 2), SmallModel.Bands("duurgroep", SmallYears.Days, (12, 12), (20, 20)));
        var year = new SmallYears(form, days) { Means = [new(SmallYears.Days, 0)] }
            .Add(3, [0, 0], 12).Add(11, [0, 1], 20).Add(30, [1, 0], 12).Add(16, [1, 1], 20).Year();
        year.Mask[year.Cell("vorm:0")] = true;
        return year;
    }

    [Fact]
    public void What_a_mean_tells_that_is_shown_again_is_hidden_otherwise()
    {
        // Without the mean four cells of the crossing would do.
        var year = Means();
        year.Choose();

        Assert.Equal(0, year.Evidence.Recheck(year.Check));
        Assert.All(year.Evidence.Targets, target => Assert.True(year.Evidence.IsOpen(target)));
    }

    [Fact]
    public void So_it_is_where_it_is_shown_again_after_the_attack_on_what_nobody_publishes()
    {
        var year = Means();
        int[] crossing = [.. Enumerable.Range(year.Cell("vorm+duurgroep:0"), 4)];
        foreach (var cell in crossing)
        {
            year.Mask[cell] = true;
        }

        foreach (var by in new[] { 2, 1 })
        {
            year.Evidence.Add(year.Check.Of(crossing.Zip([by, -by, -by, by]).ToDictionary(pair => pair.First, pair => pair.Second))!);
        }

        Assert.All(year.Evidence.Targets, target => Assert.True(year.Evidence.IsOpen(target)));
        Assert.True(year.ShowAgain(crossing.ToHashSet()));
        Assert.Equal(0, year.Evidence.Recheck(year.Check));
        Assert.All(year.Evidence.Targets, target => Assert.True(year.Evidence.IsOpen(target)));
    }

    [Fact]
    public void What_no_hidden_cells_help_is_withdrawn()
    {
        // One and four: with zeros shown the first is four at most.
        var year = Forms(1, 4, 0).Year();
        year.Choose();

        Assert.Equal(["vorm"], year.Mask.Withdrawn.Select(table => table.Shape.Key));
        Assert.All(year.Evidence.Targets, target => Assert.True(year.Evidence.IsOpen(target)));
    }

    [Fact]
    public void What_no_group_needs_is_shown_again_but_for_what_others_need()
    {
        var year = Forms(3, 15, 30).Year();
        year.Choose();
        Assert.Equal(["vorm:0", "vorm:1"], year.Hidden());
        var solves = year.Solves;
        year.Mask[year.Cell("vorm:2")] = true;

        Assert.False(year.ShowAgain(new HashSet<int> { year.Cell("vorm:2") }));
        Assert.Equal(["vorm:0", "vorm:1", "vorm:2"], year.Hidden());
        Assert.True(year.ShowAgain(new HashSet<int>()));
        Assert.Equal(["vorm:0", "vorm:1"], year.Hidden());
        Assert.True(year.Solves > solves);
        Assert.False(year.ShowAgain(new HashSet<int>()));
    }

    [Fact]
    public void Printed_counts_that_are_hidden_are_listed_with_the_group_that_needs_them()
    {
        var forms = new SmallYears(Form) { Documents = [SmallDocument.Of(MeasureKind.Trajecten, "vorm", ["vorm-1 15", "vorm-2 30"], year: 1)] }.Crossed(1, 3, 15, 30);
        var year = forms.Year();
        Assert.Empty(year.HiddenPrinted());
        year.Choose();
        Assert.Equal(["year-1, Opgestart Individueel: vorm (vorm-1): needed by vorm (vorm-0)"], year.HiddenPrinted());

        var vain = forms.Year();
        vain.Mask[vain.Cell("vorm:2")] = true;
        Assert.Equal(["year-1, Opgestart Individueel: vorm (vorm-2): needed by means or by tables that are not published"], vain.HiddenPrinted());

        var other = Forms(3, 15, 30).Year();
        other.Choose();
        Assert.Empty(other.HiddenPrinted());
    }
}
