using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Tests;

/// <summary>What a printed total or percentage of both families tells of each: of 39 individual trajecten, 26 and 300, and of 1 class, 5 and 29.</summary>
public class PrintedTotalsTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension[] Catalogue = [SmallModel.Flat(Dimension.Year, 1), SmallModel.Flat(Dimension.TrajectTypes, 2), Form];
    private static readonly int[] Individual = [39, 26, 300];
    private static readonly int[] Classes = [1, 5, 29];

    [Fact]
    public void A_printed_total_of_both_asks_of_each_to_hide_what_would_tell_a_small_group_of_the_other()
    {
        var (individual, classes) = Read(Counts(("vorm-0", "40")));

        Assert.Equal([individual.Cell], individual.Printed.TellOfOthers);
        Assert.Empty(classes.Printed.TellOfOthers);
        Assert.Equal((false, true), (Allows(individual, 0, 1), Allows(individual, 0, -1)));
        Assert.Equal((true, false), (Allows(classes, 0, 1), Allows(classes, 0, -1)));
        Assert.Contains((individual.Cell, 0, 1), individual.Printed.Limits());
        Assert.Contains((classes.Cell, 1, 0), classes.Printed.Limits());
    }

    [Fact]
    public void A_small_group_that_is_printed_itself_asks_for_nothing()
    {
        var (individual, _) = Read(Counts(("vorm-0", "40")), Counts("klas", ("vorm-0", "1")));

        Assert.Empty(individual.Printed.TellOfOthers);
    }

    [Fact]
    public void Beside_a_printed_total_neither_can_be_another_while_the_other_stays()
    {
        var (individual, classes) = Read(Counts(("vorm-1", "31")));

        Assert.Empty(individual.Printed.TellOfOthers);
        Assert.False(Allows(individual, 1, 1) || Allows(individual, 1, -1) || Allows(classes, 1, 1) || Allows(classes, 1, -1));
        Assert.True(Allows(individual, 2, 7));
    }

    [Fact]
    public void A_percentage_of_both_leaves_open_what_rounds_to_it()
    {
        // 31 of 400 are 7.75 %: 30 to 33 round to 8 %.
        var (individual, classes) = Read(Shares(("vorm-1", "8%")));

        Assert.All(new[] { individual, classes }, family => Assert.Equal(
            [false, true, true, true, false], new[] { -2, -1, 1, 2, 3 }.Select(by => Allows(family, 1, by))));
    }

    [Fact]
    public void A_total_that_errs_tells_nothing()
    {
        var (individual, _) = Read(Counts(("vorm-0", "41")), Shares(("vorm-1", "12%")));

        Assert.Empty(individual.Printed.TellOfOthers);
        Assert.True(Allows(individual, 0, 1) && Allows(individual, 1, 1));
    }

    [Fact]
    public void A_percentage_that_leaves_any_room_asks_for_nothing()
    {
        // 38 to 41 of 400 round to 10 %; of 40, two fewer and one more, of 38, none fewer and three more.
        var (within, _) = Read(Shares(("vorm-0", "10%")));
        Assert.Empty(within.Printed.TellOfOthers);
        Assert.Equal([false, true, true, false], new[] { -3, -2, 1, 2 }.Select(by => Allows(within, 0, by)));

        var (least, _) = Of([37, 28, 300], Classes, Shares(("vorm-0", "10%")));
        Assert.Empty(least.Printed.TellOfOthers);
        Assert.Equal([false, true, false], new[] { -1, 3, 4 }.Select(by => Allows(least, 0, by)));
    }

    [Fact]
    public void A_total_cannot_be_hidden_and_is_not_asked_to_be()
    {
        var (individual, _) = Of(Individual, [1, 0, 0], Table(MeasureKind.Trajecten, null, [(null, "366")]));

        Assert.Empty(individual.Printed.TellOfOthers);
        Assert.False(individual.Printed.Allows(KeyValuePair.Create(0, -1)));
    }

    [Theory]
    [InlineData(38, 2, -1, 1)]
    [InlineData(3, 37, 1, -1)]
    [InlineData(3, 2, 1, -1)]
    [InlineData(3, 1, -1, 1)]
    public void A_small_group_grows_and_what_is_beside_it_falls_unless_that_is_one_alone_and_of_two_the_pupils_are_the_group(int pupils, int classes, int pupilsMove, int classesMove)
    {
        var (individual, groups) = Of([pupils, 26, 300], [classes, 5, 29], Counts(("vorm-0", $"{pupils + classes}")));

        Assert.Equal((true, false), (Allows(individual, 0, pupilsMove), Allows(individual, 0, -pupilsMove)));
        Assert.Equal((true, false), (Allows(groups, 0, classesMove), Allows(groups, 0, -classesMove)));
    }

    private static bool Allows((PrintedKnowledge Printed, int Cell) family, int form, int by) => family.Printed.Allows(KeyValuePair.Create(family.Cell + form, by));

    // What is known of each family, and where the cells of its forms begin.
    private static ((PrintedKnowledge Printed, int Cell) Individual, (PrintedKnowledge Printed, int Cell) Classes) Read(params PublishedTable[] tables) => Of(Individual, Classes, tables);

    private static ((PrintedKnowledge Printed, int Cell) Individual, (PrintedKnowledge Printed, int Cell) Classes) Of(int[] pupils, int[] groups, params PublishedTable[] tables)
    {
        var families = Family.Both(Catalogue, SmallModel.Policy);
        var (individual, classes) = (Model(families[0], pupils), Model(families[1], groups));
        var document = new Publication("d", "d", "d", null, null, Text, PeriodType.Kalenderjaar, GeographicScope.Brussel, [], [], tables, [], []);
        (PrintedKnowledge, int) Know(KnowledgeModel model, KnowledgeModel beside) =>
            (PrintedKnowledge.Of(model, Population.Opgestart, Catalogue, [document], beside), model.Place("vorm"));
        return (Know(individual, classes), Know(classes, individual));
    }

    private static KnowledgeModel Model(Family family, int[] trajecten) =>
        KnowledgeModel.OfCells(family, 0, [Counts(CubeShape.Total, [trajecten.Sum()]), Counts(new CubeShape([new CubeAxis(Form, Form.Finest)]), trajecten)]);

    private static CellCounts Counts(CubeShape shape, int[] trajecten)
    {
        var counts = new CellCounts(Population.Opgestart, shape, 1);
        trajecten.CopyTo(counts.Trajecten, 0);
        trajecten.CopyTo(counts.Leerlingen, 0);
        return counts;
    }

    private static PublishedTable Counts(params (string? Form, string Printed)[] rows) => Table(MeasureKind.Trajecten, null, rows);

    private static PublishedTable Counts(string type, params (string? Form, string Printed)[] rows) => Table(MeasureKind.Trajecten, type, rows);

    private static PublishedTable Shares(params (string? Form, string Printed)[] rows) => Table(MeasureKind.Share, null, rows);

    private static PublishedTable Table(MeasureKind kind, string? type, (string? Form, string Printed)[] rows)
    {
        var where = new Dictionary<string, string> { [Dimension.Year] = $"{Dimension.Year}-0" };
        if (type is not null)
        {
            where[Dimension.TrajectTypes] = $"{Dimension.TrajectTypes}-{(type == "klas" ? 1 : 0)}";
        }

        var column = new PublishedColumn("c", Population.Opgestart, kind, false, kind == MeasureKind.Share ? "vorm" : null, false, null, 0, where);
        return new PublishedTable("t", 1, "t", "t", ["vorm"], [column], [.. rows.Select((row, line) => new PublishedRow([row.Form], [row.Printed], line))], []);
    }

    private static LocalizedText Text => LocalizedText.Same("d");
}
