namespace NaftStats.Statistics.Problems;

/// <summary>"Did you mean": the known names that are nearest to one that is not known.</summary>
public static class Suggestion
{
    private const int MostNames = 5;

    /// <summary>
    /// A sentence that names the nearest of <paramref name="known"/>, or all of them where they are few.
    /// Nearness is the edit distance (Damerau's, with transpositions), with a bonus for a shared beginning.
    /// </summary>
    public static string For(string unknown, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var near = names
            .Select((name, order) => (name, order, distance: Distance(unknown, name)))
            .Where(candidate => candidate.distance <= Math.Max(2, unknown.Length / 3)
                || candidate.name.Contains(unknown, StringComparison.OrdinalIgnoreCase)
                || (unknown.Length >= 3 && unknown.Contains(candidate.name, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.order)
            .Take(MostNames)
            .Select(candidate => candidate.name)
            .ToArray();
        if (near.Length > 0)
        {
            return $"Did you mean {List(near, "or")}?";
        }

        return names.Length is > 0 and <= 30 ? $"There is {List(names, "and")}." : string.Empty;
    }

    /// <summary>The names, each in quotes, with commas and a last conjunction.</summary>
    public static string List(IReadOnlyList<string> names, string conjunction)
    {
        var quoted = names.Select(name => $"\"{name}\"").ToArray();
        return quoted.Length switch
        {
            0 => "nothing",
            1 => quoted[0],
            _ => $"{string.Join(", ", quoted[..^1])} {conjunction} {quoted[^1]}",
        };
    }

    private static int Distance(string left, string right)
    {
        var a = left.ToUpperInvariant();
        var b = right.ToUpperInvariant();
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                }

                table[i, j] = best;
            }
        }

        return table[a.Length, b.Length];
    }
}
