namespace NaftStats.Disclosure.Audits;

/// <content>What would be learned if hidden cells were shown: the bounds are drawn on, and put back where too much is.</content>
public sealed partial class IntervalAudit
{
    private readonly List<(int Cell, bool Pupils, int Low, int High)> _trail = [];
    private bool _isTrial;
    private bool _failed;

    /// <summary>
    /// Shows hidden cells, unless that would expose to any of the attackers a sensitive one that is not exposed already; then
    /// nothing changes. Showing only narrows bounds, so they are drawn on from where they are.
    /// </summary>
    /// <param name="attackers">The audits of one protection, one an attacker.</param>
    /// <param name="cells">The cells.</param>
    /// <returns>True where the cells are shown now.</returns>
    public static bool TryShow(IReadOnlyList<IntervalAudit> attackers, IReadOnlyCollection<int> cells)
    {
        var hidden = attackers[0]._protection.Hidden;
        foreach (var cell in cells)
        {
            hidden[cell] = false;
        }

        var areKept = attackers.All(attacker => attacker.Keeps(cells));
        foreach (var attacker in attackers)
        {
            attacker.End(!areKept);
        }

        foreach (var cell in areKept ? [] : cells)
        {
            hidden[cell] = true;
        }

        return areKept;
    }

    private bool Keeps(IReadOnlyCollection<int> cells)
    {
        (_isTrial, _failed) = (true, false);
        foreach (var cell in cells)
        {
            Narrow(cell, false, _lattice.Trajecten[cell], _lattice.Trajecten[cell]);
            if (!_lattice.IsDerived(cell))
            {
                Narrow(cell, true, _lattice.Leerlingen[cell], _lattice.Leerlingen[cell]);
            }
        }

        Propagate();
        return !_failed;
    }

    private void End(bool undo)
    {
        for (var i = _trail.Count - 1; undo && i >= 0; i--)
        {
            var (changed, pupils, low, high) = _trail[i];
            (pupils ? _pupilLow : _low)[changed] = low;
            (pupils ? _pupilHigh : _high)[changed] = high;
        }

        _trail.Clear();
        _isTrial = false;
    }
}
