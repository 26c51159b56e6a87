using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.Model;

/// <summary>
/// What anyone knows of the cells of one family, population and year before seeing a figure: integers (trajecten and pupils of
/// each cell, sums of what is averaged) and linear relations between them. What is shown fixes variables; the model and what
/// it fixes is all that an attacker has.
/// </summary>
internal sealed class KnowledgeModel
{
    private readonly List<FamilyTable> _tables = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly List<int> _trajecten = [];
    private readonly List<int> _units = [];
    private readonly List<int> _tableOf = [];
    private readonly List<Relation> _relations = [];
    private readonly List<long> _sums = [];
    private readonly List<List<int>> _relationsOf = [];
    private readonly List<long> _truth = [];
    private readonly List<int> _variableCells = [];

    public KnowledgeModel(Family family, int year)
    {
        Family = family;
        Year = year;
    }

    public Family Family { get; }

    /// <summary>The place of the year.</summary>
    public int Year { get; }

    public IReadOnlyList<FamilyTable> Tables => _tables;

    public IReadOnlyList<Relation> Relations => _relations;

    public int Cells => _trajecten.Count;

    /// <summary>Wholes with their parts, in trajecten.</summary>
    public List<(int Whole, int[] Parts)> Sums { get; } = [];

    /// <summary>Parts of wholes that do not add up, in pupils or at all.</summary>
    public List<(int Whole, int Part, bool IsMultiResponse)> Containments { get; } = [];

    /// <summary>Sums of cells that are at least 0: <c>Σ factor × trajecten ≥ 0</c>.</summary>
    public List<(int[] Cells, int[] Factors)> Orders { get; } = [];

    /// <summary>What is averaged, where means may be shown.</summary>
    public List<NumberColumn> Numbers { get; } = [];

    public int Trajecten(int cell) => _trajecten[cell];

    /// <summary>What makes a group small: its pupils, or its classes.</summary>
    public int Units(int cell) => _units[cell];

    /// <summary>Of a group of one, who it is.</summary>
    public int Alone(int cell) => Table(cell) is var table && _units[cell] == 1 ? table.Counts.Last[(Year * table.Size) + cell - table.First] : -1;

    public FamilyTable Table(int cell) => _tables[_tableOf[cell]];

    public bool IsSmall(int cell) => _units[cell] > 0 && _units[cell] < Family.Threshold;

    public int TrajectenVariable(int cell) => _variableCells[cell];

    public int UnitsVariable(int cell) => _variableCells[cell] + 1;

    public long Truth(int variable) => _truth[variable];

    /// <summary>The first cell of the table with a shape, or -1.</summary>
    public int Place(string shape) => _places.TryGetValue(shape, out var table) ? _tables[table].First : -1;

    public FamilyTable? Find(string shape) => _places.TryGetValue(shape, out var table) ? _tables[table] : null;

    /// <summary>The cells of tables, without relations.</summary>
    public static KnowledgeModel OfCells(Family family, int year, IReadOnlyList<CellCounts> counts)
    {
        var model = new KnowledgeModel(family, year);
        foreach (var cube in counts)
        {
            model.AddCells(cube, isReleased: true);
        }

        return model;
    }

    /// <summary>Adds the cells of a table, without relations.</summary>
    public FamilyTable AddCells(CellCounts counts, bool isReleased)
    {
        var size = counts.Trajecten.Length / counts.Years;
        var table = new FamilyTable(counts, Cells, size, isReleased);
        _places.Add(counts.Shape.Key, _tables.Count);
        for (var cell = Year * size; cell < (Year + 1) * size; cell++)
        {
            _tableOf.Add(_tables.Count);
            _trajecten.Add(counts.Trajecten[cell]);
            _units.Add(Family.Type == TrajectType.Klas ? counts.Trajecten[cell] : counts.Leerlingen[cell]);
            _variableCells.Add(AddVariable(_trajecten[^1]));
            AddVariable(_units[^1]);
        }

        _tables.Add(table);
        return table;
    }

