using System.Globalization;
using System.Text;
using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Suppression;

namespace NaftStats.Disclosure.Hints;

/// <summary>
/// What a search found before: for each family, population and year the cells that are hidden beside the small groups, and the
/// witnesses that keep these open. Hints save the search and nothing else: each witness is checked against the relations
/// in exact integers, and where one is wrong, or one is missing, the year is searched again from nothing.
/// </summary>
public sealed class ProtectionHints
{
    private readonly Dictionary<string, (int[] Hidden, string[] Withdrawn, List<Dictionary<int, int>> Witnesses)> _years = [];

    private ProtectionHints()
    {
    }

    /// <summary>Reads hints; a line that is none is passed over, as a year with too few of them is searched again.</summary>
    public static ProtectionHints Read(IEnumerable<string> lines)
    {
        var hints = new ProtectionHints();
        List<Dictionary<int, int>>? witnesses = null;
        foreach (var line in lines)
        {
            if (line.Split(':') is [var year, var cells, var tables] && year.Length > 0 && !char.IsDigit(year[0]))
            {
                witnesses = [];
                hints._years[year] = ([.. Pairs(cells).Select(pair => pair.Cell)], tables.Split(' ', StringSplitOptions.RemoveEmptyEntries), witnesses);
            }
            else if (Pairs(line).GroupBy(pair => pair.Cell).ToDictionary(group => group.Key, group => group.First().Difference) is { Count: > 0 } change)
            {
                witnesses?.Add(change);
            }
        }

        return hints;
    }

    /// <summary>The hints as lines of text: for each year the hidden cells and the tables withdrawn, then one witness a line, as cell and difference.</summary>
    public IEnumerable<string> Write()
    {
        foreach (var (year, (hidden, withdrawn, witnesses)) in _years)
        {
            yield return $"{year}:{string.Join(' ', hidden)}:{string.Join(' ', withdrawn)}";
            foreach (var change in witnesses)
            {
                var line = new StringBuilder();
                foreach (var (cell, difference) in change)
                {
                    line.Append(line.Length > 0 ? " " : string.Empty).Append(CultureInfo.InvariantCulture, $"{cell}{(difference > 0 ? "+" : string.Empty)}{difference}");
                }

                yield return line.ToString();
            }
        }
    }

    internal static ProtectionHints Of(IEnumerable<YearProtection> years)
    {
        var hints = new ProtectionHints();
        foreach (var year in years.Where(year => year.Evidence.Targets.Count > 0))
        {
            hints._years.Add(Name(year), (
                [.. year.Mask.Hidden.Where(year.Mask.IsSecondary)],
                [.. year.Mask.Withdrawn.Select(table => table.Shape.Key)],
                [.. year.Evidence.Witnesses.Select(witness => witness.Change.OrderBy(pair => pair.Key).ToDictionary())]));
        }

        return hints;
    }

    /// <summary>Protects a year by what was found before; false where that does not prove everything.</summary>
    internal bool Apply(YearProtection year)
    {
        if (!_years.TryGetValue(Name(year), out var found))
        {
            return false;
        }

        var before = year.Mask.State();
        foreach (var table in found.Withdrawn.Select(year.Model.Find).OfType<Model.FamilyTable>())
        {
            year.Mask.Withdraw(table);
        }

        foreach (var cell in found.Hidden.Where(cell => cell >= 0 && cell < year.Model.Cells && year.Mask.CanHide(cell)))
        {
            year.Mask[cell] = true;
        }

        var proof = new Evidence(year.Model, year.Mask, year.Printed, year.PossibleValues);
        var witnesses = found.Witnesses.Select(year.Check.Of).ToArray();
        foreach (var witness in witnesses.OfType<Witness>())
        {
            proof.Add(witness);
        }

        var isProved = witnesses.All(witness => witness is not null) && proof.Targets.All(proof.IsOpen);
        if (!isProved)
        {
            year.Mask.Restore(before);
        }

        foreach (var witness in isProved ? proof.Witnesses.ToArray() : [])
        {
            year.Evidence.Add(witness);
        }

        return isProved;
    }

    private static string Name(YearProtection year) =>
        string.Create(CultureInfo.InvariantCulture, $"{year.Tables.Population} {year.Model.Family.Type} {year.Model.Year}");

    private static IEnumerable<(int Cell, int Difference)> Pairs(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = word.AsSpan().IndexOfAny('+', '-');
            if (int.TryParse(sign < 0 ? word : word[..sign], CultureInfo.InvariantCulture, out var cell)
                && (sign < 0 || int.TryParse(word[sign..], CultureInfo.InvariantCulture, out _)))
            {
                yield return (cell, sign < 0 ? 0 : int.Parse(word[sign..], CultureInfo.InvariantCulture));
            }
        }
    }
}
