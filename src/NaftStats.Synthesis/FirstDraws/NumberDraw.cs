using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.FirstDraws;

/// <summary>Gives the trajecten their first numbers: durations from their dates, ages from a day of birth, others drawn.</summary>
internal sealed class NumberDraw(Codebook codebook, TargetBook targets, Registration registration, Ledger ledger, RandomStream random)
{
    // How an open category such as "30+" is filled.
    private const int OpenWidth = 8;

    // Pupils of secondary education by age at intake, from 11 years: how often each age comes within a printed group.
    private static readonly long[] UsualAges = [10, 240, 560, 746, 700, 560, 420, 105, 30, 10, 2, 1];

    private readonly RandomStream _random = random;

    /// <summary>Draws one numeric column.</summary>
    public void Draw(int quantity)
    {
        var code = codebook.Quantities[quantity];
        var random = _random.Fork(code);
        switch (code)
        {
            case RecordQuantity.Duration:
                for (var row = 0; row < ledger.Drafts.Length; row++)
                {
                    ledger.SetNumber(quantity, row, ledger.Drafts[row].Duration);
                }

                break;
            case RecordQuantity.AgeAtStart:
                DrawAges(random);
                break;
            case RecordQuantity.AgeAtEnd:
                break;
            default:
                DrawOther(quantity, random);
                break;
        }

        ledger.Keep();
    }

    private void DrawAges(RandomStream random)
    {
        var dimension = DimensionOf(RecordQuantity.AgeAtStart);
        var table = new OneWayTable(codebook, targets, registration, dimension, TrajectType.Individueel);
        var categories = codebook.Dimensions[dimension].Finest.Categories;
        var weights = new long[categories.Count];
        for (var age = 0; age < UsualAges.Length; age++)
        {
            if (codebook.CategoryOf(dimension, Age.Youngest + age) is >= 0 and var category)
            {
                weights[category] += UsualAges[age];
            }
        }

        // A pupil's first traject sets the day of birth; the ages at later ones follow from it.
        foreach (var group in Enumerable.Range(0, ledger.Drafts.Length)
            .Where(row => ledger.Drafts[row].Type == TrajectType.Individueel)
            .GroupBy(row => ledger.Drafts[row].StartYear).OrderBy(group => group.Key))
        {
            var known = new int[categories.Count];
            var free = new List<int>();
            foreach (var row in group)
            {
                if (ledger.Siblings(row)[0] == row)
                {
                    free.Add(row);
                }
                else if (ledger.Birthdays[ledger.Drafts[row].Pupil] is > 0 and var birthday)
                {
                    var age = Age.On(ledger.Drafts[row].Start, DateOnly.FromDayNumber(birthday));
                    known[Math.Max(0, codebook.CategoryOf(dimension, age))]++;
                }
            }

            // A pupil's later trajecten of the same year will have about the same ages as the first ones.
            var open = Math.Max(1, group.Count() - known.Sum());
            (long From, long To)? Scaled((long From, long To)? bound, int before) => bound is var (from, to)
                ? (Math.Max(0, from - before) * free.Count / open, (Math.Max(0, to - before) * free.Count / open) + 1)
                : null;
            var bounds = table.Bounds(group.Key).Select((bound, i) => Scaled(bound, known[i]));
            var counts = Apportionment.Divide(free.Count, [.. bounds], weights);
            var next = 0;
            var order = free.ToArray();
            random.Shuffle<int>(order);
            for (var category = 0; category < counts.Length; category++)
            {
                for (var k = 0; k < counts[category] && next < order.Length; k++)
                {
                    SetAge(order[next++], DrawWithin(categories[category].From ?? Age.Youngest, categories[category].To ?? Age.Oldest, random), random);
                }
            }
        }
    }

    private void SetAge(int row, int age, RandomStream random)
    {
        var draft = ledger.Drafts[row];
        ledger.SetBirthday(draft.Pupil, Age.DrawBirthday(draft.Start, age, random));
    }

    private static int DrawWithin(int from, int to, RandomStream random)
    {
        long Weight(int age) => age >= Age.Youngest && age <= Age.Oldest ? UsualAges[age - Age.Youngest] : 1;
        var ticket = random.Below((int)Enumerable.Range(from, to - from + 1).Sum(Weight));
        var age = from;
        while (ticket >= Weight(age))
        {
            ticket -= (int)Weight(age++);
        }

        return age;
    }

    private void DrawOther(int quantity, RandomStream random)
    {
        var dimension = DimensionOf(codebook.Quantities[quantity]);
        var categories = codebook.Dimensions[dimension].Finest.Categories;
        foreach (var type in codebook.Dimensions[dimension].AppliesTo)
        {
            var table = new OneWayTable(codebook, targets, registration, dimension, type);
            var weights = Enumerable.Repeat(1L, categories.Count).ToArray();
            foreach (var group in Enumerable.Range(0, ledger.Drafts.Length)
                .Where(row => registration.Holds(dimension, ledger.Drafts[row], ledger.Values, row) && ledger.Drafts[row].Type == type)
                .GroupBy(row => (table.Population == Population.Afgesloten ? ledger.Drafts[row].EndYear : ledger.Drafts[row].StartYear) ?? 0)
                .OrderByDescending(group => table.Bounded(group.Key)).ThenByDescending(group => group.Key))
            {
                var rows = group.ToArray();
                random.Shuffle<int>(rows);
                var counts = Apportionment.Divide(rows.Length, table.Bounds(group.Key), weights);
                weights = [.. counts.Select(count => (long)count)];
                var next = 0;
                for (var category = 0; category < counts.Length; category++)
                {
                    for (var k = 0; k < counts[category]; k++)
                    {
                        ledger.SetNumber(quantity, rows[next++], Within(categories[category].From, categories[category].To, random));
                    }
                }
            }
        }
    }

    private static int Within(int? from, int? to, RandomStream random) =>
        from is null && to is null ? -1 : random.Between(from ?? 0, to ?? ((from ?? 0) + OpenWidth));

    // Of several dimensions that are derived from one number, the one of which most is printed.
    private int DimensionOf(string quantity) => Enumerable.Range(0, codebook.Dimensions.Length)
        .Where(dimension => codebook.Dimensions[dimension].DerivedFrom == quantity)
        .MaxBy(dimension =>
        {
            var table = new OneWayTable(codebook, targets, registration, dimension, codebook.Dimensions[dimension].AppliesTo[0]);
            return codebook.Years.Sum(table.Bounded);
        });
}
