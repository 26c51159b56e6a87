using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Synthesis.Codebooks;

namespace NaftStats.Synthesis.Targets;

/// <summary>
/// Where the printed cells of a table add up to its printed total, the categories that it leaves out are empty. Without
/// this the search would not know where a traject is that a cell lacks.
/// </summary>
internal sealed class UnprintedCategories(Codebook codebook, TargetBook targets)
{
    /// <summary>Adds the wishes that follow from the numbers of trajecten which <paramref name="publications"/> print.</summary>
    public void Add(IEnumerable<Publication> publications)
    {
        foreach (var table in publications.SelectMany(publication => publication.Tables))
        {
            foreach (var column in table.Columns.Where(column => column.Kind == MeasureKind.Trajecten))
            {
                for (var place = 0; place < table.Dimensions.Count; place++)
                {
                    if (table.Dimensions[place] != Dimension.Year && codebook.Find(table.Dimensions[place]) is >= 0 and var dimension
                        && !codebook.Dimensions[dimension].IsMultiResponse)
                    {
                        Add(table, column, place, dimension);
                    }
                }
            }
        }
    }

    private void Add(PublishedTable table, PublishedColumn column, int place, int dimension)
    {
        foreach (var slice in table.Rows.GroupBy(row => string.Join('|', row.Categories.Where((_, i) => i != place))))
        {
            if (slice.FirstOrDefault(row => row.Categories[place] is null) is not { } totalRow
                || !table.Coordinates(totalRow, column).TryGetValue(Dimension.Year, out var yearCode))
            {
                continue;
            }

            var year = int.Parse(yearCode, CultureInfo.InvariantCulture);
            var others = TargetReader.Conditions(codebook, table.Coordinates(totalRow, column));
            var printed = 0UL;
            long sum = 0;
            foreach (var row in slice.Where(row => row.Categories[place] is not null))
            {
                var mask = codebook.Mask(dimension, row.Categories[place]!);
                printed |= mask;
                sum += targets.Exact(column.Population, year, [.. others, new Condition(dimension, mask)], TallyMeasure.Trajecten) ?? 0;
            }

            var rest = codebook.All(dimension) & ~printed;
            if (rest != 0 && targets.Exact(column.Population, year, others, TallyMeasure.Trajecten) == sum)
            {
                targets.Add(Target.Wish(
                    targets.Tally(column.Population, year, [.. others, new Condition(dimension, rest)], TallyMeasure.Trajecten), 0, 0));
            }
        }
    }
}

/// <summary>
/// Wishes that no figure prints: a printed number of at least five trajecten should belong to at least five pupils,
/// or the rule on small cells would hide a figure that the report shows.
/// </summary>
internal static class DistinctPupilWishes
{
    private const int Threshold = 5;
    private const int HighestAtRisk = 25;

    /// <summary>Adds the wishes to <paramref name="targets"/>.</summary>
    public static void Add(TargetBook targets)
    {
        var tallies = targets.Targets
            .Where(target => target.Scale == 0 && target.Printed is >= Threshold and <= HighestAtRisk && target.Numerator.Measure == TallyMeasure.Trajecten)
            .Select(target => target.Numerator)
            .Where(tally => tally.Conditions.Length > 0 && !tally.Conditions.Contains(targets.OfType(TrajectType.Klas)))
            .Distinct()
            .ToArray();
        foreach (var tally in tallies)
        {
            var pupils = targets.Tally(tally.Population, tally.Year, tally.Conditions, TallyMeasure.Leerlingen);
            targets.Add(Target.Wish(pupils, Threshold, long.MaxValue));
        }
    }
}
