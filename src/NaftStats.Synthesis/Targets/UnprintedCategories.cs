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
internal sealed class UnprintedCategories
{
    private readonly Codebook _codebook;
    private readonly TargetBook _targets;

    /// <summary>Adds to <paramref name="targets"/>.</summary>
    public UnprintedCategories(Codebook codebook, TargetBook targets)
    {
        _codebook = codebook;
        _targets = targets;
    }

    /// <summary>Adds the wishes that follow from the numbers of trajecten which <paramref name="publications"/> print.</summary>
    public void Add(IEnumerable<Publication> publications)
    {
        foreach (var table in publications.SelectMany(publication => publication.Tables))
        {
            foreach (var column in table.Columns.Where(column => column.Kind == MeasureKind.Trajecten))
            {
                for (var place = 0; place < table.Dimensions.Count; place++)
                {
                    if (table.Dimensions[place] != Dimension.Year && _codebook.Find(table.Dimensions[place]) is >= 0 and var dimension
                        && !_codebook.Dimensions[dimension].IsMultiResponse)
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
            var others = TargetReader.Conditions(_codebook, table.Coordinates(totalRow, column));
            var printed = 0UL;
            long sum = 0;
            foreach (var row in slice.Where(row => row.Categories[place] is not null))
            {
                var mask = _codebook.Mask(dimension, row.Categories[place]!);
                printed |= mask;
                sum += _targets.Exact(column.Population, year, [.. others, new Condition(dimension, mask)], TallyMeasure.Trajecten) ?? 0;
            }

            var rest = _codebook.All(dimension) & ~printed;
            if (rest != 0 && _targets.Exact(column.Population, year, others, TallyMeasure.Trajecten) == sum)
            {
                _targets.Add(Target.Wish(
                    _targets.Tally(column.Population, year, [.. others, new Condition(dimension, rest)], TallyMeasure.Trajecten), 0, 0));
            }
        }
    }
}
