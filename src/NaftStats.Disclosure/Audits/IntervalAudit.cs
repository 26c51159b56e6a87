using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Suppression;

namespace NaftStats.Disclosure.Audits;

/// <summary>
/// Audit A: what an attacker learns who knows which cells are sensitive and draws every bound from every relation until
/// nothing moves. Whole numbers, so a hidden cell that is not small holds nothing or at least T.
/// Source: Handbook on Statistical Disclosure Control, section 4.3.1 (feasibility intervals); the propagation is that of
/// bounds consistency. It bounds from outside: what it finds is learned, what it does not find is for the other audits.
/// </summary>
public sealed partial class IntervalAudit
{
    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly Attacker _attacker;
    private readonly int _most;
    private readonly Queue<int> _work = [];
    private readonly bool[] _waits;
    private readonly int[] _low;
    private readonly int[] _high;
    private readonly int[] _pupilLow;
    private readonly int[] _pupilHigh;
    private readonly BoundCauses _causes;

    private IntervalAudit(CellProtection protection, Attacker attacker)
    {
        _protection = protection;
        _attacker = attacker;
        _lattice = protection.Lattice;
        _most = _lattice.Trajecten.Max();
        _waits = new bool[_lattice.Relations.Count + _lattice.PupilRelations.Count + _lattice.Containments.Count];
        (_low, _high) = (new int[_lattice.Count], new int[_lattice.Count]);
        (_pupilLow, _pupilHigh) = (new int[_lattice.Count], new int[_lattice.Count]);
        _causes = new BoundCauses(_lattice);
        for (var cell = 0; cell < _lattice.Count; cell++)
        {
            var isBlind = attacker == Attacker.KnowsPrinted && protection.Hidden[cell];
            (_low[cell], _high[cell]) = IsRead(cell) ? (_lattice.Trajecten[cell], _lattice.Trajecten[cell])
                : Bound(isBlind ? (0, CellProtection.Unbounded) : protection.Trajecten(cell));
            (_pupilLow[cell], _pupilHigh[cell]) = Bound(isBlind && !_lattice.ClassesOnly[cell] ? (0, CellProtection.Unbounded) : protection.Leerlingen(cell));
        }
    }

    /// <summary>The bounds for each of the attackers, side by side.</summary>
    public static IntervalAudit[] RunAll(CellProtection protection) =>
        [.. protection.Attackers.AsParallel().AsOrdered().Select(attacker => Run(protection, attacker))];

    /// <summary>The bounds after a run over <paramref name="protection"/>.</summary>
    /// <param name="protection">What is hidden.</param>
    /// <param name="attacker">What the attacker knows; what he has read in a source document is no target.</param>
    public static IntervalAudit Run(CellProtection protection, Attacker attacker = Attacker.KnowsSensitive)
    {
        var audit = new IntervalAudit(protection, attacker);
        for (var cell = 0; cell < audit._lattice.Count; cell++)
        {
            if (protection.Hidden[cell])
            {
                audit.Enqueue(cell);
            }
        }

        audit.Propagate();
        return audit;
    }

    /// <summary>The cells of which too much is learned, in order.</summary>
    public IReadOnlyList<int> Exposed() => [.. Enumerable.Range(0, _lattice.Count).Where(cell => IsTarget(cell) && !KeepsBoth(cell))];

    private bool IsTarget(int cell) => _protection.Sensitive[cell] && !_protection.Lost[cell] && (_attacker == Attacker.KnowsSensitive || !(_protection.IsRead(cell) || _protection.NarrowedByPrint[cell]));

    /// <summary>True for a cell that the attacker has read in a source document.</summary>
    public bool IsRead(int cell) => _attacker != Attacker.KnowsSensitive && _protection.IsRead(cell);

    /// <summary>What the attacker knows.</summary>
    public Attacker Attacker => _attacker;

    /// <summary>True where the trajecten of a cell are left as wide as the policy asks, or as they were beforehand.</summary>
    public bool KeepsTrajecten(int cell) => Keeps(Bound(_protection.Trajecten(cell)), _low[cell], _high[cell]);

    /// <summary>True where the distinct pupils of a cell are left as wide as the policy asks, or as they were beforehand.</summary>
    public bool KeepsLeerlingen(int cell) => Keeps(Bound(_protection.Leerlingen(cell)), _pupilLow[cell], _pupilHigh[cell]);

    /// <summary>What is learned of the trajecten of a cell.</summary>
    public (int Low, int High) Trajecten(int cell) => (_low[cell], _high[cell]);

    /// <summary>What is learned of the distinct pupils of a cell.</summary>
    public (int Low, int High) Leerlingen(int cell) => (_pupilLow[cell], _pupilHigh[cell]);

    /// <summary>The shown cells whose hiding would widen an exposed cell, as near to it as there are any; none where nothing would.</summary>
    public IReadOnlyCollection<int> Reliefs(int cell)
    {
        var keepsPupils = _lattice.Leerlingen[cell] == 0 || KeepsLeerlingen(cell);
        return new BoundTrace(_protection, _causes).From(cell, keepsPupils || !KeepsTrajecten(cell), !keepsPupils);
    }

    private bool KeepsBoth(int cell) => KeepsTrajecten(cell) && (_lattice.Leerlingen[cell] == 0 || KeepsLeerlingen(cell));

