using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tests.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.Tests.Audit;

/// <summary>How many groups each attack finds, in a year and where nothing but small groups is hidden.</summary>
public class YearAuditTests
{
    private const string First = "year-1, Opgestart Individueel, vorm (vorm-0)";

    private static readonly Dimension Form = SmallModel.Flat("vorm", 3);

    private static YearProtection Year(int[] pupils, params Publication[] documents) => new SmallYears(Form) { Documents = documents }.Crossed(1, pupils).Year();

    private static YearProtection Chosen(int[] pupils, params Publication[] documents)
    {
        var year = Year(pupils, documents);
        year.Choose();
        return year;
    }

    private static string Runs(params YearProtection[] years) => string.Join("; ", YearAudit.Sum([.. years.Select(year => YearAudit.Of(year, null))])
        .Select(run => $"{run.Release.Name} {run.Release.Exposed} of {run.Release.Attempts}, {run.Control.Exposed} of {run.Control.Attempts}"));

    [Fact]
    public void A_group_hidden_alone_is_found_by_all_but_an_insider_who_is_nobody()
    {
        var audit = YearAudit.Of(Year([3, 15, 30]), null);

        Assert.Equal([$"{AuditRun.Public}: {First}", $"{AuditRun.KnowsSmall}: {First}", $"{AuditRun.Reader}: {First}"], audit.Exposed);
        Assert.Empty(audit.Told);
        Assert.Equal("public 1 of 1, 1 of 1; knowing which are small 1 of 1, 1 of 1; insider 0 of 1, 1 of 1; reader 1 of 1, 1 of 1", Runs(Year([3, 15, 30])));
    }

    [Fact]
    public void What_was_chosen_withstands_them_and_the_control_does_not()
    {
        Assert.Empty(YearAudit.Of(Chosen([3, 15, 30]), null).Exposed);
        Assert.Equal("public 0 of 1, 1 of 1; knowing which are small 0 of 1, 1 of 1; insider 0 of 1, 1 of 1; reader 0 of 1, 1 of 1", Runs(Chosen([3, 15, 30])));
    }

    [Fact]
    public void Witnesses_are_checked_again_against_what_is_hidden_in_the_end()
    {
        var year = Chosen([3, 15, 30]);
        year.Mask[year.Cell("vorm:1")] = false;

        Assert.Contains($"{AuditRun.Public}: {First}", YearAudit.Of(year, null).Exposed);
    }

    [Fact]
    public void Runs_of_years_add_up_and_where_there_is_no_group_the_public_one_stays()
    {
        Assert.Equal("public 1 of 2, 2 of 2; knowing which are small 1 of 2, 2 of 2; insider 0 of 2, 2 of 2; reader 1 of 2, 2 of 2", Runs(Year([3, 15, 30]), Chosen([3, 15, 30])));
        Assert.Equal("public 0 of 0, 0 of 0", Runs(Year([10, 15, 30])));
    }

    [Theory]
    [InlineData(3, 4, 0, 0, 0)] // Five and two; four and three.
    [InlineData(1, 3, 2, 0, 1)] // Four together; one who is the first finds the second, and not the other way round.
    [InlineData(4, 4, 0, 2, 0)] // Both are known to be four at most.
    [InlineData(2, 2, 2, 0, 0)] // Four together.
    public void In_the_control_two_small_groups_hide_each_other_from_some(int first, int second, int publicly, int knowing, int insider) => Assert.Equal(
        $"public {publicly} of 2; knowing which are small {knowing} of 2; insider {insider} of 2; reader 0 of 2",
        string.Join("; ", YearAudit.Sum([YearAudit.Of(Year([first, second, 30]), null)]).Select(run => $"{run.Control.Name} {run.Control.Exposed} of {run.Control.Attempts}")));

    [Fact]
    public void What_documents_tell_by_themselves_is_told_and_not_exposed()
    {
        var document = SmallDocument.Of(MeasureKind.Trajecten, "vorm", ["vorm-1 15", "vorm-2 30"], year: 1);
        var audit = YearAudit.Of(Chosen([3, 15, 30], document), null);

        Assert.Empty(audit.Exposed);
        Assert.Equal(["vorm (vorm-0)"], audit.Told);
        Assert.Equal("public 0 of 1, 1 of 1; knowing which are small 0 of 1, 1 of 1; insider 0 of 1, 1 of 1; reader 0 of 1, 1 of 1", Runs(Chosen([3, 15, 30], document)));
    }

    [Fact]
    public void In_the_control_a_reader_takes_what_is_printed_as_it_is()
    {
        // Of the two small groups the printed percentage leaves the first as it is or one less, and the second so too: 1 % of 240.
        var one = SmallDocument.Of(MeasureKind.Share, "vorm", ["vorm-0 1,3%"], year: 1);
        var runs = YearAudit.Sum([YearAudit.Of(Year([3, 4, 233], one), null)]).ToDictionary(run => run.Control.Name, run => run.Control);

        Assert.Equal(new AuditRun(AuditRun.Reader, 1, 1), runs[AuditRun.Reader]);
        Assert.Equal(new AuditRun(AuditRun.Public, 1, 0), runs[AuditRun.Public]);
    }
}
