using System.IO.Compression;
using NaftStats.Formats.Columns;
using NaftStats.Statistics.Metadata;
using Parquet;
using Parquet.Schema;

namespace NaftStats.Formats.Files;

/// <summary>Parquet with the columns of the CSV, a group of rows at a time.</summary>
internal sealed class ParquetFile : IAsyncDisposable
{
    private const int RowsInGroup = 100_000;

    // The smallest files that Zstandard can make take many times as long, and are hardly smaller.
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };

    private readonly ParquetWriter _writer;
    private readonly IReadOnlyList<Column> _columns;
    private readonly DataField[] _fields;
    private readonly List<(Observations Cells, int From, int Count)> _group = [];
    private int _rows;

    private ParquetFile(ParquetWriter writer, IReadOnlyList<Column> columns, DataField[] fields)
    {
        _writer = writer;
        _columns = columns;
        _fields = fields;
    }

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="metadata">What the file says of itself.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task<ParquetFile> OpenAsync(
        Stream output, IReadOnlyList<Column> columns, Dictionary<string, string> metadata, CancellationToken cancellationToken)
    {
        DataField[] fields =
        [
            .. columns.Select(column => column.Kind switch
            {
                ColumnKind.Text => new DataField<string>(column.Name, true),
                ColumnKind.Integer => (DataField)new DataField<int>(column.Name, true),
                _ => new DataField<double>(column.Name, true),
            }),
        ];
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, Options, cancellationToken: cancellationToken);
        writer.CustomMetadata = metadata;
        return new ParquetFile(writer, columns, fields);
    }

    /// <summary>Writes a selection.</summary>
    public static async Task WriteAsync(SelectionFile file, Stream output, CancellationToken cancellationToken)
    {
        var cells = file.Cells;
        await using var parquet = await OpenAsync(output, TidyColumns.Of(cells.Dimensions, file.Language), new()
        {
            ["title"] = file.In(file.Description.Title),
            ["definition"] = file.In(file.Table.Indicator.Definition),
            ["language"] = TableAddresses.Code(file.Language),
            ["release"] = file.Table.Release.Identity.Version,
            ["source"] = string.Join("; ", file.Sources),
            ["notes"] = string.Join('\n', file.Description.Notes.Select(note => file.In(note.Text))),
            ["address"] = file.Description.Addresses.Page(file.Language, true).AbsoluteUri,
            ["citation"] = file.Description.Citation(CitationStyle.Text, file.Language),
            ["license"] = file.Description.Settings.LicenceUrl.AbsoluteUri,
        }, cancellationToken);
        await parquet.AppendAsync(cells, cancellationToken);
    }

    /// <summary>Adds the cells of a table.</summary>
    public async Task AppendAsync(Observations cells, CancellationToken cancellationToken)
    {
        for (var from = 0; from < cells.Count;)
        {
            var count = Math.Min(cells.Count - from, RowsInGroup - _rows);
            _group.Add((cells, from, count));
            _rows += count;
            from += count;
            if (_rows == RowsInGroup)
            {
                await WriteGroupAsync(cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_rows > 0)
        {
            await WriteGroupAsync(CancellationToken.None);
        }

        await _writer.DisposeAsync();
    }

    private async Task WriteGroupAsync(CancellationToken cancellationToken)
    {
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _columns.Count; i++)
        {
            var column = _columns[i];
            switch (column.Kind)
            {
                case ColumnKind.Text:
                    await group.WriteAsync(_fields[i], Collect(column, column.Text)!);
                    break;
                case ColumnKind.Integer:
                    await group.WriteAsync<int>(_fields[i], Collect(column, (cells, row) => (int?)column.Number(cells, row)), cancellationToken: cancellationToken);
                    break;
                default:
                    await group.WriteAsync<double>(_fields[i], Collect(column, column.Number), cancellationToken: cancellationToken);
                    break;
            }
        }

        group.CompleteValidate();
        _group.Clear();
        _rows = 0;
    }

    private T?[] Collect<T>(Column column, Func<Observations, int, T?> read)
    {
        var values = new T?[_rows];
        var next = 0;
        foreach (var (cells, from, count) in _group)
        {
            if (column.IsOf(cells))
            {
                for (var row = 0; row < count; row++)
                {
                    values[next + row] = read(cells, from + row);
                }
            }

            next += count;
        }

        return values;
    }
}
