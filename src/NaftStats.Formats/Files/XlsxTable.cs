using NaftStats.Formats.Columns;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace NaftStats.Formats.Files;

/// <summary>
/// The sheet that a person reads: the categories of one dimension across (the years, where the table has them), the others down.
/// </summary>
internal sealed class XlsxTable
{
    private const int HeaderRow = 5;
    private const int LineHeight = 16;
    private const int WidestValue = 20;

    private readonly SelectionFile _file;
    private readonly XlsxStyles _styles;
    private readonly Observations _cells;
    private readonly IReadOnlyList<TableAxis> _axes;
    private readonly int[] _down;
    private readonly int _across;

    public XlsxTable(SelectionFile file, XlsxStyles styles)
    {
        _file = file;
        _styles = styles;
        _cells = file.Cells;
        _axes = file.Table.Axes;
        var years = _axes.ToList().FindIndex(axis => axis.Dimension.Code == Dimension.Year);
        _across = _axes.Count < 2 ? -1 : years < 0 ? _axes.Count - 1 : years;
        _down = [.. Enumerable.Range(0, _axes.Count).Where(axis => axis != _across)];
    }

    /// <summary>Writes the sheet.</summary>
    public async Task WriteAsync(Spreadsheet workbook, string name, CancellationToken cancellationToken)
    {
        await workbook.StartWorksheetAsync(name, Layout(), cancellationToken);
        await workbook.AddRowAsync([new StyledCell(_file.In(_file.Description.Title), _styles.Title)], new RowOptions { Height = LineHeight + 6 }, cancellationToken);
        await workbook.AddRowAsync([new StyledCell(string.Join(" · ", _file.Description.Subtitle.Select(_file.In)), null)], cancellationToken);
        await workbook.AddRowAsync([new StyledCell(Warning, _styles.Warning)], cancellationToken);
        await workbook.AddRowAsync(Array.Empty<StyledCell>(), cancellationToken);
        await workbook.AddRowAsync([.. Header()], new RowOptions { Height = LineHeight * HeaderLines }, cancellationToken);
        // One row for each combination of what stands down; the rows of the table come in their order.
        var lines = Enumerable.Range(0, _cells.Count).GroupBy(row => _down.Aggregate(0, (line, axis) => (line * _axes[axis].Count) + _file.Table.Position(row, axis)));
        foreach (var line in lines.OrderBy(line => line.Key))
        {
            var labels = _down.Select(axis => new StyledCell(Label(_axes[axis][_file.Table.Position(line.First(), axis)]), null));
            await workbook.AddRowAsync([.. labels, .. line.Select(Cell)], cancellationToken);
        }

        await workbook.AddRowAsync(Array.Empty<StyledCell>(), cancellationToken);
        foreach (var remark in Legend())
        {
            await workbook.AddRowAsync([new StyledCell(remark, _styles.Remark)], cancellationToken);
        }
    }

    private WorksheetOptions Layout()
    {
        var sheet = new WorksheetOptions { FrozenRows = HeaderRow, FrozenColumns = _down.Length == 0 ? null : _down.Length };
        var column = 0;
        foreach (var axis in _down)
        {
            sheet.Column(++column).Width = Math.Clamp(Labels(_axes[axis]).Append(_file.In(TableDescription.NameOf(_axes[axis]))).Max(label => label.Length) + 2, 14, 60);
        }

        for (var i = 0; i < (_across < 0 ? 1 : _axes[_across].Count); i++)
        {
            sheet.Column(++column).Width = _across < 0 ? 24 : Math.Clamp(Label(_axes[_across][i]).Length + 6, 10, WidestValue);
        }

        return sheet;
    }

    private IEnumerable<StyledCell> Header()
    {
        foreach (var axis in _down)
        {
            yield return new StyledCell(_file.In(TableDescription.NameOf(_axes[axis])), _styles.Header);
        }

        if (_across < 0)
        {
            yield return new StyledCell(_file.In(_file.Table.Indicator.Title), _styles.ValueHeader);
            yield break;
        }

        for (var i = 0; i < _axes[_across].Count; i++)
        {
            var category = _axes[_across][i];
            var isBreak = _axes[_across].Dimension.Code == Dimension.Year
                && _file.Description.Breaks.Any(seriesBreak => seriesBreak.FromYear.ToString(System.Globalization.CultureInfo.InvariantCulture) == category.Code);
            yield return new StyledCell(isBreak ? $"{Label(category)} (b)" : Label(category), _styles.ValueHeader);
        }
    }

    private StyledCell Cell(int row)
    {
        var cell = _file.Table.Value(row);
        return cell.Value is null
            ? new StyledCell(cell.Status.Symbol(), _styles.Missing)
            : new StyledCell(cell.Value, IsDemonstration(row) ? _styles.Demonstration : _styles.Number);
    }

    private IEnumerable<string> Legend()
    {
        foreach (var status in Enumerable.Range(0, _cells.Count).Select(row => _file.Table.Value(row).Status).Where(status => status != ObservationStatus.Available).Distinct().Order())
        {
            yield return $"{status.Symbol()}  {_file.In(status.Words())}{(status == ObservationStatus.Hidden ? $". {_file.In(Words.HiddenMeaning)}" : string.Empty)}";
        }

        if (_file.Description.Origins.Demonstration > 0)
        {
            yield return _file.In(Words.Italics);
        }

        foreach (var seriesBreak in _file.Description.Breaks)
        {
            yield return $"(b)  {seriesBreak.FromYear}: {_file.In(seriesBreak.Title)}";
        }

        foreach (var erratum in _file.Description.Errata)
        {
            yield return _file.In(ErrataTexts.Told(erratum));
        }

        yield return _file.Description.Citation(CitationStyle.Text, _file.Language);
    }

    private int HeaderLines => _across < 0 ? 1 + (_file.In(_file.Table.Indicator.Title).Length / WidestValue) : 1 + (Labels(_axes[_across]).DefaultIfEmpty(string.Empty).Max(label => label.Length) / WidestValue);

    private string? Warning => _file.Description.Notes.FirstOrDefault(note => note.Code == Note.Synthetic) is { } note ? _file.In(note.Text) : null;

    private bool IsDemonstration(int row) => _file.Table.Origin(row) == FigureOrigin.Demonstration;

    private string Label(Category category) => _file.In(category.Label);

    private IEnumerable<string> Labels(TableAxis axis) => Enumerable.Range(0, axis.Count).Select(index => Label(axis[index]));
}
