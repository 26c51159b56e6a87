using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Lattices;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Which cells of a lattice are hidden, which of them are sensitive, and what an attacker who knows the latter knows of them
/// beforehand. It stays within publishing: a release says only what is hidden, never why.
/// </summary>
public sealed class CellProtection
{
    /// <summary>Stands for an upper bound that is not there.</summary>
    public const int Unbounded = 1_000_000_000;

    /// <summary>Everything shown, nothing sensitive.</summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="printed">True for the cells that the source documents print; null where they print none.</param>
    /// <param name="remembered">What earlier releases have told; null where this is the first.</param>
    public CellProtection(CellLattice lattice, DisclosurePolicy policy, bool[]? printed = null, RememberedCells? remembered = null)
    {
        Remembered = remembered;
        Withheld = new bool[lattice.Count];
        Frozen = new bool[lattice.Count];
        Lost = new bool[lattice.Count];
        Lattice = lattice;
        Policy = policy;
        Printed = printed ?? new bool[lattice.Count];
        NarrowedByPrint = new bool[lattice.Count];
        GivenUp = new bool[lattice.Count];
        Hidden = new bool[lattice.Count];
        Sensitive = new bool[lattice.Count];
        Dropped = new bool[lattice.Count];
        Small = new bool[lattice.Count];
        MayBeZero = new bool[lattice.Count];
        Thresholds = new int[lattice.Count];
        Costs = new long[lattice.Count];
        for (var cell = 0; cell < lattice.Count; cell++)
        {
            var cube = lattice.Cubes[lattice.CubeOf[cell]];
            Thresholds[cell] = cube.Shape.Axes.Aggregate(
                policy.Threshold, (highest, axis) => Math.Max(highest, policy.SensitiveDimensions.GetValueOrDefault(axis.Dimension.Code)));

            // Nobody misses a derived cell; it costs nothing to count on its being unknown.
            Costs[cell] = lattice.IsDerived(cell) ? 0 : policy.Costs.Of(cube.Population, CostOrder(cube.Shape), lattice.Trajecten[cell]);
        }
    }

    /// <summary>The lattice.</summary>
    public CellLattice Lattice { get; }

    /// <summary>The policy.</summary>
    public DisclosurePolicy Policy { get; }

    /// <summary>What earlier releases have told; null where this is the first.</summary>
    public RememberedCells? Remembered { get; }

    /// <summary>True where a cell is not shown, and no earlier release has shown it.</summary>
    public bool[] Hidden { get; }

    /// <summary>True where a cell is not shown any more, though everyone knows it from an earlier release.</summary>
    public bool[] Withheld { get; }

    /// <summary>True for a cell that an earlier release held: it stays shown, or stays hidden.</summary>
    public bool[] Frozen { get; }

    /// <summary>True for a cell that earlier releases give away, whatever this one hides.</summary>
    public bool[] Lost { get; }

    /// <summary>True where a cell must not be learned.</summary>
    public bool[] Sensitive { get; }

    /// <summary>True for the sensitive cells and for the zeros that are hidden among them, so that no pattern of zeros tells of them.</summary>
    public bool[] Small { get; }

    /// <summary>True where the zeros of a group tell of it and are sensitive too, so that being sensitive does not say "not zero".</summary>
    public bool[] MayBeZero { get; }

    /// <summary>True for a cell of a table that is dropped: hidden for good, and nobody misses it.</summary>
    public bool[] Dropped { get; }

    /// <summary>True for a cell whose trajecten the source documents print, or tell all the same: their readers know it, whatever is hidden.</summary>
    public bool[] Printed { get; }

    /// <summary>
    /// True for a cell that the source documents narrow too much by themselves for whoever knows which cells are sensitive, such as
    /// those within a printed small group. Only its exact value can be kept from their readers.
    /// </summary>
    public bool[] NarrowedByPrint { get; }

    /// <summary>True for a cell that is not kept from readers of the source documents, as no hiding that was tried keeps it from them.</summary>
    public bool[] GivenUp { get; }

    /// <summary>True for a cell that readers of the source documents are taken to know.</summary>
    public bool IsRead(int cell) => Printed[cell] || GivenUp[cell];

    /// <summary>The attackers that must learn nothing: where source documents print cells, their readers too.</summary>
    public IReadOnlyList<Attacker> Attackers =>
        Array.IndexOf(Printed, true) >= 0 ? [Attacker.KnowsSensitive, Attacker.KnowsSensitiveAndPrinted] : [Attacker.KnowsSensitive];

