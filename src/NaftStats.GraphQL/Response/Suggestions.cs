namespace NaftStats.GraphQL.Response;

/// <summary>"Did you mean": the known names nearest to an unknown one.</summary>
public static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>The names near <paramref name="input"/>, nearest first: at most two fifths of its characters and one more may differ.</summary>
    public static IReadOnlyList<string> Nearest(string input, IEnumerable<string> options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        int threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        return
        [
            .. options.Distinct(StringComparer.Ordinal)
                .Select(option => (Option: option, Distance: Distance(input, option, threshold)))
                .Where(o => o.Distance <= threshold)
                .OrderBy(o => o.Distance).ThenBy(o => o.Option, NaturalComparer.Instance)
                .Select(o => o.Option),
        ];
    }

    /// <summary>The sentence that follows a message, with a space before it; empty without suggestions.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions, string? verb = null)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        string[] quoted = [.. suggestions.Take(MaxSuggestions).Select(s => $"\"{s}\"")];
        string start = " Did you mean " + (verb is null ? "" : verb + " ");
        return quoted.Length switch
        {
            0 => "",
            1 => $"{start}{quoted[0]}?",
            2 => $"{start}{quoted[0]} or {quoted[1]}?",
            _ => $"{start}{string.Join(", ", quoted[..^1])}, or {quoted[^1]}?",
        };
    }

    /// <summary>The sentence for an unknown name among known ones.</summary>
    internal static string For(string input, IEnumerable<string> options, string? verb = null) => DidYouMean(Nearest(input, options), verb);

    /// <summary>How many insertions, deletions, substitutions and swaps of neighbours apart two names are; a change of case counts once.</summary>
    private static int Distance(string input, string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        string b = input.ToLowerInvariant();
        string a = option.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        if (Math.Abs(a.Length - b.Length) > threshold)
        {
            return int.MaxValue;
        }

        (a, b) = a.Length < b.Length ? (b, a) : (a, b);
        int[][] rows = [new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]];
        for (int j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int[] up = rows[(i - 1) % 3];
            int[] row = rows[i % 3];
            int smallest = row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int cell = Math.Min(Math.Min(up[j] + 1, row[j - 1] + 1), up[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, rows[(i - 2) % 3][j - 2] + 1);
                }

                smallest = Math.Min(smallest, cell);
                row[j] = cell;
            }

            if (smallest > threshold)
            {
                return int.MaxValue;
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
