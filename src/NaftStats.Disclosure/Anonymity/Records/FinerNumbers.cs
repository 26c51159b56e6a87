using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Anonymity.Records;

/// <summary>
/// Finds numbers that are given one by one although every category that they fall into is a group, and no mean needs them: an age
/// of 24 where only "> 20" is published makes a pupil easier to recognise and no figure better.
/// </summary>
internal static class FinerNumbers
{
    /// <summary>A finding for each numeric column of the records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="averaged">The numeric columns of which an indicator takes the mean.</param>
    /// <param name="computed">The numeric columns that are computed from others and stand in no file.</param>
    public static IEnumerable<Finding> Find(RecordSet records, IReadOnlyList<Dimension> dimensions, IReadOnlySet<string> averaged, IReadOnlySet<string> computed)
    {
        foreach (var (column, numbers) in records.Quantities.Where(pair => !averaged.Contains(pair.Key) && !computed.Contains(pair.Key)))
        {
            Category[] categories = [.. dimensions.Where(dimension => dimension.DerivedFrom == column).SelectMany(dimension => dimension.Finest.Categories)];
            var exact = categories.Where(category => category.From is { } from && category.To == from).Select(category => category.From!.Value).ToHashSet();
            var rows = numbers.CountBy(number => number).Where(pair => pair.Key != RecordSet.None && !exact.Contains(pair.Key)).ToDictionary();

            // A group that is recorded by one and the same number is as coarse as it should be.
            var finer = categories
                .Where(category => category is not { From: null, To: null })
                .Select(group => rows.Keys.Where(group.Holds).ToArray())
                .Where(members => members.Length > 1)
                .SelectMany(members => members)
                .Distinct()
                .Sum(number => (long)rows[number]);
            if (finer > 0)
            {
                yield return new Finding(
                    "RECORD_TOO_FINE", FindingSeverity.Warning, $"{Rows.Hold(finer)} a number where only groups are declared, and no mean needs it.",
                    "Give every member of a group the lowest number of the group.", column, finer);
            }
        }
    }
}
