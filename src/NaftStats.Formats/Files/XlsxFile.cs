using System.IO.Compression;
using NaftStats.Formats.Columns;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace NaftStats.Formats.Files;

/// <summary>XLSX: the table as a person reads it, the cells one a row, and what there is to know about them.</summary>
internal static class XlsxFile
{
    /// <summary>Writes a selection.</summary>
    public static async Task WriteAsync(SelectionFile file, Stream output, CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        // Without document properties: they would hold the moment of writing.
        await using (var workbook = await Spreadsheet.CreateNewAsync(buffer, new SpreadCheetahOptions { DocumentProperties = null }, cancellationToken))
        {
            var styles = new XlsxStyles(workbook, file.Table.Decimals);
            await new XlsxTable(file, styles).WriteAsync(workbook, file.In(Words.Table), cancellationToken);
            await WriteDataAsync(workbook, styles, file, cancellationToken);
            await WriteAboutAsync(workbook, styles, file, cancellationToken);
            await workbook.FinishAsync(cancellationToken);
        }

        // The parts bear the time of the release and not that of writing: the same question gets the same bytes.
        using (var parts = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var part in parts.Entries)
            {
                part.LastWriteTime = file.Table.Release.Identity.PublishedAt.UtcDateTime;
            }
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(output, cancellationToken);
    }

    private static async Task WriteDataAsync(Spreadsheet workbook, XlsxStyles styles, SelectionFile file, CancellationToken cancellationToken)
    {
        var cells = file.Cells;
        var columns = TidyColumns.Of(cells.Dimensions, file.Language);
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Column(i + 1).Width = Math.Max(columns[i].Name.Length + 2, columns[i].Name.EndsWith("_label", StringComparison.Ordinal) ? 34 : 12);
        }

        await workbook.StartWorksheetAsync(file.In(Words.Data), sheet, cancellationToken);
        await workbook.AddHeaderRowAsync([.. columns.Select(column => column.Name)], styles.Header, cancellationToken);
        var row = new DataCell[columns.Count];
        for (var cell = 0; cell < cells.Count; cell++)
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = columns[i].Kind == ColumnKind.Text ? new DataCell(columns[i].Text(cells, cell)) : new DataCell(columns[i].Number(cells, cell));
            }

            await workbook.AddRowAsync(row, cancellationToken);
        }
    }

    private static async Task WriteAboutAsync(Spreadsheet workbook, XlsxStyles styles, SelectionFile file, CancellationToken cancellationToken)
    {
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = 22;
        sheet.Column(2).Width = 110;
        await workbook.StartWorksheetAsync(file.In(Words.About), sheet, cancellationToken);
        foreach (var (term, text) in AboutLines(file))
        {
            await workbook.AddRowAsync([new StyledCell(term, styles.Term), new StyledCell(text, styles.Wrapped)], cancellationToken);
        }
    }

    private static IEnumerable<(string? Term, string Text)> AboutLines(SelectionFile file)
    {
        var (description, indicator, identity) = (file.Description, file.Table.Indicator, file.Table.Release.Identity);
        (LocalizedText Term, IEnumerable<string> Texts)[] lines =
        [
            (Words.Table, [file.In(description.Title), .. description.Subtitle.Select(file.In)]),
            (Words.Definition, [file.In(indicator.Definition)]),
            (Words.Unit, [file.In(file.Table.Unit.Words())]),
            (Words.Notes, description.Notes.Select(note => file.In(note.Text))),
            (Words.Protection, [file.In(Words.HiddenMeaning)]),
            (Words.Source, file.Sources),
            (Words.Release, [$"{identity.Version}, {identity.PublishedAt:yyyy-MM-dd}"]),
            (Words.Citation, Enum.GetValues<CitationStyle>().Where(style => style != CitationStyle.CslJson).Select(style => description.Citation(style, file.Language))),
            (Words.License, [$"{description.Settings.Licence}, {description.Settings.LicenceUrl}"]),
            (Words.Address, [description.Addresses.Page(file.Language, true).AbsoluteUri]),
        ];
        return lines.SelectMany(line => line.Texts.Index().Select(text => (text.Index == 0 ? file.In(line.Term) : null, text.Item)));
    }
}
