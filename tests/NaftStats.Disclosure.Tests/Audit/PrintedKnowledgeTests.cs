using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.Tests.Audit;

/// <summary>What readers of a document know: of 240 trajecten of 230 pupils 3, 137 and 100 by form, by sex 140 and 100.</summary>
public class PrintedKnowledgeTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { AppliesTo = [TrajectType.Individueel], DescribesPupil = true };
    private static readonly Dimension Back = SmallModel.Flat("terug", 2);
    private static readonly Dimension Reason = SmallModel.Flat("reden", 2) with { RegisteredWhen = new CategoryReference("terug", "terug-1") };
    private static readonly Dimension One = SmallModel.Flat("alles", 1);
    private static readonly Dimension[] Catalogue = [SmallDocument.Years, SmallDocument.Types, Form, Sex, Back, Reason, One];

    private static readonly KnowledgeModel Model = Cells(0);
    private static readonly int Forms = Model.Place("vorm");

    private static KnowledgeModel Cells(int family) => KnowledgeModel.OfCells(
        Family.Both(Catalogue, SmallModel.Policy)[family], 0,
        [
            Counts([], [240], [230]), Counts([Form], [3, 137, 100], [3, 130, 99]), Counts([Sex], [140, 100], [135, 95]), Counts([Back], [200, 40], [190, 40]),
            Counts([Reason], [30, 10], [30, 10]), Counts([Form, Sex], [1, 2, 80, 57, 59, 41], [1, 2, 78, 54, 58, 41]),
        ]);

    private static CellCounts Counts(Dimension[] axes, int[] trajecten, int[] leerlingen)
    {
        var counts = new CellCounts(Population.Opgestart, new CubeShape([.. axes.Select(axis => new CubeAxis(axis, axis.Finest))]), 1);
        trajecten.CopyTo(counts.Trajecten, 0);
        leerlingen.CopyTo(counts.Leerlingen, 0);
        return counts;
    }

    private static PrintedKnowledge Read(params Publication[] documents) => PrintedKnowledge.Of(Model, Population.Opgestart, Catalogue, documents);

    private static string Allowed(PrintedKnowledge printed, int cell, params int[] by) => string.Join(' ', by.Where(by => printed.Allows(KeyValuePair.Create(cell, by))));

    [Fact]
    public void A_printed_count_is_known_and_one_that_errs_is_not()
    {
        var printed = Read(SmallDocument.Counts("vorm", "vorm-0 3", "vorm-1 138", "vorm-2 /"));

        Assert.Equal([Forms], Enumerable.Range(0, Model.Cells).Where(printed.Tells));
        Assert.Equal([Forms], Enumerable.Range(0, Model.Cells).Where(printed.Prints));
        Assert.Equal([Forms], Enumerable.Range(0, Model.Cells).Where(printed.PrintsCount));
        Assert.Equal([(Forms, 0, 0)], printed.Limits());
        Assert.Equal((string.Empty, "-1 1"), (Allowed(printed, Forms, -1, 1), Allowed(printed, Forms + 1, -1, 1)));
        Assert.Empty(printed.TellOfOthers);
        Assert.Same(Model, printed.Model);
    }

    [Fact]
    public void A_printed_number_of_pupils_is_known_too()
    {
        var printed = Read(SmallDocument.Of(MeasureKind.Leerlingen, "vorm", ["vorm-1 130", "vorm-2 100"], type: null));

        Assert.Equal([Forms + 1], Enumerable.Range(0, Model.Cells).Where(cell => printed.Tells(cell) && printed.Prints(cell) && printed.PrintsCount(cell)));
        Assert.Equal([(Forms + 1, 0, 0)], printed.Limits());
        Assert.Equal((string.Empty, "1"), (Allowed(printed, Forms + 1, 1), Allowed(printed, Forms + 2, 1)));
    }

    [Fact]
    public void A_percentage_leaves_open_what_rounds_to_it_and_two_of_them_what_rounds_to_both()
    {
        // Two and three of 240 round to 1 %, and a hundred alone to 41.7 %; 137 are 57 % and not 58.
        var printed = Read(SmallDocument.Shares("vorm", "vorm-0 1%", "vorm-2 41,7%", "vorm-1 58%"));
        Assert.Equal("-1", Allowed(printed, Forms, -2, -1, 1));
        Assert.Equal([(Forms, 0, 1), (Forms + 2, 0, 0)], printed.Limits());
        Assert.Equal([false, false, true], Enumerable.Range(Forms, 3).Select(printed.Tells));
        Assert.Equal([true, false, true], Enumerable.Range(Forms, 3).Select(printed.Prints));
        Assert.DoesNotContain(Enumerable.Range(0, Model.Cells), printed.PrintsCount);

        // 57 of 98 of the second sex are 58 %, as no other number is; of 137 of the form they are 42 %, as 58 are.
        var cell = Model.Place("vorm+geslacht") + 3;
        var column = SmallDocument.Column(MeasureKind.Share, "vorm");
        Publication[] both = [SmallDocument.With(column, "vorm+geslacht", "vorm-1+geslacht-1 57%"), SmallDocument.With(column with { Within = "geslacht" }, "vorm+geslacht", "vorm-1+geslacht-1 42%")];
        Assert.Equal(string.Empty, Allowed(Read(both[0]), cell, -1, 1));
        Assert.Equal("1", Allowed(Read(both[1]), cell, -1, 1));
        Assert.True(Read(both).Tells(cell) && Read(both[1], both[0]).Tells(cell));
        Assert.False(Read(both[1]).Tells(cell));
    }

    [Fact]
    public void A_percentage_of_pupils_is_known_where_one_number_alone_rounds_to_it()
    {
        var column = SmallDocument.Column(MeasureKind.Share, "vorm", type: null) with { CountsLeerlingen = true };
        var printed = Read(SmallDocument.With(column, "vorm", "vorm-0 1%", "vorm-2 43,0%"));

        Assert.Equal([Forms + 2], Enumerable.Range(0, Model.Cells).Where(cell => printed.Tells(cell) && printed.Prints(cell)));
        Assert.Equal("1", Allowed(printed, Forms, 1));
    }

    [Fact]
    public void The_whole_of_a_percentage_is_the_total_of_its_dimension_or_the_sum_of_its_cells_or_those_of_whom_it_is_asked()
    {
        var printed = Read();
        int? Whole(PublishedColumn column, params string[] categories) => printed.Whole(column, categories.ToDictionary(category => category.Split('-')[0]));
        var (trajecten, pupils) = (SmallDocument.Column(MeasureKind.Share, "vorm"), SmallDocument.Column(MeasureKind.Share, "vorm") with { CountsLeerlingen = true });

        Assert.Equal([240, 230], new[] { trajecten, pupils }.Select(column => Whole(column, "vorm-0")));
        Assert.Equal([140, 135], new[] { trajecten, pupils }.Select(column => Whole(column, "vorm-0", "geslacht-0")));
        Assert.Equal([240, 232], new[] { trajecten, pupils }.Select(column => Whole(column with { BaseIsSumOfCells = true }, "vorm-0")));
        Assert.Equal(137, Whole(trajecten with { Within = "geslacht", BaseIsSumOfCells = true }, "vorm-1", "geslacht-0"));
        Assert.Equal(40, Whole(trajecten with { Within = "reden" }, "reden-0"));
        Assert.Null(Whole(trajecten with { Within = null }, "vorm-0"));
        Assert.Null(Whole(trajecten with { Within = null, BaseIsSumOfCells = true }, "vorm-0"));
        Assert.Null(Whole(trajecten, "vorm-0", "terug-0", "geslacht-0"));
    }

    [Fact]
    public void A_cell_is_found_by_its_categories_in_whatever_order_without_what_they_imply()
    {
        var printed = Read();
        int? Cell(params string[] categories) => printed.Cell(categories.ToDictionary(category => category.Split('-')[0]));

        Assert.Equal([0, Forms + 2, Model.Place("vorm+geslacht") + 3], new[] { Cell(), Cell("vorm-2"), Cell("geslacht-1", "vorm-1") });
        Assert.Equal([Forms + 1, Model.Place("reden") + 1], new[] { Cell("alles-0", "vorm-1"), Cell("reden-1", "terug-1") });
        Assert.Equal([null, null, null, null], new[] { Cell("vorm-9"), Cell("andere-0"), Cell("reden-1", "terug-0"), Cell("vorm-0", "terug-0") });
    }

    [Fact]
    public void A_range_is_what_is_printed_alike_around_the_count()
    {
        Assert.Equal((2, 5), PrintedKnowledge.Range(3, count => count is >= 2 and <= 5));
        Assert.Equal((0, 0), PrintedKnowledge.Range(0, count => count <= 0));
        Assert.Equal((0, 1), PrintedKnowledge.Range(1, count => count <= 1));
        Assert.Null(PrintedKnowledge.Range(6, count => count is >= 2 and <= 5));
    }

    [Fact]
    public void Only_figures_of_its_own_year_population_and_family_are_read()
    {
        var column = SmallDocument.Column(MeasureKind.Trajecten, "vorm");
        bool IsRead(PublishedColumn of) => Read(SmallDocument.With(of, "vorm", "vorm-0 3")).Prints(Forms);

        Assert.True(IsRead(column));
        Assert.False(IsRead(column with { Population = Population.Afgesloten }));
        Assert.False(IsRead(SmallDocument.Column(MeasureKind.Trajecten, "vorm", year: 1)));
        Assert.False(IsRead(SmallDocument.Column(MeasureKind.Trajecten, "vorm", type: 1)));
        Assert.False(IsRead(SmallDocument.Column(MeasureKind.Trajecten, "vorm", type: null)));
        Assert.False(IsRead(column with { Where = new Dictionary<string, string> { [Dimension.TrajectTypes] = "trajecttype-0" } }));
        Assert.False(PrintedKnowledge.Of(Model, Population.Opgestart, Catalogue[1..], [SmallDocument.Counts("vorm", "vorm-0 3")]).Prints(Forms));
    }

    [Fact]
    public void What_names_no_type_counts_both_but_for_pupils_and_what_one_type_alone_has()
    {
        var column = SmallDocument.Column(MeasureKind.Trajecten, "vorm", type: null);
        int OfBoth(PublishedColumn of, string dimension, params string[] lines) => Read(SmallDocument.With(of, dimension, lines)).OfBoth.Count;

        Assert.Equal(2, OfBoth(column, "vorm", "vorm-0 3", "vorm-1 137"));
        Assert.Equal(1, OfBoth(column with { Kind = MeasureKind.Share, Within = "vorm" }, "vorm", "vorm-0 1%"));
        Assert.Equal(0, OfBoth(column with { Kind = MeasureKind.Leerlingen }, "vorm", "vorm-0 3"));
        Assert.Equal(0, OfBoth(column with { CountsLeerlingen = true }, "vorm", "vorm-0 3"));
        Assert.Equal(0, OfBoth(column, "geslacht", "geslacht-0 140"));
        Assert.Equal(0, OfBoth(column with { Kind = MeasureKind.Mean }, "vorm", "vorm-0 3"));
        Assert.True(Read(SmallDocument.With(column, "geslacht", "geslacht-0 140")).Tells(Model.Place("geslacht")));
        Assert.True(Read(SmallDocument.With(column with { Kind = MeasureKind.Share, Within = "geslacht" }, "geslacht", "geslacht-0 58,3%")).Tells(Model.Place("geslacht")));
    }
}
