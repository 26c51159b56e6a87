using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Search;

/// <summary>
/// Repairs what the first draw leaves open, mainly the tables of several dimensions: changes or exchanges categories of
/// single trajecten, always for a figure that is missed, and keeps every change that makes the sum of the distances no
/// larger. Deterministic: the random stream decides all choices.
/// </summary>
internal sealed class LocalSearch
{
    // After how many proposals without a better state the search gives up.
    private const int Patience = 60_000;

    // After how many proposals without a better state the missed targets get more weight: a detour past a dead end.
    private const int Pressing = 1_000;

    private readonly Ledger _ledger;
    private readonly RandomStream _random;
    private readonly CategoryMoves _moves;
    private readonly NumberMoves _numberMoves;

    /// <summary>A search that may change <paramref name="movable"/> dimensions.</summary>
    public LocalSearch(Codebook codebook, TargetBook targets, Registration registration, Ledger ledger, IEnumerable<int> movable, RandomStream random)
    {
        _ledger = ledger;
        _random = random;
        _numberMoves = new NumberMoves(codebook, ledger, random);
        _moves = new CategoryMoves(codebook, targets, registration, ledger, movable, _numberMoves, random);
    }

    /// <summary>Searches until no target is missed or nothing gets better any more.</summary>
    public void Run(Scoreboard scoreboard, Action<int>? progress)
    {
        var best = scoreboard.PlainCost;
        _ledger.Keep();
        for (var idle = 1; scoreboard.MissedCount > 0 && idle < Patience; idle++)
        {
            if (idle % Pressing == 0)
            {
                scoreboard.Press();
            }

            var before = scoreboard.Cost;
            var changes = _ledger.ChangeCount;
            var target = scoreboard.Missed(_random.Below(scoreboard.MissedCount));
            var (from, _) = target.Aim(Scoreboard.Total(_ledger, target));
            if (!Propose(target.Numerator, _ledger.Counts[target.Numerator.Number] < from) || scoreboard.Cost > before)
            {
                _ledger.TakeBack(changes);
            }
            else if (scoreboard.PlainCost < best)
            {
                // From here on a detour can be walked back to this point.
                _ledger.Keep();
                best = scoreboard.PlainCost;
                idle = 0;
                progress?.Invoke(scoreboard.MissedCount);
            }
        }

        _ledger.TakeBack(0);
    }

    private bool Propose(Tally tally, bool raise)
    {
        var members = _ledger.Members(_ledger.Slot(tally.Population, tally.Year));
        if (members.Length == 0)
        {
            return false;
        }

        var start = _random.Below(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            var row = members[(start + i) % members.Length];
            if (tally.Measure == TallyMeasure.Sum)
            {
                if (tally.Holds(_ledger.Values, row) && _ledger.Numbers[tally.Quantity][row] >= 0)
                {
                    return _numberMoves.Step(tally, row, raise);
                }
            }
            else if (tally.Holds(_ledger.Values, row) != raise && CanMove(tally, row, raise))
            {
                return (tally.Measure == TallyMeasure.Leerlingen && _random.OneIn(2) && _moves.ExchangeForPupils(tally, row, raise))
                    || (raise ? Enter(tally, row) : Leave(tally, row));
            }
        }

        return false;
    }

    private bool CanMove(Tally tally, int row, bool raise)
    {
        var any = false;
        foreach (var condition in tally.Conditions)
        {
            var holds = (_ledger.Values[condition.Dimension][row] & condition.Categories) != 0;
            var movable = _moves.CanMove(condition.Dimension, row);
            if (raise && !holds && !movable)
            {
                return false;
            }

            any |= movable;
        }

        return any;
    }

    private bool Enter(Tally tally, int row)
    {
        foreach (var condition in tally.Conditions)
        {
            if ((_ledger.Values[condition.Dimension][row] & condition.Categories) == 0 && !_moves.Assign(condition.Dimension, row, condition.Categories, true))
            {
                return false;
            }
        }

        return true;
    }

    private bool Leave(Tally tally, int row)
    {
        var candidates = tally.Conditions.Where(condition => _moves.CanMove(condition.Dimension, row)).ToArray();
        var condition = candidates[_random.Below(candidates.Length)];
        return _moves.Assign(condition.Dimension, row, condition.Categories, false);
    }
}
