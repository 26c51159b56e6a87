using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads the rows of a CSV file with their places.</summary>
internal static class CsvFile
{
    private const string ExcelSeparator = "sep=";

    private static readonly string[] Separators = [",", ";", "\t"];

    /// <summary>The rows below the header; what is wrong is added to <paramref name="problems"/>.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="file">Its name in problems.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="problems">Told what is wrong.</param>
    /// <param name="position">Told how many bytes of the file have been read.</param>
    public static IEnumerable<CsvRow> Read(string path, string file, CsvForm form, ProblemTally problems, Action<long>? position = null)
    {
        var malformed = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => malformed = true,
            IgnoreBlankLines = true,
            Delimiter = Separators[0],
            DetectDelimiter = form.IsDetected,
            DetectDelimiterValues = Separators,
            TrimOptions = form.IsDetected ? TrimOptions.Trim : TrimOptions.None,
        };
        using var stream = File.OpenRead(path);
        using var reader = new CsvReader(new StreamReader(stream, form.Encoding), configuration);
        string[]? header = null;
        while (Next())
        {
            var line = reader.Parser.RawRow;
            var fields = reader.Parser.Record!;
            if (malformed)
            {
                malformed = false;
                problems.Add(new Problem("SEED_CSV_MALFORMED", "The row cannot be read: a quotation mark is out of place.", null, new Place(file, line)));
            }
            else if (header is null)
            {
                if (!form.IsDetected || !fields[0].StartsWith(ExcelSeparator, StringComparison.OrdinalIgnoreCase))
                {
                    header = fields;
                    CheckSeparator(header);
                }
            }
            else if (fields.Length != header.Length)
            {
                problems.Add(new Problem(
                    "SEED_ROW_LENGTH", string.Create(CultureInfo.InvariantCulture, $"The row has {fields.Length} fields, the header {header.Length}."), null, new Place(file, line)));
            }
            else
            {
                yield return new CsvRow(file, line, header, fields);
                position?.Invoke(stream.Position);
            }
        }

        if (header is null)
        {
            problems.Add(new Problem("SEED_HEADER_MISSING", "The file has no header row.", null, new Place(file, 1)));
        }

        void CheckSeparator(string[] names)
        {
            if (names.Length == 1 && !form.IsDetected && names[0].AsSpan().ContainsAny(';', '\t'))
            {
                problems.Add(new Problem("SEED_SEPARATOR", "The columns are separated by something else than commas.", "Save it as CSV with commas, in UTF-8.", new Place(file, 1)));
            }
        }

        bool Next()
        {
            try
            {
                return reader.Read();
            }
            catch (DecoderFallbackException)
            {
                // The message of the exception holds bytes of the file.
                problems.Add(WrongEncoding(file, reader.Parser.RawRow + 1));
                return false;
            }
        }
    }

    /// <summary>Says that a file is no UTF-8.</summary>
    public static Problem WrongEncoding(string file, int line) =>
        new("SEED_ENCODING", "The file is not UTF-8 from here on.", "Save it as UTF-8; spreadsheets call it \"CSV UTF-8\".", new Place(file, line));

    /// <summary>The first line of a file that is no UTF-8.</summary>
    public static int LineOfWrongEncoding(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var line = 1;
        for (; bytes.IndexOf((byte)'\n') is >= 0 and var end && System.Text.Unicode.Utf8.IsValid(bytes[..end]); line++)
        {
            bytes = bytes[(end + 1)..];
        }

        return line;
    }
}

/// <summary>How a CSV file is written.</summary>
/// <param name="Encoding">Its encoding, where no mark at its begin names another.</param>
/// <param name="IsDetected">True where commas, semicolons or tabs may separate the fields, and blanks around them do not count.</param>
internal sealed record CsvForm(Encoding Encoding, bool IsDetected)
{
    /// <summary>The form of what is kept in a repository: UTF-8 and commas.</summary>
    public static readonly CsvForm OfSeedData = new(new UTF8Encoding(false, true), false);

    /// <summary>The name of the encoding.</summary>
    public string Name => Encoding switch { UTF8Encoding => "UTF-8", UnicodeEncoding => "UTF-16", _ => "Windows-1252" };

    /// <summary>The form of a file that a spreadsheet may have written; null where it is no text.</summary>
    public static CsvForm? Detect(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        var read = stream.ReadAtLeast(buffer, 4, false);
        var start = buffer.AsSpan(0, read);
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new CsvForm(new UnicodeEncoding(start[0] == 0xFE, true, true), true);
        }

        var decoder = OfSeedData.Encoding.GetDecoder();
        var text = new char[buffer.Length + 1];
        var isUtf8 = true;
        for (; read > 0; read = stream.Read(buffer))
        {
            if (buffer.AsSpan(0, read).Contains((byte)0))
            {
                return null;
            }

            try
            {
                if (isUtf8)
                {
                    decoder.Convert(buffer.AsSpan(0, read), text, false, out _, out _, out _);
                }
            }
            catch (DecoderFallbackException)
            {
                isUtf8 = false;
            }
        }

        return isUtf8 ? OfSeedData with { IsDetected = true } : new CsvForm(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, true);
    }
}

/// <summary>One row of a CSV file, with the place it stands at.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Fields">The fields, one a column.</param>
public sealed record CsvRow(string File, int Line, IReadOnlyList<string> Header, IReadOnlyList<string> Fields)
{
    /// <summary>The field of a column; null where it is empty or where there is no such column.</summary>
    public string? this[string column]
    {
        get
        {
            for (var i = 0; i < Header.Count; i++)
            {
                if (Header[i] == column)
                {
                    return Fields[i].Length == 0 ? null : Fields[i];
                }
            }

            return null;
        }
    }

    /// <summary>The place of the row, or of one of its columns.</summary>
    public Place At(string? column = null) => new(File, Line, column);
}
