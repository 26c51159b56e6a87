using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Anonymity.Records;

/// <summary>
/// Measures how many pupils share what someone who knows a pupil could know of them (quasi-identifiers) with how many others.
/// Source: L. Sweeney, k-anonymity: a model for protecting privacy, 2002. The year of the first day always counts as known.
/// A pupil with several trajecten is as safe as the least safe of them.
/// </summary>
internal static class KAnonymity
{
    /// <summary>The measure of <paramref name="records"/> over <paramref name="quasiIdentifiers"/>.</summary>
    public static KAnonymityReport Measure(RecordSet records, PupilRows pupils, IReadOnlyList<Dimension> quasiIdentifiers)
    {
        var groups = Groups(records, quasiIdentifiers, out var count);
        var sizes = new int[count];
        var lastPupil = new int[count];
        Array.Fill(lastPupil, -1);
        for (var pupil = 0; pupil < pupils.Count; pupil++)
        {
            foreach (var row in pupils.Of(pupil))
            {
                var group = groups[row];
                if (lastPupil[group] != pupil)
                {
                    lastPupil[group] = pupil;
                    sizes[group]++;
                }
            }
        }

        var (smallest, alone, belowFive, belowTen) = (pupils.Count == 0 ? 0 : int.MaxValue, 0, 0, 0);
        for (var pupil = 0; pupil < pupils.Count; pupil++)
        {
            var size = int.MaxValue;
            foreach (var row in pupils.Of(pupil))
            {
                size = Math.Min(size, sizes[groups[row]]);
            }

            smallest = Math.Min(smallest, size);
            alone += size == 1 ? 1 : 0;
            belowFive += size < 5 ? 1 : 0;
            belowTen += size < 10 ? 1 : 0;
        }

        return new KAnonymityReport([.. quasiIdentifiers.Select(dimension => dimension.Code)], pupils.Count, smallest, alone, belowFive, belowTen);
    }

    // Refines the groups dimension by dimension, so that no product of codelists can overflow.
    private static int[] Groups(RecordSet records, IReadOnlyList<Dimension> quasiIdentifiers, out int count)
    {
        var groups = Array.ConvertAll(records.Starts, start => start.Year);
        count = Refine(groups, row => 0);
        foreach (var dimension in quasiIdentifiers)
        {
            if (dimension.IsMultiResponse)
            {
                var responses = records.Responses[dimension.Code];
                count = Refine(groups, row => responses[row]);
            }
            else
            {
                var categories = records.Categories[dimension.Code];
                count = Refine(groups, row => (ulong)(categories[row] + 1));
            }
        }

        return groups;
    }

    private static int Refine(int[] groups, Func<int, ulong> valueOf)
    {
        var numbers = new Dictionary<(int Group, ulong Value), int>();
        for (var row = 0; row < groups.Length; row++)
        {
            var key = (groups[row], valueOf(row));
            if (!numbers.TryGetValue(key, out var number))
            {
                number = numbers.Count;
                numbers.Add(key, number);
            }

            groups[row] = number;
        }

        return numbers.Count;
    }
}

/// <summary>How many pupils share their quasi-identifiers with few others. It is for the publisher; it is not published.</summary>
/// <param name="QuasiIdentifiers">The codes of the dimensions that count as known, beside the year of the first day.</param>
/// <param name="Pupils">The number of pupils.</param>
/// <param name="Smallest">The size of the smallest group (the k of k-anonymity); 0 without pupils.</param>
/// <param name="Alone">The number of pupils who share them with nobody (k = 1).</param>
/// <param name="BelowFive">The number of pupils in groups below five.</param>
/// <param name="BelowTen">The number of pupils in groups below ten.</param>
public sealed record KAnonymityReport(IReadOnlyList<string> QuasiIdentifiers, int Pupils, int Smallest, int Alone, int BelowFive, int BelowTen);
