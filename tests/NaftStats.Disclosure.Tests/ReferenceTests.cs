using NaftStats.Disclosure.References;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Tests;

/// <summary>What is hidden of tables about other populations: small counts, and as few others as keep them open.</summary>
public class ReferenceTests
{
    private const int Threshold = 5;

    [Fact]
    public void Where_nothing_is_small_nothing_is_hidden() => Assert.Empty(Hidden(Table(["a", "b"], ("a", 20), ("b", 5), ("totaal", 25))));

    [Fact]
    public void One_small_part_of_a_printed_total_hides_the_smallest_other() =>
        Assert.Equal(["a", "b"], Hidden(Table(["a", "b", "c"], ("a", 2), ("b", 6), ("c", 22), ("totaal", 30))));

    // 1 + 2 = 3: neither can be 5.
    [Fact]
    public void Two_small_parts_that_leave_each_other_too_little_hide_one_more() =>
        Assert.Equal(["a", "b", "c"], Hidden(Table(["a", "b", "c", "d"], ("a", 1), ("b", 2), ("c", 22), ("d", 30), ("totaal", 55))));

    [Fact]
    public void Two_small_parts_that_leave_each_other_enough_hide_no_other() =>
        Assert.Equal(["a", "b"], Hidden(Table(["a", "b", "c"], ("a", 4), ("b", 3), ("c", 22), ("totaal", 29))));

    [Fact]
    public void Rows_that_the_document_leaves_out_keep_a_small_part_open() =>
        Assert.Equal(["a"], Hidden(Table(["a", "b"], ("a", 2), ("b", 20), ("totaal", 40))));

    [Fact]
    public void Of_rows_that_overlap_the_total_tells_nothing() => Assert.Equal(["a"], Hidden(Table(["a", "b"], ("a", 2), ("b", 29), ("totaal", 30))));

    [Fact]
    public void Where_no_total_is_printed_it_counts_as_known() => Assert.Equal(["a", "b"], Hidden(Table(["a", "b", "c"], ("a", 2), ("b", 36), ("c", 40))));

    [Fact]
    public void Years_are_not_added_up() => Assert.Equal(["2018-2019"], Hidden(Table(["2018-2019", "2019-2020"], ("2018-2019", 2), ("2019-2020", 26))));

    // A type of support with 2 of the 76 of its provider, beside ten small ones of others.
    [Fact]
    public void A_subtotal_is_the_sum_of_its_own_rows()
    {
        (string, int)[] rows = [("p", 76), ("p1", 54), ("p2", 15), ("p3", 5), ("p4", 2), ("q", 20), ("r", 1), ("s", 3), ("totaal", 100)];

        Assert.Equal(["p3", "p4", "r", "s"], Hidden(Table(["p", "p1<p", "p2<p", "p3<p", "p4<p", "q", "r", "s"], rows)).Except(["q"]));
        Assert.DoesNotContain("p3", Hidden(Table(["p", "p1", "p2", "p3", "p4", "q", "r", "s"], rows)));
    }

    [Fact]
    public void A_hidden_row_is_hidden_with_all_its_figures()
    {
        var table = Table(["a", "b"], ("a", 2), ("b", 36));
        table = table with { Columns = [.. table.Columns, new ReferenceColumn("aandeel", "procent")], Rows = [.. table.Rows.Select(row => row with { Figures = [.. row.Figures, "5,3%"] })] };

        var served = Protect(table);

        Assert.All(served.Rows.SelectMany(row => row.Figures), figure => Assert.Equal(ReferenceRow.Hidden, figure));
    }

    [Fact]
    public void Schools_are_no_pupils() => Assert.Empty(Hidden(Table(["a", "b"], ("a", 2), ("b", 36)) with { Columns = [new ReferenceColumn("aantal", "scholen")] }));

    [Fact]
    public void Small_counts_that_nothing_opens_are_refused_with_the_remedy()
    {
        var refused = Assert.Throws<ProblemsException>(() => Protect(Table(["a", "b"], ("a", 1), ("b", 2))));

        Assert.Equal("REFERENCE_EXPOSED", refused.Problems.Single().Code);
    }

    private static string[] Hidden(ReferenceTable table) =>
        [.. Protect(table).Rows.Where(row => row.Figures.Contains(ReferenceRow.Hidden)).Select(row => row.Categories[0] ?? "totaal").Order(StringComparer.Ordinal)];

    private static ReferenceTable Protect(ReferenceTable table) => ReferenceProtection.Protect(
        [new Publication("report", "r", "p", null, null, Text("r"), PeriodType.Kalenderjaar, GeographicScope.Brussel, [], [], [], [table], [])], Threshold)[0].ReferenceTables[0];

    // A category may name its parent: "p1<p".
    private static ReferenceTable Table(string[] categories, params (string Category, int Count)[] rows) => new(
        "table", 1, "t", "s", PeriodType.Schooljaar, GeographicScope.Brussel,
        [new ReferenceDimension("soort", Text("soort"), [.. categories.Select(name => name.Split('<')).Select(name => new ReferenceCategory(name[0], Text(name[0]), name.ElementAtOrDefault(1)))])],
        [new ReferenceColumn("aantal", "leerlingen")],
        [.. rows.Select(row => new ReferenceRow([row.Category == "totaal" ? null : row.Category], [row.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)], null, null))],
        []);

    private static LocalizedText Text(string text) => LocalizedText.Same(text);
}
