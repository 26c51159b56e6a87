using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Targets;
using NaftStats.Synthesis.Trajecten;

namespace NaftStats.Synthesis.Ledgers;

/// <summary>
/// The characteristics of all trajecten with every tally kept up to date: a change of one traject costs only the
/// tallies that can feel it, and can be taken back.
/// </summary>
internal sealed class Ledger
{
    private readonly Codebook _codebook;
    private readonly TallyIndex _index;
    private readonly int[][] _dimensionsOfQuantity;
    private readonly List<Change> _changes = [];
    private readonly List<Tally> _touched = [];

    /// <summary>A ledger of trajecten without characteristics; only their type is set.</summary>
    public Ledger(Codebook codebook, TargetBook targets, TrajectDraft[] drafts, int pupils)
    {
        _codebook = codebook;
        Drafts = drafts;
        Tallies = [.. targets.Tallies];
        Values = [.. codebook.Dimensions.Select(_ => new ulong[drafts.Length])];
        Numbers = [.. codebook.Quantities.Select(_ => Enumerable.Repeat(-1, drafts.Length).ToArray())];
        Birthdays = new int[pupils];
        Counts = new long[Tallies.Length];
        _dimensionsOfQuantity = [.. codebook.Quantities.Select(quantity =>
            Enumerable.Range(0, codebook.Dimensions.Length).Where(i => codebook.Dimensions[i].DerivedFrom == quantity).ToArray())];
        _index = new TallyIndex(codebook, Tallies, drafts, pupils);
        for (var row = 0; row < drafts.Length; row++)
        {
            Values[codebook.TrajectType][row] = 1UL << (int)drafts[row].Type;
        }

        Recount();
    }

    /// <summary>Called after a change with each tally that it may have changed.</summary>
    public Action<Tally>? Touched { get; set; }

    /// <summary>The trajecten.</summary>
    public TrajectDraft[] Drafts { get; }

    /// <summary>The tallies.</summary>
    public Tally[] Tallies { get; }

    /// <summary>By dimension, the bits of the categories of each traject.</summary>
    public ulong[][] Values { get; }

    /// <summary>By numeric column, the number of each traject; -1 where it has none.</summary>
    public int[][] Numbers { get; }

    /// <summary>The day of birth of each pupil, which no record ever carries: all ages of a pupil follow from it.</summary>
    public int[] Birthdays { get; }

    /// <summary>The value of each tally.</summary>
    public long[] Counts { get; }

    /// <summary>The place of a population of a year.</summary>
    public int Slot(Population population, int year) => _index.Slot(population, year);

    /// <summary>The trajecten of the population of the year with that place.</summary>
    public int[] Members(int slot) => _index.Members(slot);

    /// <summary>True where a traject belongs to the population of the year with that place.</summary>
    public bool IsMember(int row, int slot) => _index.IsMember(row, slot);

    /// <summary>The trajecten of the pupil of a traject; of a class the traject alone.</summary>
    public int[] Siblings(int row) => Drafts[row].Pupil < 0 ? [row] : _index.RowsOfPupil(Drafts[row].Pupil);

    /// <summary>Gives a traject other categories of a dimension.</summary>
    public void SetValue(int dimension, int row, ulong value)
    {
        if (Values[dimension][row] != value)
        {
            _changes.Add(new Change(ChangeKind.Value, dimension, row, Values[dimension][row]));
            Apply(_index.OfDimension(dimension), row, () => Values[dimension][row] = value);
        }
    }

    /// <summary>Gives a traject another number, and the categories that follow from it.</summary>
    public void SetNumber(int quantity, int row, int number)
    {
        if (Numbers[quantity][row] != number)
        {
            _changes.Add(new Change(ChangeKind.Number, quantity, row, (ulong)(Numbers[quantity][row] + 1)));
            Apply(_index.OfQuantity(quantity), row, () =>
            {
                Numbers[quantity][row] = number;
                Derive(quantity, row);
            });
        }
    }

    /// <summary>Gives all trajecten of a dimension that is derived from a number their categories.</summary>
    public void Derive(int quantity, int row)
    {
        foreach (var dimension in _dimensionsOfQuantity[quantity])
        {
            var applies = _codebook.Dimensions[dimension].AppliesTo.Contains(Drafts[row].Type);
            var category = applies ? _codebook.CategoryOf(dimension, Numbers[quantity][row]) : -1;
            Values[dimension][row] = category < 0 ? 0 : 1UL << category;
        }
    }

