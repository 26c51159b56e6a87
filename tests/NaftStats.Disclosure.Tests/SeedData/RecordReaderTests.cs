using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;
using NaftStats.Testing;

namespace NaftStats.Disclosure.Tests.SeedData;

public class RecordReaderTests
{
    [Fact]
    public void A_record_is_read_column_by_column()
    {
        var records = Read(MiniSeedData.Header + MiniSeedData.GoodRow + "T2,klas,,2024-02-01,,open,brussel,,,,\n", out var problems);

        Assert.Empty(problems);
        Assert.Equal(2, records.Count);
        Assert.Equal([0, -1], records.Pupils);
        Assert.Equal([new DateOnly(2024, 3, 1), DateOnly.MaxValue], records.Ends);
        Assert.Equal([true, false], records.Closed);
        Assert.Equal([(short)0, RecordSet.None], records.Categories["leeftijdsgroep"]);
        Assert.Equal([14, -1], records.Quantities["leeftijd"]);
        Assert.Equal([3UL, 0UL], records.Responses["interventie"]);
        Assert.Equal([(short)1, RecordSet.None], records.Categories["terug"]);
        Assert.Equal([(short)0, RecordSet.None], records.Categories["reden"]);
    }

    [Theory]
    [InlineData("T1,individueel,L1,2024-01-08,,open,antwerpen,14,,,", null, null)]
    [InlineData("T1,individueel,L1,2024-01-08,2024-03-01,afgesloten,antwerpn,14,,ja,", "RECORD_CATEGORY", "region")]
    [InlineData("T1,individueel,L1,2024-01-08,,open,,14,,,", "RECORD_CATEGORY", "region")]
    [InlineData("T1,groep,L1,2024-01-08,,open,antwerpen,14,,,", "RECORD_CATEGORY", "trajecttype")]
    [InlineData("T1,klas,L1,2024-01-08,,open,antwerpen,,,,", "RECORD_LEERLING", "leerling")]
    [InlineData("T1,individueel,,2024-01-08,,open,antwerpen,14,,,", "RECORD_LEERLING", "leerling")]
    [InlineData("T1,klas,,2024-01-08,,open,antwerpen,14,,,", "RECORD_CATEGORY", "leeftijd")]
    [InlineData("T1,individueel,L1,2024-01-08,,open,antwerpen,11,,,", "RECORD_CATEGORY", "leeftijd")]
    [InlineData("T1,individueel,L1,2024-01-08,,open,antwerpen,1x,,,", "RECORD_CATEGORY", "leeftijd")]
    [InlineData("T1,individueel,L1,8/01/2024,9/1/2024,open,antwerpen,14,,,", null, null)]
    [InlineData("T1,individueel,L1,08-01-2024,09.01.2024 0:00,open,antwerpen,14,,,", null, null)]
    [InlineData("T1,individueel,L1,1/20/2024,,open,antwerpen,14,,,", "RECORD_DATE_MONTH_FIRST", "begindatum")]
    [InlineData("T1,individueel,L1,45299,,open,antwerpen,14,,,", "RECORD_DATE", "begindatum")]
    [InlineData("T1,individueel,L1,,,open,antwerpen,14,,,", "RECORD_DATE", "begindatum")]
    [InlineData("T1,individueel,L1,2024-01-08 13:00,,open,antwerpen,14,,,", "RECORD_DATE", "begindatum")]
    [InlineData("T1,individueel,\"1,23E+15\",2024-01-08,,open,antwerpen,14,,,", "RECORD_ROUNDED", "leerling")]
    [InlineData("T1,individueel,L1,2024-01-08,2024-02-30,open,antwerpen,14,,,", "RECORD_DATE", "einddatum")]
    [InlineData("T1,individueel,L1,2024-01-08,2024-01-07,open,antwerpen,14,,,", "RECORD_DATES_ORDER", "einddatum")]
    [InlineData("T1,individueel,L1,2024-01-08,,afgesloten,antwerpen,14,,ja,", "RECORD_DOSSIERSTATUS", "einddatum")]
    [InlineData("T1,individueel,L1,2024-01-08,,gesloten,antwerpen,14,,,", "RECORD_DOSSIERSTATUS", "dossierstatus")]
    [InlineData("T1,individueel,L1,2024-01-08,,open,antwerpen,14,groep|iets,,", "RECORD_CATEGORY", "interventie")]
    [InlineData("T1,individueel,L1,2024-01-08,,open,antwerpen,14,,ja,", "RECORD_CATEGORY", "terug")]
    [InlineData("T1,individueel,L1,2024-01-08,2024-03-01,afgesloten,antwerpen,14,,,", "RECORD_CATEGORY", "terug")]
    [InlineData("T1,individueel,L1,2024-01-08,2024-03-01,afgesloten,antwerpen,14,,ja,werk", "RECORD_CATEGORY", "reden")]
    [InlineData("T1,individueel,L1,2024-01-08,2024-03-01,afgesloten,antwerpen,14,,nee,", "RECORD_CATEGORY", "reden")]
    [InlineData(",individueel,L1,2024-01-08,,open,antwerpen,14,,,", "RECORD_TRAJECT", "traject")]
    public void A_wrong_field_is_named_by_file_line_and_column(string row, string? code, string? column)
    {
        Read(MiniSeedData.Header + row + "\n", out var problems);

        if (code is null)
        {
            Assert.Empty(problems);
            return;
        }

        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(new Place(MiniSeedData.Records, 2, column), problem.Place);
    }

