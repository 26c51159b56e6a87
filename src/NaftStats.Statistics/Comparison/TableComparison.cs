using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Comparison;

/// <summary>
/// Puts a published table beside a release, figure by figure. Shares are recomputed from shown counts and rounded half up
/// to the printed decimals, on the base that the document used.
/// </summary>
public sealed class TableComparison
{
    private readonly Release _release;
    private readonly Publication _publication;
    private readonly PublishedTable _table;

    private TableComparison(Release release, Publication publication, PublishedTable table)
    {
        _release = release;
        _publication = publication;
        _table = table;
    }

    /// <summary>Every printed figure of <paramref name="table"/> beside what <paramref name="release"/> gives.</summary>
    public static IReadOnlyList<ComparedFigure> Compare(Release release, Publication publication, PublishedTable table)
    {
        var comparison = new TableComparison(release, publication, table);
        return
        [
            .. table.Rows.Index().SelectMany(row => table.Columns.Index()
                .Where(column => row.Item.Figures[column.Index] is not null)
                .Select(column => comparison.Compare(row.Index, row.Item, column.Item, PrintedFigure.Parse(row.Item.Figures[column.Index]!)))),
        ];
    }

    private ComparedFigure Compare(int index, PublishedRow row, PublishedColumn column, PrintedFigure printed)
    {
        var computed = Compute(column, _table.Coordinates(row, column), printed.Decimals);
        var explanation = _publication.Inconsistencies.FirstOrDefault(candidate => Concerns(candidate, row, column));
        var agreement = printed.Value is null ? Agreement.NotCompared
            : computed.Status == ObservationStatus.Hidden ? Agreement.Hidden
            : computed.Value is { } value && (decimal)value == printed.Value ? Agreement.AsPrinted
            : column.Kind == MeasureKind.Mean && IsRounded(printed, computed) ? Agreement.Rounded
            : explanation is not null ? Agreement.Explained
            : Agreement.Differs;
        return new ComparedFigure(index, column, printed, computed, agreement, explanation);
    }

    // A mean is released with one decimal at most, whatever a document prints. Both are roundings of one mean where their
    // intervals meet: 14,748 is printed as 14,75 and released as 14,7.
    private static bool IsRounded(PrintedFigure printed, CellValue computed) =>
        printed.Decimals == 2 && computed.Value is { } value
        && Math.Abs(printed.Value!.Value - (decimal)value) <= 0.05m + 0.005m;

    private bool Concerns(Inconsistency candidate, PublishedRow row, PublishedColumn column) =>
        candidate.Table == _table.Code
        && candidate.Column == column.Code
        && candidate.Categories.All(pair =>
        {
            var place = _table.Dimensions.ToList().IndexOf(pair.Key);
            return place < 0
                ? column.Where.TryGetValue(pair.Key, out var fixedAt) && fixedAt == pair.Value
                : (row.Categories[place] ?? PublishedTable.Total) == pair.Value;
        });

    private CellValue Compute(PublishedColumn column, IReadOnlyDictionary<string, string> coordinates, int decimals)
    {
        switch (column.Kind)
        {
            case MeasureKind.Share:
                return Quotient(Count(column, coordinates), Base(column, coordinates), 100m, decimals);
            case MeasureKind.Ratio:
                return Quotient(
                    Value(column.Population, MeasureKind.Trajecten, null, coordinates), Value(column.Population, MeasureKind.Leerlingen, null, coordinates), 1m, decimals);
            case MeasureKind.Mean:
                return Value(column.Population, MeasureKind.Mean, column, coordinates);
            default:
                return Count(column, coordinates);
        }
    }

