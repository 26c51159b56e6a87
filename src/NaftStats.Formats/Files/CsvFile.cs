using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using NaftStats.Formats.Columns;

namespace NaftStats.Formats.Files;

/// <summary>
/// CSV with one row a cell: for programs (UTF-8, comma, decimal point, RFC 4180), or for Excel as it is set up in Belgium (byte order
/// mark, semicolon, decimal comma; no <c>sep=</c> line, for which Excel would forget the byte order mark).
/// </summary>
internal sealed partial class CsvFile : IDisposable
{
    private static readonly CultureInfo Belgian = new(string.Empty) { NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = "," } };

    private readonly CsvWriter _csv;
    private readonly IReadOnlyList<Column> _columns;
    private readonly bool _forExcel;

    /// <summary>Begins a file with its header.</summary>
    public CsvFile(Stream output, IReadOnlyList<Column> columns, bool forExcel)
    {
        _columns = columns;
        _forExcel = forExcel;
        _csv = new CsvWriter(
            new StreamWriter(output, new UTF8Encoding(forExcel), leaveOpen: true),
            new CsvConfiguration(forExcel ? Belgian : CultureInfo.InvariantCulture) { Delimiter = forExcel ? ";" : ",", NewLine = "\r\n" });
        foreach (var column in columns)
        {
            _csv.WriteField(column.Name);
        }

        _csv.NextRecord();
    }

    /// <summary>Writes a selection.</summary>
    public static void Write(SelectionFile file, Stream output, bool forExcel)
    {
        var cells = file.Cells;
        using var csv = new CsvFile(output, TidyColumns.Of(cells.Dimensions, file.Language), forExcel);
        csv.Append(cells);
    }

    /// <summary>Adds the cells of a table.</summary>
    public void Append(Observations cells)
    {
        bool[] isOf = [.. _columns.Select(column => column.IsOf(cells))];
        for (var row = 0; row < cells.Count; row++)
        {
            for (var i = 0; i < isOf.Length; i++)
            {
                _csv.WriteField(isOf[i] ? Field(_columns[i], cells, row) : null);
            }

            _csv.NextRecord();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private string? Field(Column column, Observations cells, int row)
    {
        if (column.Kind != ColumnKind.Text)
        {
            return column.Number(cells, row)?.ToString(_csv.Configuration.CultureInfo);
        }

        var text = column.Text(cells, row);
        return _forExcel && text is not null && Excel().IsMatch(text) ? $"=\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    // What a spreadsheet would take for a formula, a date or a number: "10-19" is a category and no 10th of some month, "30+" is more than
    // 30, and neither "(5)" nor "mei 2024" nor "waar" is safe. Anything else that begins with a letter is read as it stands.
    [GeneratedRegex(@"^[^\p{L}_]|^\p{L}+[\s.-]*\d[\d\s./:-]*$|^(?i:waar|onwaar|vrai|faux|true|false)$")]
    private static partial Regex Excel();
}
