using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Search;

/// <summary>The ways in which the search changes categories of trajecten.</summary>
internal sealed class CategoryMoves
{
    // Exchanges of ages pull apart what the first draw put together: they are kept for dead ends.
    private const int RareExchange = 12;

    private readonly Codebook _codebook;
    private readonly Registration _registration;
    private readonly Ledger _ledger;
    private readonly NumberMoves _numberMoves;
    private readonly RandomStream _random;
    private readonly bool[] _movable;
    private readonly bool[] _movesPupil;
    private readonly bool[] _mayMovePupil;

    /// <summary>Moves in <paramref name="movable"/> dimensions.</summary>
    public CategoryMoves(
        Codebook codebook,
        TargetBook targets,
        Registration registration,
        Ledger ledger,
        IEnumerable<int> movable,
        NumberMoves numberMoves,
        RandomStream random)
    {
        _codebook = codebook;
        _registration = registration;
        _ledger = ledger;
        _numberMoves = numberMoves;
        _random = random;
        _movable = new bool[codebook.Dimensions.Length];
        foreach (var dimension in movable)
        {
            _movable[dimension] = true;
        }

        var contradicted = new ContradictedPupils(targets);
        _movesPupil = [.. codebook.Dimensions.Select((dimension, i) => dimension.DescribesPupil && !contradicted.Allows(i))];
        _mayMovePupil = [.. codebook.Dimensions.Select((_, i) => targets.Targets.Exists(target =>
            target is { Source: not null, Numerator.Measure: TallyMeasure.Leerlingen }
            && Array.Exists(target.Numerator.Conditions, condition => condition.Dimension == i)))];
    }

    /// <summary>True where the category of a traject in a dimension may be changed.</summary>
    public bool CanMove(int dimension, int row) => _movable[dimension] && IsRegistered(dimension, row);

    /// <summary>Gives the traject a category among some, or not among them, alone or in exchange with another traject.</summary>
    public bool Assign(int dimension, int row, ulong categories, bool among)
    {
        if (_codebook.Dimensions[dimension].DerivedFrom is { } quantity)
        {
            return _random.OneIn(RareExchange) && FindPartner(dimension, row, categories, among) is >= 0 and var like
                ? _numberMoves.Exchange(quantity, row, like)
                : _numberMoves.Assign(dimension, quantity, row, among ? categories : _codebook.All(dimension) & ~categories);
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

            SetValue(dimension, row, Bits.Pick(_random, categories));
            return true;
        }

        // What the first draw left without a category is as much as the prints leave over: it is only exchanged.
        SetValue(dimension, row, among && _random.OneIn(4) ? Bits.Pick(_random, categories) : _ledger.Values[dimension][partner]);
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
        var bit = Bits.Pick(_random, categories);
        var old = _ledger.Values[dimension][row];
        _ledger.SetValue(dimension, row, among ? old | bit : old & ~bit);
        return true;
    }

    /// <summary>Changes a number of pupils without a number of trajecten; false where no such exchange is found.</summary>
    public bool ExchangeForPupils(Tally tally, int row, bool raise)
    {
        var movable = tally.Conditions.Where(condition => _movable[condition.Dimension]).ToArray();
        if (movable.Length != 1 || _movesPupil[movable[0].Dimension])
        {
            return false;
        }

        // The traject changes places with one whose pupil has another traject that counts already.
        var slot = _ledger.Slot(tally.Population, tally.Year);
        var members = _ledger.Members(slot);
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

    // A traject of the same type and year of start that has what this one is to get: an exchange leaves the one-way tables
    // as they are.
    private int FindPartner(int dimension, int row, ulong categories, bool among)
    {
        var draft = _ledger.Drafts[row];

        // An age at the end can also be exchanged with a pupil who has none yet.
        var mayLack = !among && _codebook.Dimensions[dimension].DerivedFrom is not null;
        var start = _random.Below(_ledger.Drafts.Length);
        for (var i = 0; i < _ledger.Drafts.Length; i++)
        {
            var other = (start + i) % _ledger.Drafts.Length;
            var value = _ledger.Values[dimension][other];
            if ((value != 0 || mayLack)
                && (value & categories) != 0 == among
                && _ledger.Drafts[other].Type == draft.Type
                && _ledger.Drafts[other].StartYear == draft.StartYear)
            {
                return other;
            }
        }

        return -1;
    }
}
