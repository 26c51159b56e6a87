using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Targets;
using NaftStats.Synthesis.Trajecten;

namespace NaftStats.Synthesis.Ledgers;

/// <summary>
/// Which trajecten belong to which population of which year (a slot), and which tallies of a slot can feel a change.
/// Dates and pupils are settled by now, so none of this ever changes.
/// </summary>
internal sealed class TallyIndex
{
    private readonly int[] _years;
    private readonly ulong[] _slots;
    private readonly int[][] _slotsOfRow;
    private readonly int[][] _members;
    private readonly int[][] _rowsOfPupil;
    private readonly Tally[][][] _byDimension;
    private readonly Tally[][][] _byQuantity;

    /// <summary>The index of <paramref name="tallies"/> over <paramref name="drafts"/>.</summary>
    public TallyIndex(Codebook codebook, Tally[] tallies, TrajectDraft[] drafts, int pupils)
    {
        _years = codebook.Years;
        _slotsOfRow = [.. drafts.Select(draft => SlotsOf(draft).ToArray())];
        _slots = [.. _slotsOfRow.Select(slots => slots.Aggregate(0UL, (bits, slot) => bits | (1UL << slot)))];
        var all = Enumerable.Range(0, Enum.GetValues<Population>().Length * _years.Length).ToArray();
        _members = [.. all.Select(slot => Enumerable.Range(0, drafts.Length).Where(row => IsMember(row, slot)).ToArray())];
        var ofPupil = Enumerable.Range(0, drafts.Length).Where(row => drafts[row].Pupil >= 0).ToLookup(row => drafts[row].Pupil);
        _rowsOfPupil = [.. Enumerable.Range(0, pupils).Select(pupil => ofPupil[pupil].OrderBy(row => drafts[row].Start).ThenBy(row => row).ToArray())];

        Tally[][] BySlot(Func<Tally, bool> feels) =>
            [.. all.Select(slot => tallies.Where(tally => Slot(tally.Population, tally.Year) == slot && feels(tally)).ToArray())];
        _byDimension = [.. codebook.Dimensions.Select((_, i) => BySlot(tally => Array.Exists(tally.Conditions, condition => condition.Dimension == i)))];
        _byQuantity = [.. codebook.Quantities.Select((quantity, i) => BySlot(tally => tally.Quantity == i
            || Array.Exists(tally.Conditions, condition => codebook.Dimensions[condition.Dimension].DerivedFrom == quantity)))];
    }

    /// <summary>The place of a population of a year.</summary>
    public int Slot(Population population, int year) => ((int)population * _years.Length) + Array.IndexOf(_years, year);

    /// <summary>The trajecten of a slot.</summary>
    public int[] Members(int slot) => _members[slot];

    /// <summary>True where a traject belongs to a slot.</summary>
    public bool IsMember(int row, int slot) => ((_slots[row] >> slot) & 1) != 0;

    /// <summary>The slots of a traject.</summary>
    public int[] SlotsOfRow(int row) => _slotsOfRow[row];

    /// <summary>The trajecten of a pupil, in the order of time.</summary>
    public int[] RowsOfPupil(int pupil) => _rowsOfPupil[pupil];

    /// <summary>By slot, the tallies that a change of a dimension can change.</summary>
    public Tally[][] OfDimension(int dimension) => _byDimension[dimension];

    /// <summary>By slot, the tallies that a change of a number can change.</summary>
    public Tally[][] OfQuantity(int quantity) => _byQuantity[quantity];

    private IEnumerable<int> SlotsOf(TrajectDraft draft) =>
        from population in Enum.GetValues<Population>()
        from year in _years
        where PopulationMembership.Holds(population, year, draft.Start, draft.End, draft.IsClosed)
        select Slot(population, year);
}
