using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.Texts;

/// <summary>
/// The figures that a text can be about, and which of its numbers tell a hidden one. A number that is shown as well, as a count or as a
/// percentage of shown counts, tells nothing.
/// </summary>
internal sealed class FigureContext
{
    private readonly FigureLine[] _lines;
    private readonly PrintedFigure[] _hiddenPrints;
    private readonly HashSet<decimal> _shown;
    private readonly HashSet<(decimal Value, int Decimals)> _shownShares = [];
    private readonly int _threshold;

    /// <summary>A context.</summary>
    /// <param name="lines">The counts.</param>
    /// <param name="threshold">A count below this is a small group.</param>
    /// <param name="prints">Printed percentages and means, and whether they are hidden.</param>
    public FigureContext(IEnumerable<FigureLine> lines, int threshold, IEnumerable<(PrintedFigure Figure, bool IsHidden)>? prints = null)
    {
        (_lines, _threshold) = ([.. lines], threshold);
        (PrintedFigure Figure, bool IsHidden)[] printed = [.. prints ?? []];
        _hiddenPrints = [.. printed.Where(print => print.IsHidden).Select(print => print.Figure)];
        _shown = [.. _lines.SelectMany(line => line.Shown)];
        _shownShares.UnionWith(printed.Where(print => !print.IsHidden && print.Figure.Value is not null).Select(print => (print.Figure.Value!.Value, print.Figure.Decimals)));
        foreach (var line in _lines)
        {
            foreach (var decimals in Enumerable.Range(0, 3))
            {
                _shownShares.UnionWith(line.ShownBases.SelectMany(count => line.Shown.SelectMany(part => Shares(part, count, decimals))).Select(share => (share, decimals)));
            }
        }
    }

    /// <summary>The numbers of one text that tell a hidden figure.</summary>
    public IEnumerable<TextNumber> Told(IReadOnlyList<TextNumber> numbers) =>
        numbers.Where((number, place) => number.IsPercentage ? IsShare(number) : IsCount(number) || numbers.Take(place).Any(other => IsDifference(number, other)));

    private bool IsCount(TextNumber number) => number.Value > 0 && !_shown.Contains(number.Value)
        && (IsPrint(number) || (number.Decimals == 0 && _lines.Any(line => line.Hidden.Any(hidden => IsNear(number.Value, hidden)) || line.Sums.Contains(number.Value))));

    // Of a large figure what lies so near leaves a small group beside it no room.
    private bool IsNear(decimal number, decimal hidden) => Math.Abs(number - hidden) <= 1 || (number < _threshold && hidden < _threshold);

    // What is left when one number of the text is taken from another: both shown, everybody can.
    private bool IsDifference(TextNumber number, TextNumber other) =>
        number.Decimals == 0 && other.Decimals == 0 && !other.IsPercentage && !(_shown.Contains(number.Value) && _shown.Contains(other.Value))
        && Math.Abs(number.Value - other.Value) is > 0 and var left && left < _threshold && _lines.Any(line => line.Hidden.Contains(left));

    private bool IsShare(TextNumber number) => number.Value > 0 && !_shownShares.Contains((number.Value, number.Decimals))
        && (IsPrint(number) || _lines.Any(line => line.Bases.Any(count => line.Hidden.Any(hidden => hidden < count && Shares(hidden, count, number.Decimals).Contains(number.Value)))));

    private bool IsPrint(TextNumber number) =>
        Array.Exists(_hiddenPrints, print => print.Value == number.Value && print.Decimals == number.Decimals && print.Text.Contains('%', StringComparison.Ordinal) == number.IsPercentage);

    private static IEnumerable<decimal> Shares(decimal part, decimal count, int decimals)
    {
        var share = Math.Round(100m * part / count, decimals, MidpointRounding.AwayFromZero);
        return [share, 100m - share];
    }
}
