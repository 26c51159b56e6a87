namespace NaftStats.Disclosure.Anonymity;

/// <summary>
/// Tells whether the rows of a file are sorted by a column: every value stands in one block. Then a row's place betrays its value
/// even when the column is left out. Two values with a few rows each are needed, or chance would do it.
/// </summary>
internal sealed class SortedColumn
{
    private const int MostValues = 256;
    private const int FewestRows = 5;

    private readonly Dictionary<string, int> _rows = [];
    private string? _last;
    private bool _broken;

    /// <summary>True where every value stands in one block.</summary>
    public bool IsSorted => !_broken && _rows.Values.Count(rows => rows >= FewestRows) >= 2;

    /// <summary>The next field that is not empty.</summary>
    public void Add(string field)
    {
        if (_broken)
        {
            return;
        }

        if (field != _last)
        {
            _broken = _rows.ContainsKey(field) || _rows.Count == MostValues;
            _last = field;
        }

        _rows[field] = _rows.GetValueOrDefault(field) + 1;
    }
}
