using NaftStats.Disclosure.Anonymity.Fields;
using NaftStats.Disclosure.Anonymity.Pseudonyms;

namespace NaftStats.Disclosure.Anonymity.Columns;

/// <summary>
/// Looks at one column of a file while it is read. It keeps counts, a bounded number of fields that it has already judged (a column
/// of categories has few different ones), and nothing else.
/// </summary>
internal sealed class ColumnExamination
{
    /// <summary>Different possible hits are counted up to this many.</summary>
    public const int MostDifferent = 100;

    private const int MostRemembered = 4096;

    private readonly ExaminedColumn _column;
    private readonly string _name;
    private readonly FieldRule[] _rules;
    private readonly long[] _certain;
    private readonly long[] _possible;
    private readonly HashSet<string>[] _different;
    private readonly Dictionary<string, Verdict> _remembered = [];
    private readonly HashedPseudonyms? _hashes;
    private readonly SortedColumn? _order;
    private long _fields;
    private long _numbers;

    /// <summary>An examination of <paramref name="column"/>, which the file calls <paramref name="name"/>.</summary>
    public ColumnExamination(ExaminedColumn column, string name, IReadOnlyList<FieldRule> rules)
    {
        _column = column;
        _name = name;
        _rules = [.. rules.Where(rule => rule.AppliesTo(column.Role))];
        _certain = new long[_rules.Length];
        _possible = new long[_rules.Length];
        _different = [.. _rules.Select(_ => new HashSet<string>())];
        _hashes = column.Role is ColumnRole.Pseudonym or ColumnRole.Undeclared ? new HashedPseudonyms() : null;
        _order = column.IsSensitive ? new SortedColumn() : null;
    }

    /// <summary>Looks at the next field; an empty one is no field.</summary>
    public void Add(string field)
    {
        if (field.Length == 0)
        {
            return;
        }

        _fields++;
        _hashes?.Add(field);
        _order?.Add(field);
        if (!_remembered.TryGetValue(field, out var verdict))
        {
            verdict = Judge(field);
            if (_remembered.Count < MostRemembered)
            {
                _remembered.Add(field, verdict);
            }
        }

        _numbers += verdict.IsNumber ? 1 : 0;
        if (verdict.Hits != 0)
        {
            Count(field, verdict);
        }
    }

    /// <summary>What was found.</summary>
    public IEnumerable<Finding> Findings()
    {
        for (var i = 0; i < _rules.Length; i++)
        {
            var rule = _rules[i];
            if (rule.IsFinding(new FieldTally(_certain[i], _possible[i], _different[i].Count, _fields, _numbers)))
            {
                var rows = _certain[i] + _possible[i];
                yield return new Finding(rule.Code, rule.Severity, $"{Rows.Hold(rows)} {rule.What}.", rule.Remedy, _column.Label, rows);
            }
            else if (HeaderName.Says(_name, rule, _column.Role))
            {
                yield return new Finding(rule.Code, rule.Severity, $"The name of the column says that its {Rows.Count(_fields)} hold {rule.What}.", rule.Remedy, _column.Label, _fields);
            }
        }

        foreach (var finding in _hashes?.Findings(_column.Label) ?? [])
        {
            yield return finding;
        }

        if (_order is { IsSorted: true })
        {
            yield return new Finding(
                "RECORD_SORTED", FindingSeverity.Warning, $"The {Rows.Count(_fields)} are sorted by this column, which tells something sensitive.",
                "Shuffle the rows, or sort them by the pseudonym of the traject.", _column.Label, _fields);
        }
    }

    private Verdict Judge(string field)
    {
        if (_column.Declares(field))
        {
            return default;
        }

        var hits = 0UL;
        for (var i = 0; i < _rules.Length; i++)
        {
            hits |= (ulong)_rules[i].Look(field) << (2 * i);
        }

        return new Verdict(hits, !field.AsSpan().ContainsAnyExceptInRange('0', '9'));
    }

    private void Count(string field, Verdict verdict)
    {
        for (var i = 0; i < _rules.Length; i++)
        {
            switch ((FieldHit)((verdict.Hits >> (2 * i)) & 3))
            {
                case FieldHit.Certain:
                    _certain[i]++;
                    break;
                case FieldHit.Possible:
                    _possible[i]++;
                    if (_different[i].Count < MostDifferent)
                    {
                        _different[i].Add(field);
                    }

                    break;
            }
        }
    }

    // Two bits a rule.
    private readonly record struct Verdict(ulong Hits, bool IsNumber);
}

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
