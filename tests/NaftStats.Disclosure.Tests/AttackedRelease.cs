using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tests;

/// <summary>
/// What an attacker makes of the cubes of a release with public knowledge only: every cell under one name, and every sum
/// that must hold. It shares no code with the lattice that protects them. Truth is kept apart, to score.
/// </summary>
internal sealed class AttackedRelease
{
    private readonly IReadOnlyList<Dimension> _catalogue = SeededRecords.Catalogue.Dimensions;
    private readonly Dictionary<string, int> _names = [];

    public AttackedRelease(IReadOnlyList<Cube> cubes, IReadOnlyList<CellCounts> truth)
    {
        foreach (var cube in cubes)
        {
            var exact = truth.Single(counts => counts.Population == cube.Population && counts.Shape.Equals(cube.Shape));
            ForEachCell(cube, (name, i, _) =>
            {
                var cell = Index(name);
                IsPublished[cell] = true;
                Shown[cell] = cube.Statuses[i] == CellStatus.Shown;
                Values[cell] = cube.Trajecten[i];
                Pupils[cell] = cube.Leerlingen[i];
                True[cell] = exact.Trajecten[i];
                IsSmall[cell] = exact.Trajecten[i] > 0 && PrimarySuppression.IsSmall(exact.Leerlingen[i], exact.Klassen[i], SeededRecords.Policy.Threshold);
                TruePupils[cell] = exact.Leerlingen[i];
            });
        }

        foreach (var cube in cubes)
        {
            var families = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
            ForEachCell(cube, (name, _, parents) =>
            {
                foreach (var (parent, key) in parents)
                {
                    if (!families.TryGetValue($"{parent}<{key}", out var family))
                    {
                        families.Add($"{parent}<{key}", family = [Index(parent)]);
                    }

                    family.Add(Index(name));
                }
            });
            Relations.AddRange(families.Values.Select(family => family.ToArray()));
        }

        foreach (var name in _names.Keys.Where(name => name.StartsWith("Alle|", StringComparison.Ordinal)).ToArray())
        {
            var (begun, carried) = ($"Opgestart{name[4..]}", $"Doorlopend{name[4..]}");
            if (_names.ContainsKey(begun) && _names.ContainsKey(carried))
            {
                Relations.Add([Index(name), Index(begun), Index(carried)]);
            }
        }
    }

    public List<int[]> Relations { get; } = [];

    public List<bool> IsPublished { get; } = [];

    public List<bool> Shown { get; } = [];

    public List<int> Values { get; } = [];

    public List<int> Pupils { get; } = [];

    public List<int> True { get; } = [];

    public List<int> TruePupils { get; } = [];

    public List<bool> IsSmall { get; } = [];

    public int Count => _names.Count;

    public int HiddenSmall => Enumerable.Range(0, Count).Count(cell => IsPublished[cell] && IsSmall[cell] && !Shown[cell]);

    public string NameOf(int cell) => _names.First(pair => pair.Value == cell).Key;

