using NaftStats.Statistics.Problems;
using NaftStats.Testing;

namespace NaftStats.Synthesis.Tests;

[Collection(ShippedSynthesisCollection.Name)]
public sealed class SynthesizerTests(ShippedSynthesis shipped)
{
    // Each of them contradicts other figures of the same report; inconsistencies.yaml says how.
    private static readonly string[] Impossible =
    [
        "begeleidingsduur-2021: begeleidingsduur=61-120-dagen trajecttype=klas year=2021",
        "begeleidingsduur-2021: begeleidingsduur=0-28-dagen year=2021",
        "prose-werkingsgebied-antwerpen: region=antwerpen trajecttype=klas year=2024",
    ];

    [Fact]
    public void The_shipped_records_give_every_printed_figure_but_the_impossible_ones()
    {
        var folder = Repository.PathOf("seed-data/records");
        var records = new RecordTable(shipped.SeedData.Catalogue, Directory.EnumerateFiles(folder, "*.csv").Select(File.ReadAllText));

        var (differences, compared) = PrintedFigures.Compare(shipped.SeedData.Catalogue, shipped.SeedData.Publications, records);

        Assert.True(compared > 1100, $"Only {compared} figures were compared.");
        Assert.Equal(Impossible, differences.Select(WithoutFigures));
    }

    // The same seed gives the same bytes: they were made by another run.
    [Fact]
    public void The_shipped_records_are_what_the_synthesizer_makes()
    {
        var folder = Repository.PathOf("seed-data/records");

        Assert.Equal(
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            shipped.Result.Files.Select(file => Path.GetFileName(file.Name)));
        Assert.All(shipped.Result.Files, file => Assert.True(
            file.Content == File.ReadAllText(Path.Combine(folder, Path.GetFileName(file.Name))),
            $"{file.Name} is not what NaftStats.Synthesis makes."));
    }

    [Fact]
    public void Another_seed_gives_other_records_and_the_same_tables()
    {
        var other = Synthesizer.Synthesize(shipped.SeedData, Synthesizer.ShippedSeed + 1);

        var (differences, _) = PrintedFigures.Compare(shipped.SeedData.Catalogue, shipped.SeedData.Publications, shipped.Tabulate(other));
        Assert.Equal(Impossible, differences.Select(WithoutFigures));
        Assert.All(
            other.Files.Zip(shipped.Result.Files).Where(pair => pair.First.Name.EndsWith(".csv", StringComparison.Ordinal)),
            pair => Assert.NotEqual(pair.First.Content, pair.Second.Content));
    }

    [Fact]
    public void What_it_reports_as_missed_is_what_is_missed()
    {
        Assert.Equal(
            ["32,9%", "17,1%", "18,15%"],
            shipped.Result.Missed.Select(missed => missed.Printed));
        Assert.All(shipped.Result.Missed, missed => Assert.DoesNotContain("No records were found", missed.Reason, StringComparison.Ordinal));
        Assert.Equal(15536, shipped.Result.TrajectCount);
    }

    [Fact]
    public void A_changed_target_is_followed_and_differs_from_the_print()
    {
        var changed = shipped.With("opgestarte-trajecten-naar-instroomleeftijd", "12-14-jaar 2023", "trajecten", "1592");
        var result = Synthesizer.Synthesize(changed, Synthesizer.ShippedSeed);

        // The five age groups no longer add up to the total: one of the two figures must give way, and is named.
        Assert.Contains(result.Missed, missed => missed.Table == "opgestarte-trajecten-naar-instroomleeftijd");
        var (differences, _) = PrintedFigures.Compare(changed.Catalogue, changed.Publications, shipped.Tabulate(result));
        Assert.Equal(result.Missed.Count, differences.Count);
        Assert.NotEmpty(differences.Select(WithoutFigures).Except(Impossible));
    }

    [Fact]
    public void Populations_that_contradict_each_other_are_refused()
    {
        var changed = shipped.With("trajecten-naar-status-2023", "individueel", "doorlopend-trajecten", "5951");

        var exception = Assert.Throws<ProblemsException>(() => Synthesizer.Synthesize(changed, Synthesizer.ShippedSeed));

        Assert.Contains("2022", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_progress_ends_at_the_end()
    {
        Assert.NotEmpty(shipped.Result.Files);
        Assert.NotEmpty(shipped.Progress);
        Assert.All(shipped.Progress, told => Assert.InRange(told.Part, 0, 1));
        Assert.All(shipped.Progress.GroupBy(told => told.Step), step => Assert.Equal(1, step.Last().Part));
    }

    private static string WithoutFigures(string difference) => difference[..difference.LastIndexOf(": ", StringComparison.Ordinal)];
}
