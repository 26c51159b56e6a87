using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Anonymity.Records;

/// <summary>
/// Finds pupils with two answers to what a pupil has one of (a dimension that describes the pupil; numbers grow), or with ages that no day of
/// birth explains: a registration error, or one pseudonym for two pupils, and then groups are smaller or larger than they seem.
/// </summary>
internal static class ContradictedPupils
{
    private const string Code = "RECORD_CONTRADICTION";
    private const string Remedy = "Correct the answers, or give each pupil a pseudonym of its own; while they differ, the pupil counts in both categories.";

    /// <summary>A finding for each dimension, and one for the ages.</summary>
    /// <param name="records">The records.</param>
    /// <param name="pupils">Their rows by pupil.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="age">The numeric column with the age in whole years on the first day.</param>
    public static IEnumerable<Finding> Find(RecordSet records, PupilRows pupils, IReadOnlyList<Dimension> dimensions, string age)
    {
        foreach (var dimension in dimensions.Where(dimension => dimension is { DescribesPupil: true, IsMultiResponse: false, DerivedFrom: null, Code: not Dimension.Year }))
        {
            var categories = records.Categories[dimension.Code];
            if (Count(pupils, rows => HasTwo(rows, categories)) is { Pupils: > 0 } found)
            {
                yield return new Finding(
                    Code, FindingSeverity.Warning, $"{found.Pupils} pupil{(found.Pupils == 1 ? " has" : "s have")} two answers to \"{dimension.Code}\", in {Rows.Count(found.Rows)}.", Remedy, dimension.Code, found.Rows);
            }
        }

        if (records.Quantities.TryGetValue(age, out var ages) && Count(pupils, rows => HasNoBirthday(rows, records.Starts, ages)) is { Pupils: > 0 } odd)
        {
            yield return new Finding(
                Code, FindingSeverity.Warning, $"{odd.Pupils} pupil{(odd.Pupils == 1 ? " has" : "s have")} ages that no day of birth explains, in {Rows.Count(odd.Rows)}.", Remedy, age, odd.Rows);
        }
    }

    private delegate bool Contradiction(ReadOnlySpan<int> rows);

    private static (int Pupils, long Rows) Count(PupilRows pupils, Contradiction isContradicted)
    {
        var (found, rows) = (0, 0L);
        for (var pupil = 0; pupil < pupils.Count; pupil++)
        {
            var own = pupils.Of(pupil);
            if (own.Length > 1 && isContradicted(own))
            {
                found++;
                rows += own.Length;
            }
        }

        return (found, rows);
    }

    private static bool HasTwo(ReadOnlySpan<int> rows, short[] categories)
    {
        var first = RecordSet.None;
        foreach (var row in rows)
        {
            if (first == RecordSet.None)
            {
                first = categories[row];
            }
            else if (categories[row] != RecordSet.None && categories[row] != first)
            {
                return true;
            }
        }

        return false;
    }

    // Who is a years old on a day was born more than a but at most a + 1 years before it, whatever day that was.
    private static bool HasNoBirthday(ReadOnlySpan<int> rows, DateOnly[] starts, int[] ages)
    {
        var (earliest, latest) = (DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var row in rows)
        {
            if (ages[row] == RecordSet.None || starts[row].Year <= ages[row] + 1)
            {
                continue;
            }

            var from = starts[row].AddYears(-ages[row] - 1);
            var to = starts[row].AddYears(-ages[row]);
            earliest = from > earliest ? from : earliest;
            latest = to < latest ? to : latest;
        }

        return earliest > latest;
    }
}
