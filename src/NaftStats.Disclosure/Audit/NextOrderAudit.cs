using NaftStats.Disclosure.Solving;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Audit;

/// <summary>
/// Attacks what nobody publishes: tables that were left out, and crossings of three core dimensions. Their cells are unknowns
/// of the same model; a small one must be as open to the public as a hidden cell. What is found is covered by hiding more.
/// </summary>
internal sealed class NextOrderAudit
{
    private const int Order = 3;
    private const int ControlsOfTable = 3;

    private readonly YearProtection _year;
    private readonly List<string> _exposed = [];

    private NextOrderAudit(YearProtection year) => _year = year;

    /// <summary>The small groups of tables that nobody publishes.</summary>
    public int Attempts { get; private set; }

    /// <summary>Those of which it can be told that they are small.</summary>
    public IReadOnlyList<string> Exposed => _exposed;

    /// <summary>Released cells that must stay hidden for the sake of these groups.</summary>
    public HashSet<int> Needed { get; } = [];

    public int ControlAttempts { get; private set; }

    public int ControlExposed { get; private set; }

    /// <summary>Attacks the tables one order above those of a year, and hides what keeps them open.</summary>
    public static NextOrderAudit Mend(YearProtection year, DisclosurePolicy policy)
    {
        var audit = new NextOrderAudit(year);
        foreach (var shape in Shapes(year, policy))
        {
            audit.Attack(new NextOrderTable(year, shape));
        }

        return audit;
    }

    private void Attack(NextOrderTable table)
    {
        table.Attack();
        Attempts += table.Small.Count;
        Needed.UnionWith(table.Needed());
        _exposed.AddRange(table.Small.Where(cell => !table.IsOpen(cell)).Select(_year.Model.Name));
        Control(table.Small);
        table.CutBack();
    }

    // The same with small groups hidden and nothing else, of some groups of each table.
    private void Control(IReadOnlyList<int> small)
    {
        var mask = new Mask(_year.Model, _year.ZeroOrder);
        using var program = new ChangeProgram(_year.Model, mask, mask.Hidden, _ => double.PositiveInfinity);
        foreach (var cell in small.Take(ControlsOfTable))
        {
            ControlAttempts++;
            ControlExposed += program.Solve(cell, _year.Model.Family.Threshold - _year.Model.Units(cell), knowsSmall: false, []) is null ? 1 : 0;
        }
    }

    /// <summary>The tables one order above those of a year.</summary>
    public static IEnumerable<CubeShape> Shapes(YearProtection year, DisclosurePolicy policy)
    {
        var core = year.Model.Family.Dimensions.Where(dimension => policy.CoreDimensions.Contains(dimension.Code) && dimension.Populations.Contains(year.Tables.Population)).ToArray();
        return year.Tables.LeftOut.Select(cube => cube.Shape).Concat(Triples(core, 0, []).Where(shape => IsNext(year, shape)))
            .Where(shape => year.Model.Find(shape.Key) is null).DistinctBy(shape => shape.Key);
    }

    // All tables of one dimension less are released: else it is more than one order above.
    private static bool IsNext(YearProtection year, CubeShape shape) => Enumerable.Range(0, shape.Order)
        .All(left => year.Model.Find(new CubeShape([.. shape.Axes.Where((_, axis) => axis != left)]).Key) is not null);

    private static IEnumerable<CubeShape> Triples(Dimension[] dimensions, int from, List<CubeAxis> axes)
    {
        if (axes.Count == Order)
        {
            yield return new CubeShape([.. axes]);
            yield break;
        }

        for (var i = from; i < dimensions.Length; i++)
        {
            foreach (var level in dimensions[i].Levels.Where(level => !level.IsWhole))
            {
                axes.Add(new CubeAxis(dimensions[i], level));
                foreach (var shape in Triples(dimensions, i + 1, axes))
                {
                    yield return shape;
                }

                axes.RemoveAt(axes.Count - 1);
            }
        }
    }
}
