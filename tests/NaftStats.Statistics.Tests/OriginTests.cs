using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Tests;

/// <summary>Where each figure comes from, and which printed tables are its sources: cell by cell.</summary>
public class OriginTests
{
    private static readonly Release Release = PrintedRelease.Create();

    private static SelectedTable Select(string indicator, TableQuery query) => TableSelection.Select(Release, SmallRelease.IndicatorOf(indicator), query);

    private static string[] Origins(string indicator, TableQuery query)
    {
        var table = Select(indicator, query);
        return [.. Enumerable.Range(0, table.RowCount).Select(row => $"{table.Value(row).Value?.ToString() ?? $"{table.Value(row).Status}"} {table.Origin(row)}".Trim())];
    }

    private static string[] Sources(string indicator, TableQuery query) => [.. TableSource.Of(Select(indicator, query)).Select(source => source.Table.Code)];

    private static TableQuery By(params string[] by) => new() { By = by };

    private static TableQuery Individual(params string[] by) => new() { By = by, Where = [new CategoryFilter("trajecttype", ["individueel"])] };

    [Fact]
    public void A_figure_is_printed_where_the_print_is_that_very_figure()
    {
        // Mechelen is printed as 7; what is hidden has no origin.
        Assert.Equal(["11 Printed", "6 Demonstration", "Hidden"], Origins("opgestarte-trajecten", Individual("region")));
        Assert.Equal(["10 Printed", "9 Printed"], Origins("opgestarte-leerlingen", By("geslacht")));
        Assert.Equal(["8 Printed", "0 Demonstration", "0 Demonstration"], Origins("opgestarte-trajecten", new TableQuery { By = ["region"], Where = [new CategoryFilter("trajecttype", ["klas"])] }));
    }

    [Fact]
    public void The_printed_figures_of_a_cell_are_those_that_it_equals()
    {
        var table = Select("opgestarte-trajecten", Individual("region"));

        Assert.Equal(["11"], table.Printed(0).Select(printed => printed.Figure.Text));
        Assert.Empty(table.Printed(1));
        Assert.Equal(["7"], table.Sources(1).Select(printed => printed.Figure.Text));
        Assert.Empty(table.Printed(2));
    }

    [Fact]
    public void Another_year_or_another_type_makes_another_figure()
    {
        Assert.Equal(["0 Demonstration", "0 Demonstration", "7 Printed"], Origins("opgestarte-trajecten", Individual("region") with { Years = ["2023"] }));
        Assert.Equal(["earlier"], Sources("opgestarte-trajecten", Individual("region") with { Years = ["2023"] }));
        Assert.Equal(["regions"], Sources("opgestarte-trajecten", Individual("region")));
        Assert.Equal(["regions", "earlier"], Sources("opgestarte-trajecten", Individual("region", "year")));
        Assert.Empty(Sources("opgestarte-trajecten", By("region", "geslacht")));
    }

    [Fact]
    public void Sums_and_quotients_of_printed_counts_are_computed()
    {
        // 11 and 8 are printed; 28 is 20 printed and 8 that is printed of Antwerpen only.
        Assert.Equal(["19 Computed", "6 Demonstration", "Hidden"], Origins("opgestarte-trajecten", By("region")));
        Assert.Equal(["28 Demonstration"], Origins("opgestarte-trajecten", By()));
        Assert.Equal(["1.05 Computed"], Origins("trajecten-per-leerling", By()));
        Assert.Equal(["47.4 Computed"], Origins("aandeel-vrouwelijk", By()));
    }

    [Fact]
    public void A_share_is_printed_with_all_its_decimals_and_of_the_same_base()
    {
        // 55 % is printed without the decimal, and as 55,0 % of another base; 45,0 % is the very figure.
        var shares = Individual("geslacht") with { Share = "geslacht" };

        Assert.Equal(["55 Demonstration", "45 Printed"], Origins("opgestarte-trajecten", shares));
        Assert.Equal(["shares", "round-shares", "other-shares"], Sources("opgestarte-trajecten", shares));
        Assert.Empty(Sources("opgestarte-trajecten", Individual("geslacht")));
    }

    [Fact]
    public void Official_figures_alone_leave_demonstration_out()
    {
        Assert.Equal(["11 Printed", "NotPublished", "Hidden"], Origins("opgestarte-trajecten", Individual("region") with { OfficialOnly = true }));
        var table = Select("opgestarte-trajecten", Individual("geslacht") with { OfficialOnly = true });
        Assert.Equal([ObservationStatus.NotPublished, ObservationStatus.Available], Enumerable.Range(0, 2).Select(row => table.SharesWithin("geslacht")[row].Status));
    }

    [Fact]
    public void In_a_release_of_official_records_nothing_is_demonstration()
    {
        var official = new Release(Release.Identity with { Provenance = Provenance.Published }, Release.Catalogue, Release.Policy, Release.Cubes);
        var table = TableSelection.Select(official, SmallRelease.IndicatorOf("opgestarte-trajecten"), Individual("region") with { OfficialOnly = true });

        Assert.Equal([FigureOrigin.Printed, FigureOrigin.Computed, null], Enumerable.Range(0, 3).Select(table.Origin));
        Assert.Equal(new OriginCounts(1, 1, 0), OriginCounts.Of(table));
    }
}
