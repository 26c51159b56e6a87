using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Knowledge;

/// <summary>What earlier releases have told of the cells of the cubes that are being protected.</summary>
public sealed class RememberedCells
{
    private readonly ReleaseMemory _memory;
    private readonly RememberedCube?[] _cubes;

    private RememberedCells(ReleaseMemory memory, IReadOnlyList<CellCounts> counts, IReadOnlyDictionary<int, int> kept)
    {
        _memory = memory;
        _cubes = [.. counts.Select(cube => memory.Find(cube.Population, cube.Shape.Key))];
        Kept = kept;
        Counts = kept.Count == 0 ? counts : [.. counts.Select((cube, place) => AsPublished(cube, _cubes[place], kept))];
    }

    /// <summary>The years that stay as they were published, with the number of figures that their records give otherwise now.</summary>
    public IReadOnlyDictionary<int, int> Kept { get; }

    /// <summary>The exact counts; of the years that are kept, what was shown.</summary>
    public IReadOnlyList<CellCounts> Counts { get; }

    /// <summary>What <paramref name="memory"/> holds of <paramref name="counts"/>.</summary>
    public static RememberedCells Of(ReleaseMemory memory, IReadOnlyList<CellCounts> counts, DisclosurePolicy policy) =>
        new(memory, counts, memory.Changed(counts, policy.RoundingBase));

    /// <summary>Whether a cell of a cube was shown or hidden; null where no release held it.</summary>
    public CellStatus? Status(int cube, int cell) => _cubes[cube]?.Statuses[cell];

    /// <summary>True for a year that an earlier release holds.</summary>
    public bool Holds(int year) => _memory.Holds(year);

    /// <summary>The places of the cubes that go for good: those that the plan no longer has, and those that were always left out.</summary>
    public IReadOnlyList<int> LeftOut() =>
    [
        .. Counts.Index().Where(cube => _memory.IsLeftOut(cube.Item)
            || _memory.Withdrawn.Any(shape => shape.Population == cube.Item.Population && shape.Shape.Equals(cube.Item.Shape))).Select(cube => cube.Index),
    ];

    /// <summary>True for a table that an earlier release holds: it is not dropped.</summary>
    public bool HoldsTable(int cube) => _cubes[cube] is not null;

    /// <summary>Means that were published stay as they were.</summary>
    internal void Overlay(int cube, QuantityMean mean, int[] scaled, CellStatus[] statuses)
    {
        if (_cubes[cube]?.Means.GetValueOrDefault(mean) is not { } remembered)
        {
            return;
        }

        for (var cell = 0; cell < scaled.Length; cell++)
        {
            if (_cubes[cube]!.Statuses[cell] is not null)
            {
                scaled[cell] = statuses[cell] == CellStatus.Hidden ? MeanColumn.Hidden : remembered[cell];
            }
        }
    }

    /// <summary>Lays the memory over a protection: what was shown is known, what was hidden stays hidden.</summary>
    internal void Apply(CellProtection protection)
    {
        var lattice = protection.Lattice;
        for (var cell = 0; cell < lattice.Published; cell++)
        {
            var status = Status(lattice.CubeOf[cell], cell - lattice.Offsets[lattice.CubeOf[cell]]);
            var isKept = Kept.ContainsKey(lattice.YearOf[cell]);
            if ((status is null && !isKept) || lattice.Structural[cell])
            {
                continue;
            }

            protection.Frozen[cell] = true;
            protection.Withheld[cell] = status == CellStatus.Shown && protection.Sensitive[cell];
            protection.Hidden[cell] = status != CellStatus.Shown;
            protection.Sensitive[cell] &= status != CellStatus.Shown && !isKept;
            protection.Small[cell] = protection.Sensitive[cell];
        }
    }

    private static CellCounts AsPublished(CellCounts cube, RememberedCube? remembered, IReadOnlyDictionary<int, int> kept)
    {
        var published = new CellCounts(cube.Population, cube.Shape, cube.Years, [.. cube.Quantities.Select(sums => sums.Mean)]);
        var size = cube.Trajecten.Length / cube.Years;
        for (var cell = 0; cell < cube.Trajecten.Length; cell++)
        {
            var isKept = kept.ContainsKey(cell / size);
            var isShown = remembered?.Statuses[cell] == CellStatus.Shown;
            published.Trajecten[cell] = !isKept ? cube.Trajecten[cell] : isShown ? remembered!.Trajecten[cell] : 0;
            published.Leerlingen[cell] = !isKept ? cube.Leerlingen[cell] : isShown ? remembered!.Leerlingen[cell] : 0;
            published.Klassen[cell] = !isKept ? cube.Klassen[cell] : published.Leerlingen[cell] == 0 ? published.Trajecten[cell] : 0;
            for (var mean = 0; mean < cube.Quantities.Count && !isKept; mean++)
            {
                published.Quantities[mean].Sums[cell] = cube.Quantities[mean].Sums[cell];
                published.Quantities[mean].Counts[cell] = cube.Quantities[mean].Counts[cell];
            }
        }

        return published;
    }
}
