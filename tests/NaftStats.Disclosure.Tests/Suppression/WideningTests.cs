using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>Round by round more is hidden around what a search left exposed.</summary>
public class WideningTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 2);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };
    private static readonly string[] Forms = ["vorm:0", "vorm:1"];
    private static readonly string[] Sexes = ["geslacht:0", "geslacht:1"];
    private static readonly string[] Filled = ["vorm+geslacht:0", "vorm+geslacht:1", "vorm+geslacht:2"];
    private static readonly string[] Whole = [.. Filled, "vorm+geslacht:3"];

    // No group is small, and there is no second one of the second form.
    private static YearProtection Year() => new SmallYears(Form, Sex).Crossed(2, 20, 30, 40, 0).Year();

    private static void Hides(string subjects, int round, string[] hidden, params string[] withdrawn)
    {
        var year = Year();
        year.Widen([.. subjects.Split('+')], round);

        Assert.Equal(hidden, year.Hidden());
        Assert.Equal(withdrawn, year.Mask.Withdrawn.Select(table => table.Shape.Key));
    }

    [Fact]
    public void First_the_table_itself_but_for_its_zeros()
    {
        Hides("vorm", 0, Forms);
        Hides("vorm+geslacht", 0, Filled);
    }

    [Fact]
    public void Then_the_tables_that_hold_it_or_that_it_holds()
    {
        Hides("vorm", 1, [.. Forms, .. Filled]);
        Hides("vorm+geslacht", 1, [.. Forms, .. Sexes, .. Filled]);
    }

    [Fact]
    public void Then_finer_tables_as_a_whole_the_table_itself_and_coarser_ones_and_in_the_end_all_that_have_a_dimension_of_it()
    {
        Hides("vorm", 2, Whole, "vorm+geslacht");
        Hides("vorm", 3, Forms, "vorm");
        Hides("vorm+geslacht", 4, [.. Forms, .. Sexes], "vorm", "geslacht");
        Hides("vorm", 4, []);
        Hides("vorm", 5, [.. Forms, .. Whole], "vorm", "vorm+geslacht");
    }

    [Fact]
    public void What_nobody_publishes_is_no_part_of_it()
    {
        var records = new SmallYears(Form, Sex) { Policy = SmallModel.Policy with { FineOrder = 1, CoarseOrder = 1 } }.Crossed(2, 20, 30, 40, 0);
        var year = records.Year();
        year.Model.AddCells(year.Tables.Count(new CubeShape([new CubeAxis(Form, Form.Finest), new CubeAxis(Sex, Sex.Finest)])), isReleased: false);
        year.Mask.Extend();
        year.Widen(["vorm"], 2);

        Assert.Empty(year.Mask.Withdrawn);
        Assert.Equal(Whole, year.Hidden());
    }
}
