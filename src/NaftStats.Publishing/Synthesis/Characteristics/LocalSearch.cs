using System.Numerics;
using NaftStats.Publishing.Synthesis.Targets;

namespace NaftStats.Publishing.Synthesis.Characteristics;

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

    private readonly Codebook _codebook;
    private readonly Registration _registration;
    private readonly Ledger _ledger;
    private readonly RandomStream _random;
    private readonly bool[] _movable;
    private readonly bool[] _movesPupil;
    private readonly bool[] _mayMovePupil;

    /// <summary>A search that may change <paramref name="movable"/> dimensions.</summary>
    public LocalSearch(Codebook codebook, TargetBook targets, Registration registration, Ledger ledger, IEnumerable<int> movable, RandomStream random)
    {
        _codebook = codebook;
        _registration = registration;
        _ledger = ledger;
        _random = random;
        _movable = new bool[codebook.Dimensions.Length];
        foreach (var dimension in movable)
        {
            _movable[dimension] = dimension != codebook.TrajectType && codebook.Dimensions[dimension].DerivedFrom != RecordQuantity.Duration;
        }

        var contradicted = new ContradictedPupils(targets);
        _movesPupil = [.. codebook.Dimensions.Select((dimension, i) => dimension.DescribesPupil && !contradicted.Allows(i))];
        _mayMovePupil = [.. codebook.Dimensions.Select((_, i) => targets.Targets.Exists(target =>
            target is { Source: not null, Numerator.Measure: TallyMeasure.Leerlingen }
            && Array.Exists(target.Numerator.Conditions, condition => condition.Dimension == i)))];
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
            var (from, _) = target.Interval(Scoreboard.Total(_ledger, target));
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
        var members = _ledger.MembersBySlot[_ledger.Slot(tally.Population, tally.Year)];
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
                    return MoveNumber(tally, row, raise);
                }
            }
            else if (tally.Holds(_ledger.Values, row) != raise && CanMove(tally, row, raise))
            {
                return (tally.Measure == TallyMeasure.Leerlingen && _random.OneIn(2) && ExchangeForPupils(tally, members, row, raise))
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
            var movable = _movable[condition.Dimension] && IsRegistered(condition.Dimension, row);
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
            if ((_ledger.Values[condition.Dimension][row] & condition.Categories) == 0 && !Assign(condition.Dimension, row, condition.Categories, true))
            {
                return false;
            }
        }

        return true;
    }

    private bool Leave(Tally tally, int row)
    {
        var candidates = tally.Conditions.Where(condition => _movable[condition.Dimension] && IsRegistered(condition.Dimension, row)).ToArray();
        var condition = candidates[_random.Below(candidates.Length)];
        return Assign(condition.Dimension, row, condition.Categories, false);
    }

    // Numbers of pupils change without numbers of trajecten when a traject changes places with one whose pupil has another
    // traject that counts already.
    private bool ExchangeForPupils(Tally tally, int[] members, int row, bool raise)
    {
        var movable = tally.Conditions.Where(condition => _movable[condition.Dimension]).ToArray();
        if (movable.Length != 1 || _movesPupil[movable[0].Dimension])
        {
            return false;
        }

        var slot = _ledger.Slot(tally.Population, tally.Year);
        var start = _random.Below(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            var other = members[(start + i) % members.Length];
            if (_ledger.Drafts[other].Type == _ledger.Drafts[row].Type
                && _ledger.Drafts[other].StartYear == _ledger.Drafts[row].StartYear
                && tally.Holds(_ledger.Values, other) == raise
                && Array.Exists(_ledger.Siblings(other), sibling => sibling != other && _ledger.IsMember(sibling, slot) && tally.Holds(_ledger.Values, sibling)))
            {
                var dimension = movable[0].Dimension;
                var (mine, theirs) = (_ledger.Values[dimension][row], _ledger.Values[dimension][other]);
                _ledger.SetValue(dimension, row, theirs);
                _ledger.SetValue(dimension, other, mine);
                return true;
            }
        }

        return false;
    }

    private bool IsRegistered(int dimension, int row) => _registration.Holds(dimension, _ledger.Drafts[row], _ledger.Values, row);

    // Gives the traject a category among some (or not among them), alone or in exchange with another traject.
    private bool Assign(int dimension, int row, ulong categories, bool among)
    {
        if (_codebook.Dimensions[dimension].DerivedFrom is { } quantity)
        {
            return AssignNumber(dimension, quantity, row, among ? categories : _codebook.All(dimension) & ~categories);
        }

        if (_codebook.Dimensions[dimension].IsMultiResponse)
        {
            return AssignResponse(dimension, row, categories, among);
        }

        var old = _ledger.Values[dimension][row];
        if (FindPartner(dimension, row, categories, among) is not (>= 0 and var partner))
        {
            if (!among)
            {
                return false;
            }

            SetValue(dimension, row, PickBit(categories));
            return true;
        }

        // What the first draw left without a category is as much as the prints leave over: it is only exchanged.
        SetValue(dimension, row, among && _random.OneIn(4) ? PickBit(categories) : _ledger.Values[dimension][partner]);
        if (!_movesPupil[dimension] && (old == 0 || _random.OneIn(2)))
        {
            SetValue(dimension, partner, old);
        }

        return true;
    }

    private void SetValue(int dimension, int row, ulong value)
    {
        if (_movesPupil[dimension] || (_mayMovePupil[dimension] && _random.OneIn(2)))
        {
            foreach (var sibling in _ledger.Siblings(row))
            {
                if (IsRegistered(dimension, sibling))
                {
                    _ledger.SetValue(dimension, sibling, value);
                }
            }
        }
        else
        {
            _ledger.SetValue(dimension, row, value);
        }
    }

    private bool AssignResponse(int dimension, int row, ulong categories, bool among)
    {
        var bit = PickBit(categories);
        var old = _ledger.Values[dimension][row];
        _ledger.SetValue(dimension, row, among ? old | bit : old & ~bit);
        return true;
    }

    private bool AssignNumber(int dimension, string quantity, int row, ulong categories)
    {
        var category = _codebook.Dimensions[dimension].Finest.Categories[BitOperations.TrailingZeroCount(PickBit(categories))];
        var place = _codebook.FindQuantity(quantity);
        var now = _ledger.Numbers[place][row];
        if (category.From is null && category.To is null)
        {
            return AssignMissing(quantity, place, row);
        }

        var number = Math.Clamp(now < 0 ? category.From ?? 0 : now, category.From ?? 0, category.To ?? int.MaxValue);
        return SetNumber(quantity, place, row, number);
    }

    private bool AssignMissing(string quantity, int place, int row)
    {
        if (quantity is RecordQuantity.AgeAtStart or RecordQuantity.AgeAtEnd)
        {
            return false;
        }

        _ledger.SetNumber(place, row, -1);
        return true;
    }

    private bool SetNumber(string quantity, int place, int row, int number)
    {
        var draft = _ledger.Drafts[row];
        if (quantity is not (RecordQuantity.AgeAtStart or RecordQuantity.AgeAtEnd))
        {
            _ledger.SetNumber(place, row, number);
            return true;
        }

        if (draft.Pupil < 0 || (quantity == RecordQuantity.AgeAtEnd && !draft.IsClosed))
        {
            return false;
        }

        var birthday = Age.DrawBirthday(quantity == RecordQuantity.AgeAtStart ? draft.Start : draft.End, number, _random);
        var first = Age.On(_ledger.Drafts[_ledger.Siblings(row)[0]].Start, DateOnly.FromDayNumber(birthday));
        if (first is < Age.Youngest or > Age.Oldest)
        {
            return false;
        }

        _ledger.SetBirthday(draft.Pupil, birthday);
        return true;
    }

    private bool MoveNumber(Tally tally, int row, bool raise)
    {
        var quantity = _codebook.Quantities[tally.Quantity];
        return quantity != RecordQuantity.Duration
            && SetNumber(quantity, tally.Quantity, row, Math.Max(0, _ledger.Numbers[tally.Quantity][row] + (raise ? 1 : -1)));
    }

    // A traject of the same type and year of start that has what this one is to get: an exchange leaves the one-way tables as they are.
    private int FindPartner(int dimension, int row, ulong categories, bool among)
    {
        var draft = _ledger.Drafts[row];
        var start = _random.Below(_ledger.Drafts.Length);
        for (var i = 0; i < _ledger.Drafts.Length; i++)
        {
            var other = (start + i) % _ledger.Drafts.Length;
            var value = _ledger.Values[dimension][other];
            if (value != 0
                && (value & categories) != 0 == among
                && _ledger.Drafts[other].Type == draft.Type
                && _ledger.Drafts[other].StartYear == draft.StartYear)
            {
                return other;
            }
        }

        return -1;
    }

    private ulong PickBit(ulong mask)
    {
        for (var skip = _random.Below(BitOperations.PopCount(mask)); skip > 0; skip--)
        {
            mask &= mask - 1;
        }

        return mask & (~mask + 1);
    }
}