    /// <summary>The threshold of each cell: the highest of its dimensions.</summary>
    public int[] Thresholds { get; }

    /// <summary>What hiding a cell costs.</summary>
    public long[] Costs { get; }

    /// <summary>What an attacker who knows which cells are sensitive knows beforehand of the trajecten of a cell.</summary>
    /// <remarks>
    /// More than anyone can know: that a small group of pupils has no more trajecten than it has, so that passing is safe.
    /// </remarks>
    public (int Low, int High) Trajecten(int cell)
    {
        var trajecten = Lattice.Trajecten[cell];
        return !Hidden[cell] ? (trajecten, trajecten)
            : !IsKnownSmall(cell) ? (0, Unbounded)
            : (MayBeZero[cell] ? 0 : 1, Lattice.Leerlingen[cell] > 0 && Lattice.Klassen[cell] > 0 ? Unbounded : Math.Max(Thresholds[cell] - 1, trajecten));
    }

    /// <summary>What an attacker who knows which cells are sensitive knows beforehand of the distinct pupils of a cell.</summary>
    public (int Low, int High) Leerlingen(int cell)
    {
        var leerlingen = Lattice.Leerlingen[cell];
        return Lattice.ClassesOnly[cell] ? (0, 0)
            : !Hidden[cell] && !IsUnpublished(cell) ? (leerlingen, leerlingen)
            : !IsKnownSmall(cell) ? (0, Unbounded)
            : (MayBeZero[cell] ? 0 : Math.Min(1, leerlingen), Thresholds[cell] - 1);
    }

    /// <summary>True where the attacker knows that a hidden cell is small: it is sensitive, or a zero among those that are.</summary>
    public bool IsKnownSmall(int cell) => Hidden[cell] && !IsUnpublished(cell) && (Sensitive[cell] || (Small[cell] && MayBeZero[cell]));

    /// <summary>True where the attacker knows that a hidden cell holds nothing, or at least the threshold.</summary>
    public bool IsKnownNotSmall(int cell) => Hidden[cell] && !IsUnpublished(cell) && !Sensitive[cell] && !(Small[cell] && MayBeZero[cell]);

    /// <summary>
    /// Drops a table: all its cells are hidden, its zeros too. They stay in the lattice, as what is not published is not
    /// protected by that alone.
    /// </summary>
    public void Drop(int cube)
    {
        for (var cell = Lattice.Offsets[cube]; cell < Lattice.Offsets[cube + 1]; cell++)
        {
            if (!Lattice.Structural[cell] && !Frozen[cell])
            {
                Dropped[cell] = true;
                Hidden[cell] = true;
                Small[cell] |= Lattice.Trajecten[cell] == 0;
                Costs[cell] = 0;
            }
        }
    }

    /// <summary>True for a table that is dropped.</summary>
    public bool IsDropped(int cube) => !HasFrozen(cube) && Array.IndexOf(Dropped, true, Lattice.Offsets[cube], Lattice.Offsets[cube + 1] - Lattice.Offsets[cube]) >= 0;

    /// <summary>True where an earlier release holds cells of a table.</summary>
    public bool HasFrozen(int cube) => Array.IndexOf(Frozen, true, Lattice.Offsets[cube], Lattice.Offsets[cube + 1] - Lattice.Offsets[cube]) >= 0;

    /// <summary>True where this release shows a cell.</summary>
    public bool Shows(int cell) => !Hidden[cell] && !Withheld[cell];

    /// <summary>True for a cell that has no place in the release, so that no flag tells anything of it.</summary>
    public bool IsUnpublished(int cell) => Dropped[cell] || Lattice.IsDerived(cell);

    /// <summary>True where a cell can still be hidden, and hiding it takes something from an attacker. A grand total stays.</summary>
    public bool CanHide(int cell) => !Hidden[cell] && !Frozen[cell] && !Lattice.Structural[cell] && (Lattice.Order(cell) > 0 || Lattice.IsDerived(cell));

    // The totals by type of traject are the bases of everything: they cost as much as a grand total.
    private static int CostOrder(CubeShape shape) => shape.Order == 1 && shape.Axes[0].Dimension.Code == Dimension.TrajectTypes ? 0 : shape.Order;
}
