using NaftStats.Publishing.Tests.Import;
using NaftStats.Testing;

namespace NaftStats.Publishing.Tests;

/// <summary>What the program tells a script by its exit code, as docs/operations.md says, and the file that it gives to begin with.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongUse = 2;
    private const int NothingToDo = 3;
    private const int CorrectionsLeftOut = 4;

    private readonly TemporaryFolder _folder = MiniSeedData.Create();

    public ExitCodeTests() => File.WriteAllText(_folder.File(MiniSeedData.Records), new RecordSheet().Text());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_done_is_0_and_doing_it_again_is_3()
    {
        Assert.Equal(Done, await Start("check"));
        Assert.Equal(Done, await Start("publish"));
        Assert.Equal(NothingToDo, await Start("publish"));
        Assert.Equal(Done, await Start("check"));
    }

    [Fact]
    public async Task What_is_refused_is_1()
    {
        File.AppendAllText(_folder.File(MiniSeedData.Records), "T1,individueel\n");

        Assert.Equal(Refused, await Start("check"));
        Assert.Equal(Refused, await Run("publish"));
        Assert.Equal(Refused, (await ImportedFile.Run("verify", "-d", _folder.File("releases.db"))).ExitCode);
        Assert.Equal(Refused, (await ImportedFile.Run("check", "-s", _folder.File("nowhere"))).ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("chek")]
    [InlineData("check", "--dry")]
    [InlineData("verify", "-d", "")]
    [InlineData("verify", "-d", "Host=127.0.0.1;Frobnicate=1")]
    [InlineData("verify", "-d", "Data Source=releases.db;Frobnicate=1")]
    [InlineData("diff", "2024.1")]
    public async Task Wrong_use_is_2(params string[] arguments) =>
        Assert.Equal(WrongUse, (await ImportedFile.Start(arguments)).ExitCode);

    [Fact]
    public async Task The_exit_codes_are_those_of_the_documentation()
    {
        var document = await File.ReadAllTextAsync(Repository.PathOf("docs/operations.md"));

        foreach (var (code, meaning) in new[] { (Done, "done"), (Refused, "refused"), (WrongUse, "wrong use"), (NothingToDo, "nothing to do"), (CorrectionsLeftOut, "corrections left out") })
        {
            Assert.Contains($"| {code} | {meaning}", document, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_template_with_records_below_it_is_in_order()
    {
        var (exitCode, template) = await ImportedFile.Run("check", "--template", "-s", _folder.Path);
        Assert.Equal((Done, MiniSeedData.Header), (exitCode, template));

        await File.WriteAllTextAsync(_folder.File(MiniSeedData.Records), template + MiniSeedData.GoodRow);
        Assert.Equal(Done, await Run("check"));

        await File.WriteAllTextAsync(_folder.File("records/empty.csv"), template);
        Assert.Equal(Refused, await Run("check"));
    }

    [Fact]
    public async Task The_years_of_the_records_stand_beside_those_of_the_last_release()
    {
        Assert.Equal(Done, await Run("publish"));
        var more = string.Concat(Enumerable.Range(0, 10).Select(i => $"More{i},klas,,2024-03-0{1 + (i % 9)},,open,antwerpen,,,,\n"));
        await File.AppendAllTextAsync(_folder.File(MiniSeedData.Records), more);

        var (_, output) = await ImportedFile.Run("check", "-s", _folder.Path, "-d", _folder.File("releases.db"));

        Assert.Matches(@"2024 +│ records/trajecten-2024\.csv +│ 76 +│ 66 +│ \+15\.2 % !", output);
    }

    [Fact]
    public async Task The_years_of_each_file_are_counted_and_a_year_that_is_gone_is_seen()
    {
        Assert.Equal(Done, await Run("publish"));
        var lines = await File.ReadAllLinesAsync(_folder.File(MiniSeedData.Records));
        await File.WriteAllLinesAsync(_folder.File(MiniSeedData.Records), lines[..41]);
        await File.WriteAllLinesAsync(_folder.File("records/b.csv"), [lines[0], .. lines[41..]]);

        var (_, split) = await ImportedFile.Run("publish", "--dry-run", "-s", _folder.Path, "-d", _folder.File("releases.db"));

        Assert.Matches(@"2024 +│ records/b\.csv +│ 26 +│", split);
        Assert.Matches(@"2024 +│ records/trajecten-2024\.csv +│ 40 +│", split);
        Assert.Matches(@"2024 +│ all files +│ 66 +│ 66 +│ 0\.0 %", split);

        File.Delete(_folder.File("records/b.csv"));
        await File.WriteAllTextAsync(_folder.File("codelists/year.csv"), "code,level,parent,nl,fr,en\n2023,year,,a,b,c\n2024,year,,a,b,c\n");
        await File.WriteAllTextAsync(_folder.File(MiniSeedData.Records), new RecordSheet().Text().Replace("2024-", "2023-", StringComparison.Ordinal));
        var (_, gone) = await ImportedFile.Run("check", "-s", _folder.Path, "-d", _folder.File("releases.db"));

        Assert.Matches(@"2024 +│ none +│ 0 +│ 66 +│ -100\.0 % !", gone);
    }

    [Fact]
    public async Task Corrections_of_a_published_year_that_no_erratum_tells_of_are_4()
    {
        Assert.Equal(Done, await Run("publish"));
        var records = await File.ReadAllLinesAsync(_folder.File(MiniSeedData.Records));
        await File.WriteAllLinesAsync(_folder.File(MiniSeedData.Records), records[..^1]);

        var (exitCode, output) = await ImportedFile.Run("publish", "-s", _folder.Path, "-d", _folder.File("releases.db"));

        Assert.Equal(CorrectionsLeftOut, exitCode);
        Assert.Contains("2024 stays as it was published, though its records have changed", output, StringComparison.Ordinal);
        Assert.Contains("Say in definitions/errata.yaml what was wrong", output, StringComparison.Ordinal);

        // What it tells to write is what it asks for.
        var example = output[output.IndexOf("- code: correction-2024", StringComparison.Ordinal)..];
        await File.WriteAllLinesAsync(_folder.File("definitions/errata.yaml"), example.Split('\n').TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal)));
        Assert.Equal(Done, await Run("publish"));
        Assert.Equal(NothingToDo, await Run("publish"));
    }

    [Fact]
    public async Task A_text_that_tells_a_hidden_figure_is_refused_with_file_number_and_remedy()
    {
        await File.WriteAllTextAsync(_folder.File(MiniSeedData.Records), new RecordSheet().Fill("region", i => i < 57 ? "antwerpen" : "brussel").Text());
        var definitions = await File.ReadAllTextAsync(_folder.File("definitions/dimensions.yaml"));

        await Note("In Brussel waren er minstens 4 trajecten.");
        var (exitCode, output) = await ImportedFile.Run("publish", "-s", _folder.Path, "-d", _folder.File("releases.db"));
        await Note("In Brussel waren er enkele trajecten.");

        Assert.Equal(Refused, exitCode);
        Assert.Matches("(?s)definitions/dimensions.yaml, column region: \"4\" tells a figure that the release hides.*Say it without the number.*TEXT_TELLS_HIDDEN", output);
        Assert.Equal(Done, await Run("publish"));

        Task Note(string text) => File.WriteAllTextAsync(
            _folder.File("definitions/dimensions.yaml"), definitions.Replace("- code: leeftijdsgroep", $"  notes: [{{nl: \"{text}\", fr: a, en: a}}]\n- code: leeftijdsgroep", StringComparison.Ordinal));
    }

    private async Task<int> Run(string command) =>
        (await ImportedFile.Run(command, "-s", _folder.Path, "-d", _folder.File("releases.db"))).ExitCode;

    private async Task<int> Start(string command) =>
        (await ImportedFile.Start(command, "-s", _folder.Path, "-d", _folder.File("releases.db"))).ExitCode;
}
