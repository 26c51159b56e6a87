using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Problems;

/// <summary>"Did you mean": the known names that are nearest to one that is not known.</summary>
public static class Suggestion
{
    private const int MostNames = 5;
    private const int MostListed = 30;

    // Comparing takes time with the length of both names; no name of ours is nearly as long.
    private const int LongestName = 80;

    /// <summary>
    /// A sentence that names the nearest of <paramref name="known"/>, or all of them where they are few.
    /// Nearness is the edit distance (Damerau's, with transpositions), with a bonus for a shared beginning.
    /// </summary>
    public static string For(string unknown, IEnumerable<string> known) => Near(unknown, known).En;

    /// <summary>The sentence of <see cref="For"/> in each language.</summary>
    public static LocalizedText Near(string unknown, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var near = unknown.Length is 0 or > LongestName ? [] : names
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
            var meant = Or(near);
            return new LocalizedText($"Bedoelde u {meant.Nl}?", $"Vouliez-vous dire {meant.Fr} ?", $"Did you mean {meant.En}?");
        }

        var listed = And(names.Length <= MostListed ? names : names[..MostNames]);
        return names.Length switch
        {
            0 => new LocalizedText("Er is er geen.", "Il n’y en a pas.", "There is none."),
            <= MostListed => new LocalizedText($"Er is {listed.Nl}.", $"Il y a {listed.Fr}.", $"There is {listed.En}."),
            _ => new LocalizedText(
                $"Er zijn er {names.Length}, zoals {listed.Nl}.", $"Il y en a {names.Length}, comme {listed.Fr}.", $"There are {names.Length}, such as {listed.En}."),
        };
    }

    /// <summary>The names, each in quotes, with commas and a last conjunction.</summary>
    public static string List(IReadOnlyList<string> names, string conjunction) =>
        names.Count == 0 ? "nothing" : conjunction == "or" ? Or(names).En : And(names).En;

    /// <summary>The names, each in quotes: <c>"a", "b" and "c"</c>.</summary>
    public static LocalizedText And(IReadOnlyList<string> names) => Sentence.And(Quoted(names));

    /// <summary>The names, each in quotes: <c>"a", "b" or "c"</c>.</summary>
    public static LocalizedText Or(IReadOnlyList<string> names) => Sentence.Or(Quoted(names));

    private static LocalizedText[] Quoted(IReadOnlyList<string> names) => [.. names.Select(name => LocalizedText.Same($"\"{name}\""))];

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
