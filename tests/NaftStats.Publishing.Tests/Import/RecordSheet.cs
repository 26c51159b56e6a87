using System.Globalization;
using System.Text;
using NaftStats.Testing;

namespace NaftStats.Publishing.Tests.Import;

/// <summary>Sixty-six records that pass every import check, as a sheet that a test spoils in one place.</summary>
internal sealed class RecordSheet
{
    public const int Pupils = 60;
    private const int Classes = 6;

    private readonly List<string> _header = [.. MiniSeedData.Header.Trim().Split(',')];
    private readonly List<List<string>> _rows = [];

    public RecordSheet()
    {
        for (var i = 0; i < Pupils + Classes; i++)
        {
            var back = i % 3 == 0;
            string[] row = i < Pupils
                ?
                [
                    Pseudonym('T', i), "individueel", Pseudonym('L', i), Day(i), Day(i, 60), "afgesloten", i % 2 == 0 ? "antwerpen" : "brussel", i % 4 < 2 ? "12" : "15",
                    i % 5 < 2 ? "groep|coaching" : "coaching", back ? "ja" : "nee", back ? "" : i % 7 < 3 ? "werk" : "hulp",
                ]
                : [Pseudonym('T', i), "klas", "", Day(i), "", "open", i % 2 == 0 ? "antwerpen" : "brussel", "", "", "", ""];
            _rows.Add([.. row]);
        }
    }

    /// <summary>Fills a column, new or known, for the pupils: null leaves a field as it is.</summary>
    public RecordSheet Fill(string column, Func<int, string?> value)
    {
        if (!_header.Contains(column))
        {
            _header.Add(column);
            _rows.ForEach(row => row.Add(string.Empty));
        }

        var place = _header.IndexOf(column);
        for (var i = 0; i < Pupils; i++)
        {
            _rows[i][place] = value(i) ?? _rows[i][place];
        }

        return this;
    }

    public RecordSheet SortBy(string column)
    {
        var place = _header.IndexOf(column);
        var sorted = _rows.OrderBy(row => row[place], StringComparer.Ordinal).ToArray();
        _rows.Clear();
        _rows.AddRange(sorted);
        return this;
    }

    public RecordSheet WithoutHeader()
    {
        _header.Clear();
        return this;
    }

    public string Text(char separator = ',')
    {
        var text = new StringBuilder();
        foreach (var row in _header.Count > 0 ? _rows.Prepend(_header) : _rows)
        {
            text.AppendJoin(separator, row.Select(field => field.IndexOfAny([',', '"', '\n']) >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field)).Append('\n');
        }

        return text.ToString();
    }

    public static string Pseudonym(char kind, int i) => $"{kind}{(i * 7919 % 9973).ToString("x5", CultureInfo.InvariantCulture)}";

    private static string Day(int i, int later = 0) => new DateOnly(2024, 1, 8).AddDays((i * 37 % 240) + later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
