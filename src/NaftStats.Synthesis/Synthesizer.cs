using System.Globalization;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.FirstDraws;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Search;
using NaftStats.Synthesis.Targets;
using NaftStats.Synthesis.Trajecten;

namespace NaftStats.Synthesis;

/// <summary>
/// Makes records from which the published tables come out: synthetic demonstration data in the place of the real
/// export. Everything is driven by the tables; a new table or dimension needs no new code. The same seed data and
/// seed give the same bytes everywhere.
/// </summary>
public static class Synthesizer
{
    /// <summary>The seed of the shipped records.</summary>
    public const int ShippedSeed = 2024;

    /// <summary>Makes the records; <paramref name="progress"/> hears the step and the part of it that is done, from 0 to 1.</summary>
    /// <exception cref="ProblemsException">The printed sizes of the populations are missing or contradict each other.</exception>
    public static SynthesisResult Synthesize(SeedDataSet seedData, int seed, Action<string, double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(seedData);
        var random = new RandomStream((ulong)seed);
        var codebook = new Codebook(seedData.Catalogue);
        var targets = TargetReader.Read(codebook, seedData.Publications);
        var registration = new Registration(codebook);

        progress?.Invoke("trajecten", 0);
        var drafts = Skeleton.Build(targets, codebook.Years, random.Fork("skeleton"));
        new DateDrawer(codebook, targets, random.Fork("dates")).Draw(drafts);
        var pupils = PupilLinker.Link(targets, codebook.Years, drafts, random.Fork("pupils"));
        progress?.Invoke("trajecten", 1);

        DistinctPupilWishes.Add(targets);
        new UnprintedCategories(codebook, targets).Add(seedData.Publications);
        var ledger = new Ledger(codebook, targets, drafts, pupils);
        Fill(codebook, targets, registration, ledger, random, progress);

        var writer = new RecordWriter(codebook, ledger, random.Fork("pseudonyms"));
        var records = writer.Write(seedData.Catalogue.Dimensions);
        var files = records.Append(ProvenanceFile.Write(seed, records));
        return new SynthesisResult(
            [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)],
            drafts.Length,
            targets.Targets.Count(target => target.Source is not null),
            MissedTargets.Find(ledger, targets));
    }

    private static void Fill(
        Codebook codebook, TargetBook targets, Registration registration, Ledger ledger, RandomStream random, Action<string, double>? progress)
    {
        var numbers = new NumberDraw(codebook, targets, registration, ledger, random.Fork("numbers"));
        for (var quantity = 0; quantity < codebook.Quantities.Length; quantity++)
        {
            for (var row = 0; row < ledger.Drafts.Length; row++)
            {
                ledger.Derive(quantity, row);
            }

            numbers.Draw(quantity);
        }

        var draw = new FirstDraw(codebook, targets, registration, ledger, random.Fork("categories"));
        var known = new HashSet<int>();
        foreach (var (place, round) in registration.Rounds().Index())
        {
            foreach (var dimension in round.Where(dimension => !codebook.IsSettled(dimension) && codebook.Dimensions[dimension].DerivedFrom is null))
            {
                draw.Draw(dimension);
            }

            known.UnionWith(round);
            ledger.Recount();
            ledger.Keep();
            var movable = known.Where(dimension => !codebook.IsSettled(dimension)
                && (!registration.IsParent(dimension) || round.Contains(dimension))).ToArray();
            var scoreboard = new Scoreboard(ledger, targets.Targets.Where(target => !targets.IsContradicted(target)
                && Conditions(target).All(condition => known.Contains(condition.Dimension))
                && (target.Numerator.Measure == TallyMeasure.Sum || Conditions(target).Any(condition => movable.Contains(condition.Dimension)))));
            var step = string.Create(CultureInfo.InvariantCulture, $"characteristics, round {place + 1}");
            double missedAtFirst = Math.Max(1, scoreboard.MissedCount);
            new LocalSearch(codebook, targets, registration, ledger, movable, random.Fork(step))
                .Run(scoreboard, missed => progress?.Invoke(step, Math.Max(0, 1 - (missed / missedAtFirst))));
            progress?.Invoke(step, 1);
        }
    }

    private static IEnumerable<Condition> Conditions(Target target) =>
        target.Bases.Append(target.Numerator).SelectMany(tally => tally.Conditions);
}
