using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads the one sheet of a workbook (.xlsx), row by row, as text.</summary>
internal static class Workbook
{
    /// <summary>The rows below the header; what is wrong is added to <paramref name="problems"/>.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="file">Its name in problems.</param>
    /// <param name="problems">Told what is wrong.</param>
    /// <param name="position">Told how many bytes of the file have been read.</param>
    public static IEnumerable<CsvRow> Read(string path, string file, ProblemTally problems, Action<long>? position)
    {
        // The library asks for the encoding of old workbooks, which .NET has only when it is told so.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        IExcelDataReader? sheet = null;
        try
        {
            RefuseErrors(stream, file, problems);
            sheet = ExcelReaderFactory.CreateOpenXmlReader(stream);
        }
        catch (Exception exception) when (exception is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            problems.Add(new Problem("SEED_WORKBOOK", "It is no workbook of the kind .xlsx, or a password protects it.", "Save it again as .xlsx, without a password.", new Place(file)));
        }

        if (sheet is null)
        {
            yield break;
        }

        using (sheet)
        {
            string[]? header = null;
            for (var line = 1; Next(sheet, file, problems, line); line++)
            {
                var fields = Fields(sheet, header?.Length);
                if (header is null)
                {
                    header = [.. fields.Reverse().SkipWhile(name => name.Length == 0).Reverse()];
                    continue;
                }

                if (fields.Skip(header.Length).Any(field => field.Length > 0))
                {
                    problems.Add(new Problem("SEED_ROW_LENGTH", $"The row has more fields than the header, {header.Length}.", null, new Place(file, line)));
                    continue;
                }

                yield return new CsvRow(file, line, header, fields[..header.Length]);
                position?.Invoke(stream.Position);
            }

            if (header is null or [])
            {
                problems.Add(new Problem("SEED_HEADER_MISSING", "The first sheet has no header row.", "Put the names of the columns into its first row.", new Place(file, 1)));
            }

            while (sheet.NextResult())
            {
                if (sheet.Read())
                {
                    problems.Add(new Problem("SEED_SHEETS", "More than one sheet holds something.", "Keep one sheet; put the rows of the others below its own, or into files of their own.", new Place(file)));
                    break;
                }
            }
        }
    }

    private static bool Next(IExcelDataReader sheet, string file, ProblemTally problems, int line)
    {
        try
        {
            return sheet.Read();
        }
        catch (Exception exception) when (exception is InvalidDataException or System.Xml.XmlException or FormatException)
        {
            problems.Add(new Problem("SEED_WORKBOOK", "The workbook is broken from here on.", "Open it in the spreadsheet program and save it again.", new Place(file, line)));
            return false;
        }
    }

    private static string[] Fields(IExcelDataReader sheet, int? fewest)
    {
        var fields = new string[Math.Max(sheet.FieldCount, fewest ?? 0)];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = i >= sheet.FieldCount ? string.Empty : sheet.GetValue(i) switch
            {
                null => string.Empty,
                string text => text.Trim(),
                DateTime date => date.TimeOfDay == TimeSpan.Zero ? RecordDate.Write(date) : date.ToString("s", CultureInfo.InvariantCulture),
                IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString() ?? string.Empty,
            };
        }

        return fields;
    }

    // The library gives a cell with an error (#N/A of a lookup that found nothing) as an empty one, and an empty field has a meaning.
    private static void RefuseErrors(Stream stream, string file, ProblemTally problems)
    {
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, true))
        {
            var count = archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.OrdinalIgnoreCase)).Sum(Errors);
            if (count > 0)
            {
                problems.Add(new Problem(
                    "SEED_CELL_ERROR", string.Create(CultureInfo.InvariantCulture, $"{count:N0} cell{(count == 1 ? " holds" : "s hold")} an error of Excel, such as #N/A."),
                    "Search the sheet for \"#\" in its values, and mend the formulas.", new Place(file)));
            }
        }

        stream.Position = 0;
    }

    private static int Errors(ZipArchiveEntry entry)
    {
        var mark = " t=\"e\""u8;
        using var xml = entry.Open();
        var buffer = new byte[1 << 16];
        var (count, kept) = (0, 0);
        for (int read; (read = xml.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var seen = buffer.AsSpan(0, kept + read);
            count += seen.Count(mark);
            kept = Math.Min(mark.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return count;
    }
}
