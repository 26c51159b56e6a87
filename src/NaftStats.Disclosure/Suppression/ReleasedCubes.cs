using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Makes the cubes of a release of the protected families: what is hidden is removed, not only marked. A table of what both
/// families have holds them side by side, and their total where both parts are shown.
/// </summary>
internal sealed class ReleasedCubes
{
    private readonly IReadOnlyList<Dimension> _catalogue;
    private readonly DisclosurePolicy _policy;
    private readonly int _years;
    private readonly ReleaseMemory? _memory;
    private readonly IReadOnlyDictionary<int, int> _kept;
    private readonly List<ReleasedCube> _cubes = [];

    private ReleasedCubes(IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, int years, ReleaseMemory? memory, IReadOnlyDictionary<int, int> kept) =>
        (_catalogue, _policy, _years, _memory, _kept) = (catalogue, policy, years, memory, kept);

    /// <summary>The cubes of all populations.</summary>
    public static IReadOnlyList<ReleasedCube> Of(
        IReadOnlyList<FamilyTables> tables, IReadOnlyList<YearProtection> protections, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, int years,
        ReleaseMemory? memory = null, IReadOnlyDictionary<int, int>? kept = null)
    {
        var cubes = new ReleasedCubes(catalogue, policy, years, memory, kept ?? new Dictionary<int, int>());
        foreach (var population in tables.GroupBy(table => table.Population))
        {
            var columns = population.Select(family => family.Counts.Except(family.Withdrawn).Select(counts => new Column(family, counts, [.. protections.Where(year => year.Tables == family)])).ToArray()).ToArray();
            var (individual, classes) = (columns[0], columns[1].ToDictionary(column => column.Counts.Shape.Key));
            foreach (var column in individual)
            {
                if (column.Counts.Shape.Order <= 1 && classes.Remove(column.Counts.Shape.Key, out var other))
                {
                    cubes.AddBoth(population.Key, column, other);
                }
                else
                {
                    cubes.Add(population.Key, column, CubeShape.Of(catalogue, column.Family.Family.Axes(column.Counts.Shape), TrajectType.Individueel));
                }
            }

            foreach (var column in columns[1].Where(column => classes.ContainsKey(column.Counts.Shape.Key)))
            {
                cubes.Add(population.Key, column, CubeShape.Of(catalogue, column.Family.Family.Axes(column.Counts.Shape), TrajectType.Klas));
            }
        }

        return [.. cubes._cubes.OrderBy(cube => cube.Cube.Population).ThenBy(cube => cube.Cube.Shape.Order)];
    }

    private void AddBoth(Population population, Column individual, Column classes)
    {
        var axes = individual.Family.Family.Axes(individual.Counts.Shape);
        var types = _catalogue.First(dimension => dimension.Code == Dimension.TrajectTypes);
        var size = individual.Size;
        Add(population, CubeShape.Of(_catalogue, [new CubeAxis(types, types.Finest), .. axes]), 2 * size, individual.Means.Union(classes.Means), (year, cell) =>
            [cell < size ? individual.Cell(year, cell) : classes.Cell(year, cell - size)]);
        Add(population, CubeShape.Of(_catalogue, axes), size, individual.Means.Union(classes.Means), (year, cell) => [individual.Cell(year, cell), classes.Cell(year, cell)]);
    }

    private void Add(Population population, Column column, CubeShape shape) =>
        Add(population, shape, column.Size, column.Means, (year, cell) => [column.Cell(year, cell)]);

    private void Add(Population population, CubeShape shape, int size, IEnumerable<QuantityMean> means, Func<int, int, Part[]> parts)
    {
        var (trajecten, leerlingen, exact) = (new int[size * _years], new int[size * _years], new int[size * _years]);
        var statuses = new CellStatus[size * _years];
        var columns = means.Select(mean => new MeanColumn(mean, new int[size * _years])).ToArray();
        for (var place = 0; place < exact.Length; place++)
        {
            var of = parts(place / size, place % size);
            var isShown = Array.TrueForAll(of, part => part.IsShown);
            exact[place] = of.Sum(part => part.Trajecten);
            statuses[place] = isShown ? CellStatus.Shown : CellStatus.Hidden;
            trajecten[place] = isShown ? Round(exact[place]) : 0;
            leerlingen[place] = isShown ? Round(of.Sum(part => part.Leerlingen)) : 0;
            foreach (var column in columns)
            {
                column.Scaled[place] = isShown ? Part.Mean(of, column.Mean) : MeanColumn.Hidden;
            }
        }

        var cube = new Cube(population, shape, _years, trajecten, leerlingen, statuses, columns);
        _memory?.Overlay(cube, _kept);
        _cubes.Add(new ReleasedCube(cube, exact));
    }

    // Half up, the rounding of the whole release.
    private int Round(int count) => (count + (_policy.RoundingBase / 2)) / _policy.RoundingBase * _policy.RoundingBase;

    private sealed record Part(YearProtection? Year, int Cell)
    {
        public bool IsShown => Year?.Shows(Cell) == true;

        public int Trajecten => Year?.Model.Trajecten(Cell) ?? 0;

        public int Leerlingen => Year?.Model.Family.Type == TrajectType.Individueel ? Year.Model.Units(Cell) : 0;

        // The mean of both families together tells that of each where only one is shown.
        public static int Mean(Part[] parts, QuantityMean mean)
        {
            var means = parts.Select(part => part.Year!.Mean(mean, part.Cell)).ToArray();
            var filled = parts.Zip(means).Where(pair => pair.Second != MeanColumn.Empty).ToArray();
            if (filled.Length == 0 || Array.Exists(filled, pair => pair.Second == MeanColumn.Hidden))
            {
                return filled.Length == 0 ? MeanColumn.Empty : MeanColumn.Hidden;
            }

            var (sum, count) = (0L, 0);
            foreach (var (part, _) in filled)
            {
                var table = part.Year!.Model.Table(part.Cell);
                var sums = table.Counts.Quantities.First(sums => sums.Mean == mean);
                var place = (part.Year.Model.Year * table.Size) + part.Cell - table.First;
                (sum, count) = (sum + sums.Sums[place], count + sums.Counts[place]);
            }

            return (int)decimal.Round((mean.Decimals == 0 ? 1m : 10m) * sum / count, 0, MidpointRounding.AwayFromZero);
        }
    }

    private sealed record Column(FamilyTables Family, CellCounts Counts, YearProtection[] Years)
    {
        public int Size => Counts.Trajecten.Length / Counts.Years;

        public IEnumerable<QuantityMean> Means => Counts.Quantities.Select(sums => sums.Mean);

        public Part Cell(int year, int cell)
        {
            var protection = Array.Find(Years, candidate => candidate.Model.Year == year);
            return new Part(protection, protection is null ? cell : protection.Model.Place(Counts.Shape.Key) + cell);
        }
    }
}