    /// <summary>Attacks 2 and 11: subtraction to a fixpoint, and what one knows of oneself.</summary>
    public HashSet<int> Subtract(int known = -1)
    {
        var values = Enumerable.Range(0, Count).Select(cell => Shown[cell] ? Values[cell] : cell == known ? True[cell] : -1).ToArray();
        var learned = new HashSet<int>();
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var relation in Relations)
            {
                var unknown = relation.Where(cell => values[cell] < 0).ToArray();
                if (unknown.Length == 1)
                {
                    var others = relation[1..].Where(cell => cell != unknown[0]).Sum(cell => values[cell]);
                    values[unknown[0]] = unknown[0] == relation[0] ? others : values[relation[0]] - others;
                    moved = true;
                }
                else if (unknown.Length > 1 && values[relation[0]] >= 0 && values[relation[0]] == relation[1..].Where(cell => values[cell] > 0).Sum(cell => values[cell]))
                {
                    Array.ForEach(unknown, cell => values[cell] = 0);
                    moved = true;
                }
            }
        }

        for (var cell = 0; cell < Count; cell++)
        {
            if (!Shown[cell] && values[cell] >= 0 && cell != known && IsSmall[cell])
            {
                Assert.Equal(True[cell], values[cell]);
                learned.Add(cell);
            }
        }

        return learned;
    }

    /// <summary>Attack 3: bounds to a fixpoint, knowing which cells are small; returns those with fewer values left than asked.</summary>
    public IReadOnlyList<int> Narrow(int values)
    {
        const int Top = 1_000_000;
        var low = new int[Count];
        var high = new int[Count];
        for (var cell = 0; cell < Count; cell++)
        {
            (low[cell], high[cell]) = Shown[cell] ? (Values[cell], Values[cell])
                : IsPublished[cell] && IsSmall[cell] ? (0, Math.Max(4, True[cell])) : (0, Top);
        }

        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var relation in Relations)
            {
                long sumLow = relation[1..].Sum(cell => (long)low[cell]), sumHigh = relation[1..].Sum(cell => (long)high[cell]);
                var parent = relation[0];
                Set(parent, sumLow, sumHigh);
                foreach (var child in relation[1..])
                {
                    Set(child, low[parent] - (sumHigh - high[child]), high[parent] - (sumLow - low[child]));
                }

                void Set(int cell, long from, long to)
                {
                    if (from > low[cell] || to < high[cell])
                    {
                        (low[cell], high[cell]) = ((int)Math.Max(from, low[cell]), (int)Math.Min(to, high[cell]));
                        moved = true;
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, Count).Where(cell => IsPublished[cell] && IsSmall[cell] && !Shown[cell] && high[cell] - low[cell] + 1 < values)];
    }

    /// <summary>Attack 4: the cells that no direction of the null space moves.</summary>
    public IReadOnlyList<int> Solve()
    {
        var columns = new int[Count];
        var count = 0;
        for (var cell = 0; cell < Count; cell++)
        {
            columns[cell] = Shown[cell] ? -1 : count++;
        }

        var rows = new SparseRows(count);
        foreach (var relation in Relations)
        {
            for (var i = 0; i < relation.Length; i++)
            {
                if (columns[relation[i]] >= 0)
                {
                    rows.Add(columns[relation[i]], i == 0 ? (sbyte)1 : (sbyte)-1);
                }
            }

            rows.EndRow();
        }

        var first = NullSpaceProjection.Project(rows, 1);
        var second = NullSpaceProjection.Project(rows, 2);
        return
        [
            .. Enumerable.Range(0, Count).Where(cell => columns[cell] >= 0 && IsPublished[cell] && IsSmall[cell]
                && Math.Abs(first[columns[cell]]) < 1e-6 && Math.Abs(second[columns[cell]]) < 1e-6),
        ];
    }

    /// <summary>Attack 10: shown wholes and parts whose pupils differ by a small group.</summary>
    public int SmallDifferences() => Relations.SelectMany(relation => relation[1..].Select(child => (Parent: relation[0], Child: child)))
        .Count(pair => Shown[pair.Parent] && Shown[pair.Child] && Pupils[pair.Parent] - Pupils[pair.Child] is > 0 and < 5);

    // A cell's name lists the categories of its dimensions and all that they imply.
    private void ForEachCell(Cube cube, Action<string, int, List<(string Parent, string Key)>> visit)
    {
        var axes = cube.Shape.Axes;
        for (var i = 0; i < cube.Size; i++)
        {
            var places = new int[axes.Count];
            var rest = i;
            for (var axis = axes.Count - 1; axis >= 0; axis--)
            {
                (rest, places[axis]) = (rest / axes[axis].Level.Categories.Count, rest % axes[axis].Level.Categories.Count);
            }

            var own = axes.Select((axis, place) => (axis.Dimension, Category: axis.Level.Categories[places[place]])).ToList();
            var all = WithImplied(own);
            string Name(IEnumerable<(Dimension Dimension, Category Category)> cell) =>
                $"{cube.Population}|{rest}|{string.Join(',', cell.Select(pair => $"{pair.Dimension.Code}={pair.Category.Code}").Order(StringComparer.Ordinal))}";

            var parents = new List<(string Parent, string Key)>();
            foreach (var (dimension, category) in own.Where(pair => !pair.Dimension.IsMultiResponse))
            {
                var others = all.Where(pair => pair.Dimension != dimension).ToList();
                if (category.Parent is not null)
                {
                    parents.Add((Name([.. others, (dimension, dimension.FindCategory(category.Parent)!)]), dimension.Code + "@"));
                }

                parents.Add((Name(others), $"{dimension.Code}@{category.Level}"));
                foreach (var wider in _catalogue.Where(other => other.DerivedFrom == "leeftijd" && other.Code == "leeftijdsgroep" && dimension.Code == "leeftijd" && own.TrueForAll(pair => pair.Dimension != other)))
                {
                    parents.Add((Name([.. others, (wider, wider.Finest.Categories.Single(band => band.Holds(category.From!.Value)))]), "leeftijd<"));
                }
            }

            visit(Name(all), i, parents);
        }
    }

    private List<(Dimension Dimension, Category Category)> WithImplied(List<(Dimension Dimension, Category Category)> own)
    {
        var implied = new Implications(_catalogue, own.Select(pair => pair.Dimension)).Places;
        return
        [
            .. own,
            .. implied.Where(pair => own.TrueForAll(known => known.Dimension.Code != pair.Key))
                .Select(pair => _catalogue.First(dimension => dimension.Code == pair.Key)).Select(dimension => (dimension, dimension.Finest.Categories[implied[dimension.Code]])),
        ];
    }

    private int Index(string name)
    {
        if (!_names.TryGetValue(name, out var cell))
        {
            cell = _names.Count;
            _names.Add(name, cell);
            IsPublished.Add(false);
            Shown.Add(false);
            Values.Add(0);
            Pupils.Add(0);
            True.Add(0);
            TruePupils.Add(0);
            IsSmall.Add(false);
        }

        return cell;
    }
}
