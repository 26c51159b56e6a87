using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Benchmarks.Releases;

/// <summary>
/// Any number of random records over the codelists of a catalogue, with every dimension registered where it can be. They are drawn
/// without regard to each other: only their number and the places that they fall into matter. The same number gives the same records.
/// </summary>
internal sealed class SyntheticRecords
{
    private const string Duration = "duur";
    private const int LongestDuration = 700;
    private const double TrajectenAPupil = 1.5;

    private readonly Random _random;
    private readonly TrajectType[] _types;
    private readonly int[] _pupils;
    private readonly DateOnly[] _starts;
    private readonly DateOnly[] _ends;
    private readonly bool[] _closed;
    private readonly Dictionary<string, short[]> _categories = [];
    private readonly Dictionary<string, ulong[]> _responses = [];
    private readonly Dictionary<string, int[]> _quantities = [];

    private SyntheticRecords(int count)
    {
        _random = new Random(count);
        (_types, _pupils, _starts, _ends, _closed) = (new TrajectType[count], new int[count], new DateOnly[count], new DateOnly[count], new bool[count]);
    }

    /// <summary>Makes <paramref name="count"/> records.</summary>
    public static RecordSet Of(Catalogue catalogue, int count)
    {
        var records = new SyntheticRecords(count);
        records.DrawTrajecten([.. catalogue.YearNumbers]);
        var dimensions = catalogue.Dimensions.Where(dimension => dimension.Code != Dimension.Year).ToArray();
        foreach (var bands in dimensions.Where(dimension => dimension.DerivedFrom is not null).GroupBy(dimension => dimension.DerivedFrom!))
        {
            records.DrawNumbers(bands.Key, bands.MaxBy(dimension => dimension.Finest.Categories.Count)!);
        }

        // What is registered after another answer comes after it in the catalogue.
        foreach (var dimension in dimensions)
        {
            records.Draw(catalogue, dimension);
        }

        return new RecordSet(
            records._types, records._pupils, records._starts, records._ends, records._closed, records._categories, records._responses, records._quantities);
    }

    private void DrawTrajecten(int[] years)
    {
        for (var row = 0; row < _types.Length; row++)
        {
            _types[row] = _random.Next(8) == 0 ? TrajectType.Klas : TrajectType.Individueel;
            _pupils[row] = _types[row] == TrajectType.Klas ? -1 : _random.Next((int)(_types.Length / TrajectenAPupil));
            _starts[row] = new DateOnly(_random.Next(years[0] - 1, years[^1] + 1), 1, 1).AddDays(_random.Next(365));
            _ends[row] = _random.Next(12) == 0 ? DateOnly.MaxValue : _starts[row].AddDays(Skewed(LongestDuration));
            _closed[row] = _ends[row] != DateOnly.MaxValue && _random.Next(16) > 0;
        }
    }

    private void DrawNumbers(string quantity, Dimension bands)
    {
        var bounded = bands.Finest.Categories.Where(category => category.From is not null).ToArray();
        var (low, high) = (bounded.Min(category => category.From!.Value), bounded.Max(category => category.To ?? category.From!.Value));
        var numbers = new int[_types.Length];
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = !IsRegistered(bands, row) ? RecordSet.None
                : quantity == Duration ? _ends[row].DayNumber - _starts[row].DayNumber
                : _random.Next(low, high + 1);
        }

        _quantities.Add(quantity, numbers);
    }

    private void Draw(Catalogue catalogue, Dimension dimension)
    {
        if (dimension.IsMultiResponse)
        {
            var responses = new ulong[_types.Length];
            for (var row = 0; row < responses.Length; row++)
            {
                // Two or three answers of all.
                responses[row] = IsRegistered(dimension, row) ? Bit() | Bit() | Bit() : 0;
            }

            _responses.Add(dimension.Code, responses);
            return;

            ulong Bit() => 1UL << Skewed(dimension.Finest.Categories.Count);
        }

        var after = dimension.RegisteredWhen is { } condition
            ? (Categories: _categories[condition.Dimension], Place: catalogue.FindDimension(condition.Dimension)!.Finest.IndexOf(condition.Category))
            : default;
        var categories = new short[_types.Length];
        for (var row = 0; row < categories.Length; row++)
        {
            categories[row] = !IsRegistered(dimension, row) || (after.Categories is not null && after.Categories[row] != after.Place) ? RecordSet.None
                : dimension.Code == Dimension.TrajectTypes ? (short)_types[row]
                : dimension.DerivedFrom is { } quantity ? Band(dimension, _quantities[quantity][row])
                : (short)Skewed(dimension.Finest.Categories.Count);
        }

        _categories.Add(dimension.Code, categories);
    }

    private bool IsRegistered(Dimension dimension, int row) =>
        dimension.AppliesTo.Contains(_types[row]) && (_closed[row] || dimension.Populations.Any(population => population != Population.Afgesloten));

    private static short Band(Dimension dimension, int number)
    {
        var categories = dimension.Finest.Categories;
        for (short place = 0; place < categories.Count; place++)
        {
            if (categories[place] is not { From: null, To: null } && categories[place].Holds(number))
            {
                return place;
            }
        }

        throw new InvalidOperationException($"No category of {dimension.Code} holds {number}.");
    }

    // The first ones are the most frequent, as in life: some categories are large and some small.
    private int Skewed(int count)
    {
        var draw = _random.NextDouble();
        return (int)(draw * draw * count);
    }
}