    private CellValue Base(PublishedColumn column, IReadOnlyDictionary<string, string> coordinates)
    {
        var total = coordinates.Where(pair => pair.Key != column.Within).ToDictionary();
        if (!column.BaseIsSumOfCells)
        {
            // A table within one dimension can still be of what that dimension is registered for.
            return Count(column, total, column.Within);
        }

        var sum = 0.0;
        foreach (var category in _release.Catalogue.FindDimension(column.Within!)!.Finest.Categories)
        {
            var part = Count(column, new Dictionary<string, string>(total) { [column.Within!] = category.Code });
            if (part.Value is null)
            {
                return part;
            }

            sum += part.Value.Value;
        }

        return CellValue.Of(sum);
    }

    private static CellValue Quotient(CellValue part, CellValue whole, decimal factor, int decimals)
    {
        if (part.Value is null || whole.Value is null)
        {
            return part.Value is null ? part : whole;
        }

        return Rounding.Quotient(factor * (decimal)part.Value, (int)whole.Value, decimals) is { } value ? CellValue.Of(value) : CellValue.NotApplicable;
    }

    private CellValue Count(PublishedColumn column, IReadOnlyDictionary<string, string> coordinates, string? within = null) =>
        Value(column.Population, column.CountsLeerlingen ? MeasureKind.Leerlingen : MeasureKind.Trajecten, null, coordinates, within);

    private CellValue Value(
        Population population, MeasureKind measure, PublishedColumn? mean, IReadOnlyDictionary<string, string> coordinates, string? within = null)
    {
        var indicator = (mean is null ? null : _release.Catalogue.Indicators.FirstOrDefault(known =>
                known.Population == population && known.Measure == MeasureKind.Mean && known.Quantity == mean.Quantity))
            ?? new Indicator(
                string.Empty, string.Empty, population, measure, null, mean?.Quantity, default, mean?.Decimals ?? 0,
                LocalizedText.Same(string.Empty), LocalizedText.Same(string.Empty), []);
        var where = coordinates
            .Concat(Implied(coordinates, within))
            .Where(pair => measure != MeasureKind.Leerlingen || pair.Key != Dimension.TrajectTypes)
            .Select(pair => new CategoryFilter(pair.Key, [pair.Value]));

        // A table that the policy leaves out hides all that it would have held.
        var (table, problems) = TableSelection.TrySelect(_release, indicator, new TableQuery { Where = [.. where] });
        return table?.Value(0) ?? (problems.Count == 0 ? CellValue.Hidden : throw new ProblemsException(problems));
    }

    private Dictionary<string, string> Implied(IReadOnlyDictionary<string, string> coordinates, string? within)
    {
        if (within is null)
        {
            return [];
        }

        var dimension = _release.Catalogue.FindDimension(within)!;
        return new Implications(_release.Catalogue.Dimensions, [dimension]).Places
            .Where(pair => !coordinates.ContainsKey(pair.Key))
            .ToDictionary(pair => pair.Key, pair => _release.Catalogue.FindDimension(pair.Key)!.Finest.Categories[pair.Value].Code);
    }
}

/// <summary>One printed figure beside what a release gives for it.</summary>
/// <param name="Row">The place of the row in the table.</param>
/// <param name="Column">The column.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Computed">What the release gives, rounded to the printed decimals.</param>
/// <param name="Agreement">Whether they agree.</param>
/// <param name="Explanation">The known inconsistency, or null.</param>
public sealed record ComparedFigure(
    int Row, PublishedColumn Column, PrintedFigure Printed, CellValue Computed, Agreement Agreement, Inconsistency? Explanation);

/// <summary>Whether a release gives a figure as a document prints it.</summary>
public enum Agreement
{
    /// <summary>The release gives the printed figure.</summary>
    AsPrinted,

    /// <summary>The release gives the printed figure with fewer decimals, because it shows no more of a mean.</summary>
    Rounded,

    /// <summary>The release hides the figure to protect pupils.</summary>
    Hidden,

    /// <summary>The release gives another figure, and the document's inconsistency that explains it is known.</summary>
    Explained,

    /// <summary>The release gives another figure, and nothing explains it.</summary>
    Differs,

    /// <summary>Nothing is printed, or what is printed is no figure of the release.</summary>
    NotCompared,
}