    public int AddVariable(long truth)
    {
        _truth.Add(truth);
        _relationsOf.Add([]);
        return _truth.Count - 1;
    }

    /// <summary>Adds a relation. The truth must be a solution: else the model is wrong, and nothing may be published.</summary>
    public void Add(RelationKind kind, int[] variables, long[] factors, long low, long high)
    {
        var sum = 0L;
        for (var i = 0; i < variables.Length; i++)
        {
            sum += factors[i] * _truth[variables[i]];
            _relationsOf[variables[i]].Add(_relations.Count);
        }

        if (sum < low || sum > high)
        {
            throw new ProblemsException(new Problem(
                "MODEL_BROKEN", $"The records themselves break the relation {kind} of the disclosure control, in year {Year + 1}.",
                "Nothing was published. That is a mistake of this program, and not of the records: report it."));
        }

        _relations.Add(new Relation(kind, variables, factors, low, high));
        _sums.Add(sum);
    }

    /// <summary>Takes away what was added since the model had that many tables, variables, relations and sums.</summary>
    public void CutBack((int Tables, int Cells, int Variables, int Relations, int Sums, int Containments) to)
    {
        for (var place = _relations.Count - 1; place >= to.Relations; place--)
        {
            foreach (var variable in _relations[place].Variables)
            {
                _relationsOf[variable].RemoveAt(_relationsOf[variable].Count - 1);
            }
        }

        foreach (var table in _tables.Skip(to.Tables))
        {
            _places.Remove(table.Shape.Key);
        }

        _tables.RemoveRange(to.Tables, _tables.Count - to.Tables);
        foreach (var column in new[] { _trajecten, _units, _tableOf, _variableCells })
        {
            column.RemoveRange(to.Cells, column.Count - to.Cells);
        }

        _truth.RemoveRange(to.Variables, _truth.Count - to.Variables);
        _relationsOf.RemoveRange(to.Variables, _relationsOf.Count - to.Variables);
        _relations.RemoveRange(to.Relations, _relations.Count - to.Relations);
        _sums.RemoveRange(to.Relations, _sums.Count - to.Relations);
        Sums.RemoveRange(to.Sums, Sums.Count - to.Sums);
        Containments.RemoveRange(to.Containments, Containments.Count - to.Containments);
    }

    /// <summary>How much the model holds now.</summary>
    public (int Tables, int Cells, int Variables, int Relations, int Sums, int Containments) Size() =>
        (_tables.Count, Cells, _truth.Count, _relations.Count, Sums.Count, Containments.Count);

    /// <summary>True where all relations hold once <paramref name="change"/> (variable to difference) is added to the truth.</summary>
    public bool Holds(IReadOnlyDictionary<int, long> change)
    {
        var moved = new Dictionary<int, long>();
        foreach (var (variable, difference) in change)
        {
            foreach (var place in _relationsOf[variable])
            {
                var relation = _relations[place];
                moved[place] = moved.GetValueOrDefault(place) + (difference * relation.Factors[Array.IndexOf(relation.Variables, variable)]);
            }
        }

        return moved.All(pair => _sums[pair.Key] + pair.Value >= _relations[pair.Key].Low && _sums[pair.Key] + pair.Value <= _relations[pair.Key].High);
    }

    /// <summary>The cell in words: <c>region@provincie+geslacht (provincie-limburg, mannelijk)</c>.</summary>
    public string Name(int cell)
    {
        var table = Table(cell);
        var (rest, names) = (cell - table.First, new List<string>());
        foreach (var axis in table.Shape.Axes.Reverse())
        {
            names.Insert(0, axis.Level.Categories[rest % axis.Level.Categories.Count].Code);
            rest /= axis.Level.Categories.Count;
        }

        return $"{table.Shape} ({string.Join(", ", names)})";
    }
}
