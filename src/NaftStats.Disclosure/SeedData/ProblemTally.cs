using System.Collections;
using System.Globalization;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>
/// Problems as they are found. Those of one kind, in whatever line of whatever file, are one: a million wrong rows are told in one line,
/// with their number and the first of their places.
/// </summary>
public sealed class ProblemTally : IReadOnlyList<Problem>
{
    private const int MostFiles = 5;
    private const int MostLines = 5;

    private readonly Dictionary<(string Code, string Message, string? Remedy, string? Column), Kind> _kinds = [];
    private readonly List<object> _found = [];

    /// <summary>The number of kinds.</summary>
    public int Count => _found.Count;

    /// <summary>A problem with all its places.</summary>
    public Problem this[int index] => _found[index] is Kind kind ? kind.ToProblem() : (Problem)_found[index];

    /// <summary>Adds a problem. One without a line stands for itself.</summary>
    public void Add(Problem problem)
    {
        if (problem.Place is not { Line: { } line } place)
        {
            _found.Add(problem);
            return;
        }

        var key = (problem.Code, problem.Message, problem.Remedy, place.Column);
        if (!_kinds.TryGetValue(key, out var kind))
        {
            _kinds.Add(key, kind = new Kind(problem));
            _found.Add(kind);
        }

        kind.Add(place.Source, line);
    }

    /// <summary>Puts problems before those from <paramref name="index"/> on.</summary>
    public void Insert(int index, IEnumerable<Problem> problems) => _found.InsertRange(index, problems);

    /// <inheritdoc/>
    public IEnumerator<Problem> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Kind(Problem first)
    {
        private readonly Dictionary<string, (int Count, List<int> Lines, int Last)> _files = [];

        public void Add(string file, int line)
        {
            var (count, lines, last) = _files.GetValueOrDefault(file, (0, [], 0));

            // A number of which two dimensions are derived is wrong once.
            if (line == last)
            {
                return;
            }

            if (lines.Count < MostLines)
            {
                lines.Add(line);
            }

            _files[file] = (count + 1, lines, line);
        }

        public Problem ToProblem()
        {
            var count = _files.Values.Sum(file => file.Count);
            return count == 1 ? first : first with { Message = $"{first.Message} {Number(count)} rows: {Places()}." };
        }

        private string Places()
        {
            var told = _files.Take(MostFiles).Select(file => (_files.Count > 1 ? $"{file.Key} " : string.Empty)
                + (file.Value.Count == 1 ? "line " : "lines ")
                + string.Join(", ", file.Value.Lines)
                + (file.Value.Count > file.Value.Lines.Count ? $" and {Number(file.Value.Count - file.Value.Lines.Count)} more" : string.Empty));
            return string.Join("; ", told) + (_files.Count > MostFiles ? $"; and in {_files.Count - MostFiles} more files" : string.Empty);
        }

        private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
