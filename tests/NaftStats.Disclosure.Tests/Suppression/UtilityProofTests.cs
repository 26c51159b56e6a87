using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>How little can be hidden of a year, and which groups force it: worked out by hand.</summary>
public class UtilityProofTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Area = SmallModel.Flat("gebied", 3);
    private static readonly DisclosurePolicy Policy = SmallModel.Policy;

    // One small group in a corner: one in its row, one in its column and the corner between them.
    private static readonly SmallYears Corner = new SmallYears(Form, Area).Crossed(3, 3, 40, 30, 20, 27, 30, 50, 60, 70);

    [Fact]
    public void A_small_group_of_a_crossing_needs_three_cells_beside_it_and_is_named()
    {
        var year = Corner.Year();
        var proof = new UtilityProof(year, Policy);
        var (least, forcedBy, groupings) = proof.OfTable(year.Model.Find("vorm+gebied")!);

        Assert.Equal(4, least);
        Assert.Equal(["vorm+gebied (vorm-0, gebied-0)"], forcedBy);
        Assert.Equal("vorm+gebied: vorm-0 and vorm-1 of vorm@vorm as one category would leave 1 of the 1 groups small no more", Assert.Single(groupings));
        Assert.Equal(
            (4, "gebied, vorm: 4 of 9 cells, 1 of them small groups", groupings[0]),
            proof.OfCrossings(2, least => least == 4) is var (all, by, proposed) ? (all, Assert.Single(by), Assert.Single(proposed)) : default);
    }

    [Fact]
    public void A_table_without_small_groups_asks_for_nothing()
    {
        var year = new SmallYears(Form, Area).Crossed(3, 13, 40, 30, 20, 27, 30, 50, 60, 70).Year();
        var proof = new UtilityProof(year, Policy);

        Assert.Equal((0, 0, 0), proof.OfTable(year.Model.Find("vorm+gebied")!) is var (least, by, groupings) ? (least, by.Count, groupings.Count) : default);
        Assert.Equal((0, 0), proof.OfOneDimension() is var (one, of, _) ? (one, of.Count) : default);
        Assert.Equal((0, 0), proof.OfCrossings(2, _ => false) is var (two, crossings, _) ? (two, crossings.Count) : default);
    }

    [Fact]
    public void What_was_hidden_of_the_table_before_is_no_part_of_the_proof_and_what_was_hidden_of_others_is()
    {
        var year = Corner.Year();
        foreach (var cell in new[] { "vorm+gebied:4", "vorm+gebied:5", "vorm+gebied:7", "vorm+gebied:8" })
        {
            year.Mask[year.Cell(cell)] = true;
        }

        Assert.Equal(4, new UtilityProof(year, Policy).OfTable(year.Model.Find("vorm+gebied")!).Least);

        // With two forms hidden the group moves with the one below it.
        year.Mask[year.Cell("vorm:0")] = year.Mask[year.Cell("vorm:1")] = true;
        Assert.Equal(2, new UtilityProof(year, Policy).OfTable(year.Model.Find("vorm+gebied")!).Least);
    }

    [Fact]
    public void Of_one_dimension_each_table_with_a_small_group_asks_for_a_cell_and_says_for_which()
    {
        // Three in the first form and four in the last area.
        var year = new SmallYears(Form, Area).Add(3, [0, 0]).Add(20, [1, 0]).Add(30, [2, 1]).Add(4, [2, 2]).Year();
        var (least, forcedBy, groupings) = new UtilityProof(year, Policy).OfOneDimension();

        Assert.Equal(2, least);
        Assert.Equal(["vorm: vorm-0 and vorm-1", "gebied: gebied-2 and gebied-0"], groupings.Select(grouping => grouping.Split(" of ")[0]));
        Assert.Equal(["vorm (vorm-0) needs one of 2 cells, such as vorm (vorm-1)", "gebied (gebied-2) needs one of 2 cells, such as gebied (gebied-0)"], forcedBy);
    }

    [Fact]
    public void What_a_crossing_asks_of_a_table_of_one_dimension_counts_though_that_table_has_no_small_group()
    {
        // Five in the first form, 1 and 4 of them in two areas: nobody is the fifth of one while five is shown.
        var year = new SmallYears(Form, Area).Crossed(3, 1, 4, 0, 20, 30, 40, 50, 60, 70).Year();
        var (least, forcedBy, _) = new UtilityProof(year, Policy).OfOneDimension();

        Assert.Equal(2, least);
        Assert.Contains("vorm+gebied (vorm-0, gebied-0) needs vorm (vorm-0)", forcedBy);
    }

    [Fact]
    public void Of_all_crossings_those_that_ask_for_most_are_named_first()
    {
        // By form and area the three of each diagonal hide each other around three more cells; by form and sex one small group takes a rectangle.
        var records = new SmallYears(Form, Area, SmallModel.Flat("geslacht", 2));
        for (var cell = 0; cell < 18; cell++)
        {
            var (form, area, sex) = (cell / 6, cell / 2 % 3, cell % 2);
            records.Add((form == area, form, area, sex) switch
            {
                (true, _, _, _) => 1 + sex,
                (_, 2, 0, 1) => 1,
                (_, 2, 1, _) => 0,
                _ => 20,
            }, [form, area, sex]);
        }

        var (least, forcedBy, groupings) = new UtilityProof(records.Year(), Policy).OfCrossings(2, _ => false);

        Assert.Equal(10, least);
        Assert.Equal(["gebied, vorm: 6 of 8 cells, 3 of them small groups", "geslacht, vorm: 4 of 6 cells, 1 of them small groups"], forcedBy);
        Assert.Equal(["vorm+gebied", "vorm+geslacht"], groupings.Select(grouping => grouping.Split(':')[0]));
    }

    [Fact]
    public void Groups_that_one_who_knows_which_are_small_would_find_force_it_too()
    {
        // Two of four, eight together: to anyone they are five and three, to one who knows that both are small only four.
        var year = new SmallYears(Form).Add(4, [0]).Add(4, [1]).Add(30, [2]).Year();
        var (least, forcedBy, _) = new UtilityProof(year, Policy).OfTable(year.Model.Find("vorm")!);

        Assert.Equal(3, least);
        Assert.Equal(["vorm (vorm-0)", "vorm (vorm-1)"], forcedBy);
    }

    [Fact]
    public void A_group_that_nobody_publishes_asks_for_what_must_move_with_it()
    {
        // Two of the second sex, and nothing else of it: what is next to them is exact while forms and areas are shown.
        var policy = Policy with { CoreDimensions = ["vorm", "gebied", "geslacht"] };
        var records = new SmallYears(Form, Area, SmallModel.Flat("geslacht", 2)) { Policy = policy }.Add(3, [0, 0, 0]).Add(2, [0, 0, 1]);
        for (var cell = 1; cell < 9; cell++)
        {
            records.Add(20, [cell / 3, cell % 3, 0]);
        }

        var year = records.Year();
        var (least, forcedBy, _) = new UtilityProof(year, policy).OfTable(year.Model.Find("vorm+gebied")!);

        Assert.Equal(4, least);
        Assert.Equal(
            ["vorm+gebied+geslacht (vorm-0, gebied-0, geslacht-0), not published", "vorm+gebied+geslacht (vorm-0, gebied-0, geslacht-1), not published"], forcedBy);
    }

    [Fact]
    public void The_search_goes_on_until_it_is_enough()
    {
        var asked = new List<int>();
        var proof = new UtilityProof(Corner.Year(), Policy);

        Assert.Equal(4, proof.OfCrossings(2, least => { asked.Add(least); return false; }).Least);
        Assert.Equal([0, 4, 4, 4, 4, 4, 4, 4], asked);
    }
}
