using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 18: adds up the tables that no release computes: rows with a total, and rows that are the sum of those below them. Where no total
/// is printed, it is taken to be known. Passes when for each hidden count below the threshold three numbers stay possible, one of them not small.
/// </summary>
public static class ReferenceAttack
{
    private const int LeastValues = 3;

    /// <summary>Runs it.</summary>
    /// <param name="tables">The printed tables.</param>
    /// <param name="threshold">A count below this is small.</param>
    /// <param name="onlySmall">Attacks the tables as if they hid their small counts and nothing else: a control.</param>
    public static AttackResult Run(IReadOnlyList<PrintedTable> tables, int threshold, bool onlySmall = false)
    {
        var findings = new List<string>();
        var targets = 0;
        foreach (var table in tables.Where(table => table.IsReference))
        {
            foreach (var column in table.Figures.Where(figure => figure.Count > 0).GroupBy(figure => figure.Column))
            {
                targets += Attack(table, [.. column], threshold, onlySmall, findings);
            }
        }

        return new AttackResult("18", "reference tables", targets, findings);
    }

    private static int Attack(PrintedTable table, PrintedTable.Figure[] figures, int threshold, bool onlySmall, List<string> findings)
    {
        var knowledge = new LinearKnowledge();
        long[] truth = [.. figures.Select(figure => (long)figure.Count!.Value)];
        foreach (var figure in figures)
        {
            var isHidden = onlySmall ? figure.Count < threshold : figure.IsHidden;
            if (!isHidden && figure.Count < threshold)
            {
                findings.Add($"{table.Name}: {figure} is served");
            }

            _ = isHidden ? knowledge.Add(1, LinearKnowledge.Open) : knowledge.Add(figure.Count!.Value, figure.Count.Value);
        }

        foreach (var dimension in Enumerable.Range(0, figures[0].Categories.Count))
        {
            foreach (var line in Enumerable.Range(0, figures.Length).GroupBy(place => string.Join('+', figures[place].Categories.Where((_, at) => at != dimension))))
            {
                Relate(knowledge, truth, [.. line], place => figures[place].Categories[dimension]);
            }
        }

        var targets = 0;
        foreach (var component in knowledge.Components())
        {
            using var search = new WholeSearch(knowledge, truth, component);
            foreach (var place in component.Where(place => truth[place] < threshold))
            {
                targets++;
                if (search.Has(place, LeastValues, threshold) is not true)
                {
                    findings.Add($"{table.Name}: {string.Join('+', figures[place].Categories)} is {string.Join(", ", search.Seen(place))}");
                }
            }
        }

        return targets;
    }

    private static void Relate(LinearKnowledge knowledge, long[] truth, List<int> line, Func<int, string> category)
    {
        if (line.Count < 2 || line.TrueForAll(place => char.IsDigit(category(place)[0]) || category(place) == "totaal"))
        {
            // Alone, or years, which are not added up.
            return;
        }

        // A row that is the sum of two or more that follow it is their whole.
        for (var place = 0; place < line.Count; place++)
        {
            var (sum, next) = (0L, place + 1);
            while (next < line.Count && sum < truth[line[place]])
            {
                sum += truth[line[next++]];
            }

            if (sum == truth[line[place]] && next > place + 2 && category(line[place]) != "totaal")
            {
                Sum(knowledge, line[place], line.GetRange(place + 1, next - place - 1), 0);
                line.RemoveRange(place + 1, next - place - 1);
            }
        }

        var whole = line.FindIndex(place => category(place) == "totaal");
        List<int> parts = [.. line.Where(place => category(place) != "totaal")];
        var all = parts.Sum(part => truth[part]);
        if (whole < 0)
        {
            knowledge.Relate(all, all, [.. parts.Select(part => (part, 1L))]);
        }
        else if (all <= truth[line[whole]])
        {
            Sum(knowledge, line[whole], parts, all == truth[line[whole]] ? 0 : LinearKnowledge.Open);
        }
    }

    private static void Sum(LinearKnowledge knowledge, int whole, List<int> parts, long rest) =>
        knowledge.Relate(0, rest, [(whole, 1L), .. parts.Select(part => (part, -1L))]);
}
