namespace NaftStats.Attacks.Fixture;

/// <summary>
/// Random records with many small groups: skewed categories, pupils with several trajecten, classes, trajecten that run over
/// years, ended ones whose dossier stays open. The same seed gives the same records.
/// </summary>
public static class FixtureRecords
{
    private static readonly (string, int)[] Regions =
        [("antwerpen", 22), ("mechelen", 9), ("turnhout", 5), ("gent", 17), ("meetjesland", 3), ("waas-en-dender", 8), ("limburg", 11), ("brussel", 6)];

    private static readonly (string, int)[] Forms = [("bso", 40), ("tso", 20), ("aso", 16), ("buso", 14), ("okan", 5), ("geen", 2)];

    private static readonly (string, int)[] Languages = [("nederlands", 70), ("nederlands-en-andere", 17), ("andere", 11), ("niet-opgegeven", 2)];

    private static readonly (string, int)[] Families = [("kerngezin", 52), ("eenoudergezin", 25), ("nieuw-samengesteld", 15), ("pleeggezin", 5), ("zelfstandig", 3)];

    private static readonly (string, int)[] Reasons = [("werk", 5), ("hulpverlening", 4), ("andere", 3), ("onbekend", 1)];

    /// <summary>The records that start in the year before <paramref name="from"/> up to <paramref name="to"/>.</summary>
    /// <param name="from">The first year of the release.</param>
    /// <param name="to">The last year of the release.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="perYear">How many trajecten start in a year.</param>
    public static List<FixtureRecord> Make(int from, int to, int seed = 20, int perYear = 750)
    {
        var records = new List<FixtureRecord>();
        for (var year = from - 1; year <= to; year++)
        {
            // A year's records depend on the year only: a release with one year more holds the same ones before it.
            var random = new Random((seed * 10_000) + year);
            var earlier = records.Where(record => !record.IsClass).ToArray();
            for (var i = 0; i < (year < from ? perYear / 4 : perYear); i++)
            {
                records.Add(random.Next(9) == 0 ? Class(random, records.Count, year) : Individual(random, records.Count, year, earlier, records));
            }
        }

        return records;
    }

    /// <summary>One individual traject, of a new pupil or of one who had one before.</summary>
    private static FixtureRecord Individual(Random random, int number, int year, FixtureRecord[] earlier, List<FixtureRecord> records)
    {
        var known = random.Next(5) switch
        {
            0 when earlier.Length > 0 => earlier[random.Next(earlier.Length)],
            1 when records.Count > 0 && records[random.Next(records.Count)] is { IsClass: false } recent => recent,
            _ => null,
        };
        var (start, end, closed) = Period(random, year);
        var back = closed ? Pick(random, ("ja", 8), ("nee", 2)) : "";
        var (clb, parents, police) = (random.Next(10) < 9, random.Next(3) > 0, random.Next(14) == 0);
        return new FixtureRecord(
            number, false, known?.Pupil ?? number, start, end, closed,
            known is not null && random.Next(4) > 0 ? known.Region : Pick(random, Regions),
            known is not null && random.Next(3) > 0 ? known.Onderwijsvorm : Pick(random, Forms),
            known?.Geslacht ?? Pick(random, ("mannelijk", 62), ("vrouwelijk", 38)),
            known is null ? Math.Clamp(15 + (int)Math.Round(Enumerable.Range(0, 6).Sum(_ => random.NextDouble() - 0.5) * 2.2), 12, 19) : Math.Min(19, known.Leeftijd + year - known.Start.Year),
            known?.Thuistaal ?? Pick(random, Languages),
            known?.Gezinssituatie ?? Pick(random, Families),
            back,
            back == "nee" ? Pick(random, Reasons) : "",
            closed ? string.Join('|', new[] { clb ? "clb" : "", parents ? "ouders" : "", police ? "politie" : "" }.Where(actor => actor.Length > 0)) : "",
            0);
    }

    private static FixtureRecord Class(Random random, int number, int year)
    {
        var (start, end, closed) = Period(random, year);
        return new FixtureRecord(number, true, -1, start, end, closed, Pick(random, Regions), Pick(random, Forms), "", 0, "", "", "", "", "", 1 + random.Next(29));
    }

    private static (DateOnly Start, DateOnly? End, bool Closed) Period(Random random, int year)
    {
        var start = new DateOnly(year, 1, 1).AddDays(random.Next(365));
        DateOnly? end = random.Next(12) == 0 ? null : start.AddDays(5 + random.Next(170));
        return (start, end, end is not null && random.Next(16) > 0);
    }

    internal static string Pick(Random random, params (string Code, int Weight)[] weights)
    {
        var at = random.Next(weights.Sum(pair => pair.Weight));
        var i = 0;
        while (at >= weights[i].Weight)
        {
            at -= weights[i++].Weight;
        }

        return weights[i].Code;
    }
}
