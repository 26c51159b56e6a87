using NaftStats.Synthesis.Ledgers;

namespace NaftStats.Synthesis.FirstDraws;

/// <summary>
/// Where a table prints both trajecten and pupils of each category, pupils with several trajecten are settled first, so
/// many in each category as its two figures differ.
/// </summary>
internal static class RepeatedPupils
{
    /// <summary>Gives trajecten of pupils with several of <paramref name="rows"/> their category; returns those trajecten.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="dimension">The dimension.</param>
    /// <param name="rows">The trajecten that the table counts.</param>
    /// <param name="room">How many trajecten each category takes.</param>
    /// <param name="repeated">How many trajecten more than pupils each category has, or null.</param>
    public static HashSet<int> Draw(Ledger ledger, int dimension, int[] rows, int[] room, int[]? repeated)
    {
        var settled = new HashSet<int>();
        if (repeated is null)
        {
            return settled;
        }

        var left = repeated.ToArray();
        foreach (var group in rows.GroupBy(row => ledger.Drafts[row].Pupil).Where(group => group.Count() > 1).OrderByDescending(group => group.Count()))
        {
            var category = Array.IndexOf(left, left.Max());
            var size = group.Count();
            if (left[category] < size - 1 || room[category] < size)
            {
                continue;
            }

            left[category] -= size - 1;
            room[category] -= size;
            foreach (var row in group)
            {
                ledger.Values[dimension][row] = 1UL << category;
                settled.Add(row);
            }
        }

        return settled;
    }
}
