using System.Numerics;
using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Anonymity.Records;

/// <summary>
/// Finds categories of the codelists in which fewer pupils of a year are than the threshold of the policy (classes, where a category
/// holds no pupil). They are hidden in every table, and hiding them costs their neighbours: perhaps they should be merged.
/// </summary>
internal sealed class SmallCategories(RecordSet records, PupilRows rowsOfPupils, int[] years, int threshold)
{
    /// <summary>A finding for each dimension with a small category.</summary>
    public IEnumerable<Finding> Find(IReadOnlyList<Dimension> dimensions)
    {
        foreach (var dimension in dimensions.Where(dimension => dimension.Code != Dimension.Year))
        {
            var sizes = Count(dimension);
            var categories = dimension.Finest.Categories.Count;
            var small = new HashSet<int>();
            var rows = 0L;
            for (var cell = 0; cell < sizes.Length; cell++)
            {
                var (pupils, classes, trajecten) = sizes[cell];
                var size = pupils > 0 ? pupils : classes;
                if (size > 0 && size < threshold)
                {
                    small.Add(cell % categories);
                    rows += trajecten + classes;
                }
            }

            if (small.Count > 0)
            {
                yield return new Finding(
                    "RECORD_SMALL_CATEGORY", FindingSeverity.Warning,
                    $"{small.Count} of the {categories} categories of \"{dimension.Code}\" hold fewer than {threshold} pupils (or classes) in some year, in {Rows.Count(rows)}.",
                    "They will be hidden. Merge them in the codelist if that is so every year.", dimension.DerivedFrom ?? dimension.Code, rows);
            }
        }
    }

    // By year and category: distinct pupils, classes, individual trajecten.
    private (int Pupils, int Classes, int Trajecten)[] Count(Dimension dimension)
    {
        var categories = dimension.Finest.Categories.Count;
        var sizes = new (int Pupils, int Classes, int Trajecten)[years.Length * categories];
        var lastPupil = new int[sizes.Length];
        Array.Fill(lastPupil, -1);
        for (var pupil = 0; pupil < rowsOfPupils.Count; pupil++)
        {
            foreach (var row in rowsOfPupils.Of(pupil))
            {
                for (var bits = Cells(dimension, row, out var start); bits != 0; bits &= bits - 1)
                {
                    var cell = start + BitOperations.TrailingZeroCount(bits);
                    sizes[cell].Trajecten++;
                    if (lastPupil[cell] != pupil)
                    {
                        lastPupil[cell] = pupil;
                        sizes[cell].Pupils++;
                    }
                }
            }
        }

        for (var row = 0; row < records.Count; row++)
        {
            if (records.Pupils[row] < 0)
            {
                for (var bits = Cells(dimension, row, out var start); bits != 0; bits &= bits - 1)
                {
                    sizes[start + BitOperations.TrailingZeroCount(bits)].Classes++;
                }
            }
        }

        return sizes;
    }

    // The categories of a row as bits, from a start.
    private ulong Cells(Dimension dimension, int row, out int start)
    {
        var outcome = !dimension.Populations.Contains(Population.Opgestart);
        var year = outcome
            ? records.Closed[row] ? Array.IndexOf(years, records.Ends[row].Year) : -1
            : Array.IndexOf(years, records.Starts[row].Year);
        start = year * dimension.Finest.Categories.Count;
        if (year < 0)
        {
            return 0;
        }

        if (dimension.IsMultiResponse)
        {
            return records.Responses[dimension.Code][row];
        }

        var category = records.Categories[dimension.Code][row];
        start += Math.Max((int)category, 0);
        return category == RecordSet.None ? 0UL : 1UL;
    }
}