    /// <summary>Gives a pupil another day of birth, and all the pupil's trajecten their ages.</summary>
    public void SetBirthday(int pupil, int day)
    {
        _changes.Add(new Change(ChangeKind.Birthday, 0, pupil, (ulong)Birthdays[pupil]));
        Birthdays[pupil] = day;
        foreach (var row in _index.RowsOfPupil(pupil))
        {
            var draft = Drafts[row];
            SetAge(RecordQuantity.AgeAtStart, row, draft.Start);
            if (draft.IsClosed)
            {
                SetAge(RecordQuantity.AgeAtEnd, row, draft.End);
            }
        }
    }

    /// <summary>How many changes can be taken back.</summary>
    public int ChangeCount => _changes.Count;

    /// <summary>Makes what was changed final.</summary>
    public void Keep() => _changes.Clear();

    /// <summary>Takes back all changes but the first <paramref name="count"/>.</summary>
    public void TakeBack(int count)
    {
        var last = _changes.Count;
        for (var i = last - 1; i >= count; i--)
        {
            var change = _changes[i];
            switch (change.Kind)
            {
                case ChangeKind.Value:
                    SetValue(change.Index, change.Row, change.Old);
                    break;
                case ChangeKind.Number:
                    SetNumber(change.Index, change.Row, (int)change.Old - 1);
                    break;
                default:
                    Birthdays[change.Row] = (int)change.Old;
                    break;
            }
        }

        _changes.RemoveRange(count, _changes.Count - count);
    }

    /// <summary>Counts every tally afresh.</summary>
    public void Recount()
    {
        Array.Clear(Counts);
        foreach (var tally in Tallies)
        {
            var counted = new HashSet<int>();
            foreach (var row in Members(Slot(tally.Population, tally.Year)))
            {
                if (tally.Holds(Values, row) && (tally.Measure != TallyMeasure.Leerlingen || (Drafts[row].Pupil >= 0 && counted.Add(Drafts[row].Pupil))))
                {
                    Counts[tally.Number] += tally.Measure is TallyMeasure.Leerlingen ? 1 : Contribution(tally, row);
                }
            }
        }
    }

    private void SetAge(string code, int row, DateOnly date)
    {
        if (_codebook.FindQuantity(code) is >= 0 and var quantity)
        {
            SetNumber(quantity, row, Age.On(date, DateOnly.FromDayNumber(Birthdays[Drafts[row].Pupil])));
        }
    }

    private void Apply(Tally[][] bySlot, int row, Action change)
    {
        _touched.Clear();
        foreach (var slot in _index.SlotsOfRow(row))
        {
            foreach (var tally in bySlot[slot])
            {
                if (tally.Holds(Values, row))
                {
                    Counts[tally.Number] -= Contribution(tally, row);
                    _touched.Add(tally);
                }
            }
        }

        change();
        foreach (var slot in _index.SlotsOfRow(row))
        {
            foreach (var tally in bySlot[slot])
            {
                if (tally.Holds(Values, row))
                {
                    Counts[tally.Number] += Contribution(tally, row);
                    _touched.Add(tally);
                }
            }
        }

        foreach (var tally in _touched)
        {
            Touched?.Invoke(tally);
        }
    }

    // What a traject that satisfies a tally adds to it.
    private long Contribution(Tally tally, int row) => tally.Measure switch
    {
        TallyMeasure.Trajecten => 1,
        TallyMeasure.Numbered => Numbers[tally.Quantity][row] >= 0 ? 1 : 0,
        TallyMeasure.Sum => Math.Max(0, Numbers[tally.Quantity][row]),
        _ => Drafts[row].Pupil >= 0 && !HoldsElsewhere(tally, row) ? 1 : 0,
    };

    private bool HoldsElsewhere(Tally tally, int row)
    {
        var slot = Slot(tally.Population, tally.Year);
        foreach (var sibling in Siblings(row))
        {
            if (sibling != row && IsMember(sibling, slot) && tally.Holds(Values, sibling))
            {
                return true;
            }
        }

        return false;
    }

    private enum ChangeKind
    {
        Value,
        Number,
        Birthday,
    }

    private readonly record struct Change(ChangeKind Kind, int Index, int Row, ulong Old);
}
