namespace NaftStats.Attacks.Fixture;

/// <summary>Changes of the fixture's records that attacks compare releases over.</summary>
public static class FixtureChanges
{
    private const string Rare = "andere";
    private const string Rarer = "niet-opgegeven";
    private const string Foster = "pleeggezin";
    private const string Alone = "zelfstandig";

    /// <summary>Corrections of a register: categories changed, trajecten that were forgotten, trajecten that never were.</summary>
    public static IReadOnlyList<FixtureRecord> Edit(IReadOnlyList<FixtureRecord> records, int edits, int seed = 12)
    {
        var random = new Random(seed);
        var edited = records.ToList();
        for (var edit = 0; edit < edits; edit++)
        {
            var place = random.Next(edited.Count);
            var record = edited[place];
            switch (edit % 5)
            {
                case 0 when !record.IsClass:
                    edited[place] = record with { Thuistaal = record.Thuistaal == "nederlands" ? Rare : "nederlands" };
                    break;
                case 1:
                    edited[place] = record with { Region = record.Region == "gent" ? "meetjesland" : "gent" };
                    break;
                case 2:
                    edited.RemoveAt(place);
                    break;
                case 3:
                    edited.Add(record with { Number = 900_000 + edit, Pupil = 90_000 + edit });
                    break;
                default:
                    edited[place] = record with { Onderwijsvorm = record.Onderwijsvorm == "bso" ? "tso" : "bso" };
                    break;
            }
        }

        return edited;
    }

    /// <summary>
    /// Two languages by two families with groups of two and of four, and the same with twos and fours in each other's places.
    /// The records differ in nothing else, so every other group of every table is the same.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="year">The year in which the groups start.</param>
    /// <param name="swapped">Which of both.</param>
    public static IReadOnlyList<FixtureRecord> WithTwosAndFours(IReadOnlyList<FixtureRecord> records, int year, bool swapped)
    {
        var rest = records.Where(record => !(record.Thuistaal is Rare or Rarer && record.Gezinssituatie is Foster or Alone)).ToList();
        var example = rest.First(record => !record.IsClass && record.Start.Year == year);
        var number = 800_000;
        foreach (var (language, family, count) in new[] { (Rare, Foster, swapped ? 4 : 2), (Rare, Alone, swapped ? 2 : 4), (Rarer, Foster, swapped ? 2 : 4), (Rarer, Alone, swapped ? 4 : 2) })
        {
            for (var i = 0; i < count; i++)
            {
                number++;
                rest.Add(example with
                {
                    Number = number, Pupil = number, Thuistaal = language, Gezinssituatie = family, End = null, IsClosed = false, TerugNaarSchool = "", RedenNietTerug = "", Actor = "",
                });
            }
        }

        return rest;
    }
}
