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
    /// Nearness is the edit distance (Damerau's, with transpositions).
    /// </summary>
    public static string For(string unknown, IEnumerable<string> known) => Near(unknown, known).En;

    /// <summary>The sentence of <see cref="For"/> in each language.</summary>
    public static LocalizedText Near(string unknown, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var near = Nearest(unknown, names);
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

    private static string[] Nearest(string unknown, string[] names)
    {
        if (unknown.Length is 0 or > LongestName)
        {
            return [];
        }

        var most = Math.Max(2, unknown.Length / 3);
        return
        [
            .. names
                .Select((name, order) => (name, order, distance: Nearness(unknown, name, most)))
                .Where(candidate => candidate.distance is not null)
                .OrderBy(candidate => candidate.distance)
                .ThenBy(candidate => candidate.order)
                .Take(MostNames)
                .Select(candidate => candidate.name),
        ];
    }

    // A name of which the other is a part is as far from it as it is longer.
    private static int? Nearness(string unknown, string name, int most) =>
        name.Contains(unknown, StringComparison.OrdinalIgnoreCase)
            || (unknown.Length >= 3 && unknown.Contains(name, StringComparison.OrdinalIgnoreCase))
            ? Math.Abs(name.Length - unknown.Length)
            : Distance(unknown, name, most) is var distance && distance <= most ? distance : null;

    /// <summary>How many changes make one name of another; <c>most</c> + 1 where it is more than <paramref name="most"/>.</summary>
    private static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        var (a, b) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            // No cell can become smaller again, but by one transposition that reaches over this row.
            if (Math.Min(row.Min(), above.Min()) > most)
            {
                return most + 1;
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
