using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Comparison;

/// <summary>
/// The figures of a published table as they may be shown. A printed count of a small group, unless the release shows it (a few
/// classes are no small group), and every printed figure of a cell that the release hides, is shown hidden: the document is public, but the service does not repeat it.
/// </summary>
public static class ServedFigures
{
    // Comparing a table takes a thousand times as long as showing it, and comes to the same as long as a release is what it is.
    private static readonly ConditionalWeakTable<Release, ConcurrentDictionary<object, IReadOnlyList<ServedFigure>>> Known = [];

    // What is known of a figure that is hidden is said nowhere: an explanation would quote it.
    private static readonly LocalizedText Withheld = new(
        "Dit cijfer is verborgen om leerlingen te beschermen; wat verborgen is, is niet noodzakelijk nul of klein: het kan elk getal zijn.",
        "Ce chiffre est masqué pour protéger des élèves ; ce qui est masqué n’est pas forcément nul ou petit : ce peut être n’importe quel nombre.",
        "This figure is hidden to protect pupils; what is hidden is not necessarily zero or small: it can be any number.");

    /// <summary>The figures of a table that a release computes too.</summary>
    public static IReadOnlyList<ServedFigure> Of(Release release, Publication publication, PublishedTable table) =>
        Of(release).GetOrAdd(table, _ => Compare(release, publication, table));

    /// <summary>The figures of a table that no release computes.</summary>
    public static IReadOnlyList<ServedFigure> Of(Release release, ReferenceTable table) =>
        Of(release).GetOrAdd(table, _ => Read(table));

    /// <summary>One printed figure as it may be shown.</summary>
    public static ServedFigure Of(Release release, PrintedCell printed)
    {
        var (row, column) = (printed.Table.Rows[printed.Row].Categories, printed.Table.Columns.Index().First(candidate => candidate.Item == printed.Column).Index);
        return Of(release, printed.Publication, printed.Table).First(figure => figure.Column == column && ReferenceEquals(figure.Categories, row));
    }

    private static ConcurrentDictionary<object, IReadOnlyList<ServedFigure>> Of(Release release) =>
        Known.GetValue(release, _ => new ConcurrentDictionary<object, IReadOnlyList<ServedFigure>>(ReferenceEqualityComparer.Instance));

    private static IReadOnlyList<ServedFigure> Compare(Release release, Publication publication, PublishedTable table) =>
    [
        .. TableComparison.Compare(release, publication, table).Select(figure =>
        {
            var column = table.Columns.Index().First(candidate => candidate.Item == figure.Column).Index;
            var counts = figure.Column.Kind is MeasureKind.Trajecten or MeasureKind.Leerlingen;
            var hidden = figure.Agreement == Agreement.Hidden || (counts && figure.Agreement != Agreement.AsPrinted && IsSmall(figure.Printed, release));
            return new ServedFigure(
                table.Rows[figure.Row].Categories,
                column,
                hidden ? null : figure.Printed.Text,
                hidden ? CellValue.Hidden : ValueOf(figure.Printed),
                null,
                hidden ? CellValue.Hidden : figure.Computed,
                hidden ? Agreement.Hidden : figure.Agreement,
                hidden ? Withheld : figure.Explanation?.Reason,
                null);
        }),
    ];

    private static IReadOnlyList<ServedFigure> Read(ReferenceTable table) =>
    [
        .. table.Rows.SelectMany(
            row => row.Figures.Index().Where(figure => figure.Item is not null),
            (row, figure) => Served(row, figure.Index, figure.Item == ReferenceRow.Hidden)),
    ];

    private static ServedFigure Served(ReferenceRow row, int column, bool isHidden)
    {
        var printed = PrintedFigure.Parse(row.Figures[column]!);
        return new ServedFigure(
            row.Categories,
            column,
            isHidden ? null : printed.Text,
            isHidden ? CellValue.Hidden : ValueOf(printed),
            row.Qualifier,
            new CellValue(null, ObservationStatus.NotPublished),
            isHidden ? Agreement.Hidden : Agreement.NotCompared,
            isHidden ? Withheld : null,
            isHidden ? null : row.Note);
    }

    private static bool IsSmall(PrintedFigure printed, Release release) => printed.Value > 0 && printed.Value < release.Policy.Threshold;

    private static CellValue ValueOf(PrintedFigure printed) =>
        printed.Value is { } value ? CellValue.Of((double)value) : new CellValue(null, ObservationStatus.NotApplicable);
}

/// <summary>A printed figure as it may be shown, beside what a release gives for it.</summary>
/// <param name="Categories">A category code for each dimension of the table; null stands for the printed total.</param>
/// <param name="Column">The place of the column.</param>
/// <param name="Printed">The figure as printed; null where it is hidden.</param>
/// <param name="Value">The printed figure as a number; its status says why there is none.</param>
/// <param name="Qualifier">How exact the print is; null where it is exact.</param>
/// <param name="Computed">What the release gives.</param>
/// <param name="Agreement">Whether both agree.</param>
/// <param name="Explanation">The known inconsistency of the document, in words; or null.</param>
/// <param name="Note">A remark on the row, or null.</param>
public sealed record ServedFigure(
    IReadOnlyList<string?> Categories,
    int Column,
    string? Printed,
    CellValue Value,
    Qualifier? Qualifier,
    CellValue Computed,
    Agreement Agreement,
    LocalizedText? Explanation,
    string? Note);
