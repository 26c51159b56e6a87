using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tests.Model;

/// <summary>
/// Every relation of lattices of a few cells, written out: t are trajecten, p pupils, s sums of a number. What is missing here an attacker
/// knows and the publisher does not; what is too much, the other way round.
/// </summary>
public class ModelRelationTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };
    private static readonly Dimension Actor = SmallModel.Flat("actor", 2) with { IsMultiResponse = true };
    private static readonly Dimension Start = SmallModel.Bands("start", "leeftijd", (12, 14), (15, 17), (18, null));
    private static readonly Dimension End = SmallModel.Bands("einde", "leeftijd-einde", (12, 17), (18, null));

    [Fact]
    public void Trajecten_add_up_and_pupils_of_several_forms_count_in_each() => Tells(
        new SmallModel(Form).With([], [30], [12]).With(["vorm"], [11, 3, 16], [11, 3, 12]),
        """
        PupilsWithinTrajecten: +t totaal:0 -p totaal:0 >= 0
        PupilsWithinTrajecten: +t vorm:0 -p vorm:0 >= 0
        PupilsWithinTrajecten: +t vorm:1 -p vorm:1 >= 0
        PupilsWithinTrajecten: +t vorm:2 -p vorm:2 >= 0
        WholeIsSum: -t totaal:0 +t vorm:0 +t vorm:1 +t vorm:2 = 0
        PupilsWithinSum: -p totaal:0 +p vorm:0 +p vorm:1 +p vorm:2 >= 0
        PartWithinWhole: +p totaal:0 -p vorm:0 >= 0
        PartWithinWhole: +p totaal:0 -p vorm:1 >= 0
        PartWithinWhole: +p totaal:0 -p vorm:2 >= 0
        """,
        "totaal:0 > vorm:0, totaal:0 > vorm:1, totaal:0 > vorm:2");

    [Fact]
    public void Pupils_add_up_over_what_describes_them() => Tells(
        new SmallModel(Sex).With([], [30], [12]).With(["geslacht"], [14, 16], [5, 7]),
        """
        WholeIsSum: -t totaal:0 +t geslacht:0 +t geslacht:1 = 0
        PupilsAreSum: -p totaal:0 +p geslacht:0 +p geslacht:1 = 0
        """,
        "",
        RelationKind.PupilsWithinTrajecten);

    [Fact]
    public void Where_registration_erred_they_do_not_add_up_in_any_group_of_the_table() => Tells(
        new SmallModel(Form, Sex).With([], [30], [12]).With(["vorm"], [14, 16, 0], [5, 8, 0]).With(["geslacht"], [15, 15], [6, 6])
            .With(["vorm", "geslacht"], [7, 7, 8, 8, 0, 0], [3, 3, 4, 4, 0, 0]),
        """
        PupilsAreSum: -p totaal:0 +p geslacht:0 +p geslacht:1 = 0
        """,
        null,
        RelationKind.PupilsWithinTrajecten, RelationKind.WholeIsSum, RelationKind.PupilsWithinSum, RelationKind.PartWithinWhole);

    [Fact]
    public void Several_answers_lie_within_the_whole_and_outside_them_is_a_traject_for_each_pupil() => Tells(
        new SmallModel(Actor).With([], [20], [15]).With(["actor"], [3, 18], [3, 14]),
        """
        PartWithinWhole: +t totaal:0 -t actor:0 >= 0
        PartWithinWhole: +p totaal:0 -p actor:0 >= 0
        TrajectOutside: +t totaal:0 -t actor:0 -p totaal:0 +p actor:0 >= 0
        PartWithinWhole: +t totaal:0 -t actor:1 >= 0
        PartWithinWhole: +p totaal:0 -p actor:1 >= 0
        TrajectOutside: +t totaal:0 -t actor:1 -p totaal:0 +p actor:1 >= 0
        """,
        "totaal:0 > actor:0 *, totaal:0 > actor:1 *",
        RelationKind.PupilsWithinTrajecten);

    [Fact]
    public void Cells_add_up_along_each_axis() => Sums(
        new SmallModel(Form, Sex).With([], [21]).With(["vorm"], [3, 7, 11]).With(["geslacht"], [9, 12]).With(["vorm", "geslacht"], [1, 2, 3, 4, 5, 6]),
        """
        totaal:0 = vorm:0 + vorm:1 + vorm:2
        totaal:0 = geslacht:0 + geslacht:1
        geslacht:0 = vorm+geslacht:0 + vorm+geslacht:2 + vorm+geslacht:4
        geslacht:1 = vorm+geslacht:1 + vorm+geslacht:3 + vorm+geslacht:5
        vorm:0 = vorm+geslacht:0 + vorm+geslacht:1
        vorm:1 = vorm+geslacht:2 + vorm+geslacht:3
        vorm:2 = vorm+geslacht:4 + vorm+geslacht:5
        """);

    [Fact]
    public void A_level_adds_up_to_the_next_one_and_that_to_the_whole() => Sums(
        new SmallModel(SmallModel.Grouped("regio", "provincie", 0, 0, 1), Sex).With([], [21]).With(["regio@provincie"], [10, 11]).With(["regio"], [3, 7, 11])
            .With(["regio@provincie", "geslacht"], [4, 6, 5, 6]).With(["regio", "geslacht"], [1, 2, 3, 4, 5, 6]),
        """
        totaal:0 = regio@provincie:0 + regio@provincie:1
        regio@provincie:0 = regio:0 + regio:1
        regio@provincie:1 = regio:2
        regio@provincie:0 = regio@provincie+geslacht:0 + regio@provincie+geslacht:1
        regio@provincie:1 = regio@provincie+geslacht:2 + regio@provincie+geslacht:3
        regio@provincie+geslacht:0 = regio+geslacht:0 + regio+geslacht:2
        regio@provincie+geslacht:1 = regio+geslacht:1 + regio+geslacht:3
        regio@provincie+geslacht:2 = regio+geslacht:4
        regio@provincie+geslacht:3 = regio+geslacht:5
        regio:0 = regio+geslacht:0 + regio+geslacht:1
        regio:1 = regio+geslacht:2 + regio+geslacht:3
        regio:2 = regio+geslacht:4 + regio+geslacht:5
        """);

    [Fact]
    public void Narrow_bands_add_up_to_wide_ones_where_none_crosses_a_bound()
    {
        var narrow = SmallModel.Bands("leeftijd", "leeftijd", (12, 13), (14, 15), (16, 17), (null, null));
        SmallModel With(params (int? From, int? To)[] wide) => new SmallModel(narrow, SmallModel.Bands("groep", "leeftijd", wide))
            .With([], [24]).With(["groep"], [.. wide.Select((_, i) => i == 0 ? 24 : 0)]).With(["leeftijd"], [5, 6, 7, 6]);

        Sums(
            new SmallModel(narrow, SmallModel.Bands("groep", "leeftijd", (12, 15), (16, null), (null, null))).With([], [24]).With(["groep"], [11, 7, 6]).With(["leeftijd"], [5, 6, 7, 6]),
            """
            totaal:0 = groep:0 + groep:1 + groep:2
            totaal:0 = leeftijd:0 + leeftijd:1 + leeftijd:2 + leeftijd:3
            groep:0 = leeftijd:0 + leeftijd:1
            groep:1 = leeftijd:2
            groep:2 = leeftijd:3
            """);

        // 14 to 15 crosses a bound at 15; and as many bands are no wider ones.
        Assert.DoesNotContain("groep:0 = leeftijd", Sums(With((12, 14), (15, null), (null, null)).Build().Model), StringComparison.Ordinal);
        Assert.DoesNotContain("groep:0 = leeftijd", Sums(With((12, 13), (14, 15), (16, 17), (null, null)).Build().Model), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_younger_at_the_end_in_any_group_of_which_both_ages_are_told() => Tells(
        new SmallModel(Start, Sex, End).With([], [60]).With(["start", "geslacht"], [10, 12, 8, 9, 11, 10]).With(["geslacht", "einde"], [14, 15, 16, 15]),
        """
        AgesGrow: -t geslacht+einde:0 +t start+geslacht:0 +t start+geslacht:2 >= 0
        AgesGrow: -t geslacht+einde:2 +t start+geslacht:1 +t start+geslacht:3 >= 0
        """,
        "",
        RelationKind.PupilsWithinTrajecten);

    [Fact]
    public void Nobody_can_tell_where_the_bands_have_no_bound_in_common() => Tells(
        new SmallModel(Start, SmallModel.Bands("einde", "leeftijd-einde", (12, 15), (16, null))).With([], [60]).With(["start"], [20, 20, 20]).With(["einde"], [30, 30]),
        "",
        null,
        RelationKind.PupilsWithinTrajecten, RelationKind.WholeIsSum, RelationKind.PupilsWithinSum, RelationKind.PartWithinWhole);

    [Fact]
    public void A_table_that_was_tried_is_taken_away_whole()
    {
        var model = new SmallModel(Form, Sex).With([], [21]).With(["vorm"], [3, 7, 11]).With(["geslacht"], [9, 12]).Build().Model;
        var (before, size) = (Describe(model), model.Size());
        var tried = new CellCounts(Population.Opgestart, new CubeShape([new CubeAxis(Form, Form.Finest), new CubeAxis(Sex, Sex.Finest)]), 1);
        int[] cells = [1, 2, 3, 4, 5, 6];
        cells.CopyTo(tried.Trajecten, 0);
        cells.CopyTo(tried.Leerlingen, 0);

        TableRelations.Add(model, model.AddCells(tried, isReleased: false));
        Assert.Equal("vorm+geslacht (vorm-1, geslacht-0)", model.Name(model.Place("vorm+geslacht") + 2));
        Assert.NotEqual(before, Describe(model));
        model.CutBack(size);

        Assert.Equal(before, Describe(model));
        Assert.Equal(size, model.Size());
        Assert.Equal(-1, model.Place("vorm+geslacht"));
        Assert.False(model.Holds(new Dictionary<int, long> { [model.TrajectenVariable(model.Place("vorm"))] = 1 }));
        Assert.True(model.Holds(new[] { "totaal", "vorm", "geslacht" }.ToDictionary(shape => model.TrajectenVariable(model.Place(shape)), _ => 1L)));
    }

    [Fact]
    public void Who_is_alone_in_a_group_is_known_and_an_empty_group_is_not_small()
    {
        var model = new SmallModel(Form).With([], [8]).With(["vorm"], [1, 0, 7]).Build();

        Assert.Equal([1000, -1, -1], Enumerable.Range(1, 3).Select(model.Model.Alone));
        Assert.Equal([true, false, false], Enumerable.Range(1, 3).Select(model.Model.IsSmall));
    }

    private static void Tells(SmallModel small, string relations, string? containments, params RelationKind[] without)
    {
        var model = small.Build().Model;

        Assert.Equal(relations.ReplaceLineEndings("\n"), Describe(model, without));
        if (containments is not null)
        {
            Assert.Equal(containments, string.Join(", ", model.Containments.Select(pair => $"{CellName(model, pair.Whole)} > {CellName(model, pair.Part)}{(pair.IsMultiResponse ? " *" : "")}")));
        }
    }

    private static void Sums(SmallModel small, string sums) => Assert.Equal(sums.ReplaceLineEndings("\n"), Sums(small.Build().Model));

    private static string Sums(KnowledgeModel model) =>
        string.Join('\n', model.Sums.Select(sum => $"{CellName(model, sum.Whole)} = {string.Join(" + ", sum.Parts.Select(part => CellName(model, part)))}"));

    /// <summary>The relations of a model, one a line.</summary>
    internal static string Describe(KnowledgeModel model, params RelationKind[] without)
    {
        var names = Enumerable.Range(0, model.Cells).SelectMany(cell => new[] { (model.TrajectenVariable(cell), $"t {CellName(model, cell)}"), (model.UnitsVariable(cell), $"p {CellName(model, cell)}") })
            .Concat(model.Numbers.SelectMany(column => column.Variables.Select(pair => (pair.Value, $"s {CellName(model, pair.Key)}")))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        return string.Join('\n', model.Relations.Where(relation => !without.Contains(relation.Kind)).Select(relation =>
            $"{relation.Kind}: {string.Join(' ', relation.Variables.Zip(relation.Factors, (variable, factor) => $"{(factor < 0 ? '-' : '+')}{(Math.Abs(factor) == 1 ? "" : $"{Math.Abs(factor)}")}{names[variable]}"))}"
            + (relation.High == 0 ? " = 0" : " >= 0")));
    }

    private static string CellName(KnowledgeModel model, int cell) => $"{model.Table(cell).Shape.Key}:{cell - model.Table(cell).First}";
}
