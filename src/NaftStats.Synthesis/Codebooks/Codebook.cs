using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Synthesis.Codebooks;

/// <summary>The dimensions by number, with their categories as bits: what the search counts with.</summary>
internal sealed class Codebook
{
    private readonly Dictionary<string, int> _places = [];

    /// <summary>The codebook of <paramref name="catalogue"/>.</summary>
    public Codebook(Catalogue catalogue)
    {
        Dimensions = [.. catalogue.Dimensions.Where(dimension => dimension.Code != Dimension.Year)];
        Years = [.. catalogue.YearNumbers.Order()];
        Quantities = [.. Dimensions.Select(dimension => dimension.DerivedFrom).OfType<string>().Distinct()];
        for (var i = 0; i < Dimensions.Length; i++)
        {
            _places.Add(Dimensions[i].Code, i);
            if (Dimensions[i].Finest.Categories.Count > 64)
            {
                throw new ProblemsException(new Problem(
                    "DIMENSION_TOO_LARGE", $"The synthesizer counts at most 64 categories a dimension; \"{Dimensions[i].Code}\" has more.", null, new Place($"codelists/{Dimensions[i].Code}.csv")));
            }
        }

        TrajectType = _places[Dimension.TrajectTypes];
    }

    /// <summary>All dimensions but the year.</summary>
    public Dimension[] Dimensions { get; }

    /// <summary>The years, ascending.</summary>
    public int[] Years { get; }

    /// <summary>The numeric columns of the records from which dimensions are derived.</summary>
    public string[] Quantities { get; }

    /// <summary>The place of the dimension of the types of traject.</summary>
    public int TrajectType { get; }

    /// <summary>True where a dimension is settled before any characteristic is drawn: the type of a traject and its duration.</summary>
    public bool IsSettled(int dimension) =>
        dimension == TrajectType || Dimensions[dimension].DerivedFrom == RecordQuantity.Duration;

    /// <summary>The place of the dimension with <paramref name="code"/>, or -1.</summary>
    public int Find(string code) => _places.GetValueOrDefault(code, -1);

    /// <summary>The place of the numeric column with <paramref name="code"/>, or -1.</summary>
    public int FindQuantity(string code) => Array.IndexOf(Quantities, code);

    /// <summary>All categories of a dimension.</summary>
    public ulong All(int dimension) => ulong.MaxValue >> (64 - Dimensions[dimension].Finest.Categories.Count);

    /// <summary>The finest categories of a dimension that a category, on whatever level, holds; 0 where there is none such.</summary>
    public ulong Mask(int dimension, string category)
    {
        var mask = 0UL;
        foreach (var level in Dimensions[dimension].Levels)
        {
            if (level.IndexOf(category) is >= 0 and var place)
            {
                var projection = Dimensions[dimension].Projection(level);
                for (var i = 0; i < projection.Length; i++)
                {
                    mask |= projection[i] == place ? 1UL << i : 0;
                }
            }
        }

        return mask;
    }

    /// <summary>
    /// The category of a derived dimension that holds <paramref name="number"/>, or -1. A category without bounds
    /// stands for records without a number.
    /// </summary>
    public int CategoryOf(int dimension, int number)
    {
        var categories = Dimensions[dimension].Finest.Categories;
        for (var i = 0; i < categories.Count; i++)
        {
            var unbounded = categories[i].From is null && categories[i].To is null;
            if (number < 0 ? unbounded : !unbounded && categories[i].Holds(number))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The numeric columns of the records that follow from dates; any other numeric column is drawn by itself.</summary>
internal static class RecordQuantity
{
    /// <summary>Age in completed years on the first day.</summary>
    public const string AgeAtStart = RecordFile.Leeftijd;

    /// <summary>Age in completed years on the last day.</summary>
    public const string AgeAtEnd = "leeftijd-einde";

    /// <summary>Days from the first to the last day.</summary>
    public const string Duration = RecordFile.Duur;
}