    private (int Low, int High) Bound((int Low, int High) bounds) => (bounds.Low, Math.Min(bounds.High, Math.Max(_most, bounds.Low)));

    private bool Keeps((int Low, int High) before, int low, int high) => high - low + 1 >= Math.Min(_protection.Policy.MinimumWidth, before.High - before.Low + 1);

    private void Propagate()
    {
        var (sums, pupilSums) = (_lattice.Relations.Count, _lattice.Relations.Count + _lattice.PupilRelations.Count);
        while (_work.TryDequeue(out var constraint))
        {
            _waits[constraint] = false;
            _causes.Now(constraint);
            if (_failed)
            {
                continue;
            }

            if (constraint < sums)
            {
                var terms = _lattice.Relations.Terms(constraint);
                Sum(terms, _low, _high, pupils: false, atMost: false);
                if (terms[^1] < _lattice.Published)
                {
                    // Each pupil of the whole is in some part, and may be in several.
                    Sum(terms, _pupilLow, _pupilHigh, pupils: true, atMost: true);
                }
            }
            else if (constraint < pupilSums)
            {
                Sum(_lattice.PupilRelations.Terms(constraint - sums), _pupilLow, _pupilHigh, pupils: true, atMost: false);
            }
            else
            {
                Contain(_lattice.Containments.Terms(constraint - pupilSums));
            }
        }
    }

    private void Sum(ReadOnlySpan<int> terms, int[] lows, int[] highs, bool pupils, bool atMost)
    {
        long low = 0, high = 0;
        foreach (var child in terms[1..])
        {
            low += lows[child];
            high += highs[child];
        }

        var parent = terms[0];
        Narrow(parent, pupils, atMost ? 0 : low, high);
        foreach (var child in terms[1..])
        {
            if (lows[child] != highs[child])
            {
                var (ownLow, ownHigh) = (lows[child], highs[child]);
                Narrow(child, pupils, lows[parent] - (high - ownHigh), atMost ? long.MaxValue : highs[parent] - (low - ownLow));
                low += lows[child] - ownLow;
                high += highs[child] - ownHigh;
            }
        }
    }

    private void Contain(ReadOnlySpan<int> terms)
    {
        var parent = terms[0];
        foreach (var child in terms[1..])
        {
            _causes.NowWithin(child);
            Narrow(parent, true, _pupilLow[child], long.MaxValue);
            Narrow(child, true, 0, _pupilHigh[parent]);
            Narrow(parent, false, _low[child], long.MaxValue);
            Narrow(child, false, 0, _high[parent]);

            // Each pupil outside a part has at least one traject outside it.
            long outside = _high[parent] - _low[child];
            Narrow(child, true, _pupilLow[parent] - outside, long.MaxValue);
            Narrow(parent, true, 0, _pupilHigh[child] + outside);
            var without = Math.Max(0, _pupilLow[parent] - _pupilHigh[child]);
            Narrow(parent, false, (long)_low[child] + without, long.MaxValue);
            Narrow(child, false, 0, (long)_high[parent] - without);
        }
    }

    private void Narrow(int cell, bool pupils, long low, long high)
    {
        var (lows, highs) = pupils ? (_pupilLow, _pupilHigh) : (_low, _high);
        if (low <= lows[cell] && high >= highs[cell])
        {
            return;
        }

        var kept = _isTrial && IsTarget(cell) && KeepsBoth(cell);
        if (_isTrial)
        {
            _trail.Add((cell, pupils, lows[cell], highs[cell]));
        }

        _causes.Note(cell, pupils, low > lows[cell], high < highs[cell]);
        lows[cell] = (int)Math.Max(low, lows[cell]);
        highs[cell] = (int)Math.Min(high, highs[cell]);
        if (_attacker != Attacker.KnowsPrinted && _protection.IsKnownNotSmall(cell))
        {
            lows[cell] = lows[cell] > 0 ? Math.Max(lows[cell], _protection.Thresholds[cell]) : 0;
            highs[cell] = highs[cell] < _protection.Thresholds[cell] ? 0 : highs[cell];
        }

        if (kept && !KeepsBoth(cell))
        {
            _failed = true;
            return;
        }

        if (lows[cell] > highs[cell])
        {
            throw new InvalidOperationException("The bounds of a cell exclude its value: a relation does not hold for the data.");
        }

        Enqueue(cell);
        if (!_lattice.IsDerived(cell))
        {
            // Every pupil has a traject.
            var cause = _causes.NowOwn();
            if (pupils)
            {
                Narrow(cell, false, _pupilLow[cell], long.MaxValue);
            }
            else
            {
                Narrow(cell, true, 0, _high[cell]);
            }

            _causes.Now(cause);
        }
    }

    private void Enqueue(int cell)
    {
        Enqueue(_lattice.Relations.Of(cell), 0);
        Enqueue(_lattice.PupilRelations.Of(cell), _lattice.Relations.Count);
        Enqueue(_lattice.Containments.Of(cell), _lattice.Relations.Count + _lattice.PupilRelations.Count);
    }

    private void Enqueue(ReadOnlySpan<int> relations, int from)
    {
        foreach (var relation in relations)
        {
            if (!_waits[from + relation])
            {
                _waits[from + relation] = true;
                _work.Enqueue(from + relation);
            }
        }
    }
}