    [Theory]
    [InlineData("antwerpn")]
    [InlineData("L1")]
    [InlineData("2024-13-45")]
    public void No_value_of_a_record_is_ever_printed(string value)
    {
        Read(MiniSeedData.Header + $"{value},{value},{value},{value},{value},{value},{value},{value},{value},{value},{value}\n", out var problems);

        Assert.True(problems.Count >= 6);
        Assert.All(problems, problem => Assert.DoesNotContain(value, problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void All_rows_are_checked_before_anything_is_said()
    {
        var good = MiniSeedData.GoodRow;
        Read(MiniSeedData.Header + good + good.Replace("T1", "T2").Replace("antwerpen", "x") + good.Replace("T1", "T3").Replace("2024-01-08", "x"), out var problems);

        Assert.Equal([3, 4], problems.Select(problem => problem.Place!.Line));
    }

    [Fact]
    public void A_pseudonym_stands_for_one_traject()
    {
        Read(MiniSeedData.Header + MiniSeedData.GoodRow + MiniSeedData.GoodRow, out var problems);

        Assert.Equal("RECORD_TRAJECT", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_missing_column_is_named_once_with_what_may_be_meant()
    {
        Read(MiniSeedData.Header.Replace("region", "regio") + MiniSeedData.GoodRow + MiniSeedData.GoodRow, out var problems);

        Assert.Equal(["RECORD_COLUMN_MISSING", "RECORD_COLUMN_UNDECLARED"], problems.Select(problem => problem.Code));
        Assert.Equal(new Place(MiniSeedData.Records, 1), problems[0].Place);
        Assert.Contains("\"region\" is missing", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"regio\"?", problems[0].Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T1,individueel\n", "SEED_ROW_LENGTH")]
    [InlineData("T1,\"individueel\"x,L1,2024-01-08,,open,antwerpen,14,,,\n", "SEED_CSV_MALFORMED")]
    public void A_broken_row_is_named_by_its_line(string row, string code)
    {
        Read(MiniSeedData.Header + row, out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(2, problem.Place!.Line);
    }

    [Fact]
    public void No_records_at_all_are_a_problem()
    {
        using var folder = MiniSeedData.Create();
        File.Delete(folder.File(MiniSeedData.Records));
        var set = SeedDataSet.Read(folder.Path);
        RecordImport.Read(set);

        Assert.Equal("RECORDS_MISSING", Assert.Single(set.Files.Problems).Code);
    }

    private static RecordSet Read(string csv, out IReadOnlyList<Problem> problems)
    {
        using var folder = MiniSeedData.Create();
        File.WriteAllText(folder.File(MiniSeedData.Records), csv);
        var set = SeedDataSet.Read(folder.Path);
        var records = RecordImport.Read(set).Records;
        problems = set.Files.Problems;
        return records;
    }
}
