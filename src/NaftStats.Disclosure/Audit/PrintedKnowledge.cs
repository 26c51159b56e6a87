using NaftStats.Disclosure.Model;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;

namespace NaftStats.Disclosure.Audit;

/// <summary>
/// What readers of the source documents know of the cells of a model: printed counts, and what a printed percentage of a known
/// total leaves open. A document that errs in a figure tells nothing there.
/// </summary>
internal sealed class PrintedKnowledge
{
    private const int BothTypes = -1;

    private readonly KnowledgeModel _model;
    private readonly Dictionary<int, (int Low, int High)> _trajecten = [];
    private readonly HashSet<int> _units = [];
    private readonly HashSet<int> _counts = [];
    private PrintedTotals? _totals;

    private PrintedKnowledge(KnowledgeModel model) => _model = model;

    /// <summary>The cells.</summary>
    public KnowledgeModel Model => _model;

    /// <summary>The figures that count both families together.</summary>
    public List<(PublishedColumn Column, Dictionary<string, string> Coordinates, PrintedFigure Figure)> OfBoth { get; } = [];

    /// <summary>What the documents tell of the cells of a population.</summary>
    /// <param name="model">The cells.</param>
    /// <param name="population">The population.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="publications">The documents.</param>
    /// <param name="beside">The cells of the other family; null where there is none.</param>
    public static PrintedKnowledge Of(
        KnowledgeModel model, Population population, IReadOnlyList<Dimension> catalogue, IReadOnlyList<Publication> publications, KnowledgeModel? beside = null)
    {
        var printed = Read(model, population, catalogue, publications);
        if (beside is not null)
        {
            printed._totals = new PrintedTotals(printed, Read(beside, population, catalogue, publications));
        }

        return printed;
    }

    private static PrintedKnowledge Read(KnowledgeModel model, Population population, IReadOnlyList<Dimension> catalogue, IReadOnlyList<Publication> publications)
    {
        var printed = new PrintedKnowledge(model);
        var years = catalogue.FirstOrDefault(dimension => dimension.Code == Dimension.Year)?.Finest;
        var year = years is null || model.Year >= years.Categories.Count ? null : years.Categories[model.Year].Code;
        foreach (var table in publications.SelectMany(publication => publication.Tables))
        {
            foreach (var row in table.Rows)
            {
                foreach (var (column, figure) in table.Columns.Zip(row.Figures).Where(pair => pair.Second is not null && pair.First.Population == population))
                {
                    var coordinates = table.Coordinates(row, column).ToDictionary();
                    if (!coordinates.Remove(Dimension.Year, out var of) || of != year)
                    {
                        continue;
                    }

                    var type = TypeOf(column, coordinates, catalogue);
                    coordinates.Remove(Dimension.TrajectTypes);
                    if (type == (int)model.Family.Type)
                    {
                        printed.Add(column, coordinates, PrintedFigure.Parse(figure!));
                    }
                    else if (type == BothTypes && !column.CountsLeerlingen && column.Kind is MeasureKind.Trajecten or MeasureKind.Share)
                    {
                        printed.OfBoth.Add((column, coordinates, PrintedFigure.Parse(figure!)));
                    }
                }
            }
        }

        return printed;
    }

    /// <summary>True where the documents tell the very figure: it is no secret, and no target.</summary>
    public bool Tells(int cell) => _units.Contains(cell) || (_trajecten.TryGetValue(cell, out var bounds) && bounds.Low == bounds.High);

    /// <summary>True where a figure of the cell is printed, as a count or a percentage.</summary>
    public bool Prints(int cell) => _units.Contains(cell) || _trajecten.ContainsKey(cell);

    /// <summary>How far up and down the cells of which something is printed can move, as far as the documents tell.</summary>
    public IEnumerable<(int Cell, int More, int Less)> Limits() => _units.Select(cell => (cell, 0, 0))
        .Concat(_trajecten.Select(pair => (pair.Key, (int)Math.Min(int.MaxValue / 2, (long)pair.Value.High - _model.Trajecten(pair.Key)), _model.Trajecten(pair.Key) - pair.Value.Low)))
        .Concat(_totals?.Limits() ?? []);

    /// <summary>Cells that tell a small group of the other family.</summary>
    public IEnumerable<int> TellOfOthers => _totals?.TellOfOthers ?? [];

    /// <summary>True where a count of the cell is printed.</summary>
    public bool PrintsCount(int cell) => _counts.Contains(cell);

    /// <summary>True where a cell can be another than it is by so much, as far as the documents tell.</summary>
    public bool Allows(KeyValuePair<int, int> moved) => !_units.Contains(moved.Key)
        && _totals?.Allows(moved) != false
        && (!_trajecten.TryGetValue(moved.Key, out var bounds)
            || (_model.Trajecten(moved.Key) + moved.Value is var trajecten && trajecten >= bounds.Low && trajecten <= bounds.High));

    private static int TypeOf(PublishedColumn column, Dictionary<string, string> coordinates, IReadOnlyList<Dimension> catalogue)
    {
        var types = catalogue.First(dimension => dimension.Code == Dimension.TrajectTypes);
        var asked = coordinates.Keys.Append(column.Within ?? Dimension.Year).Select(code => catalogue.FirstOrDefault(dimension => dimension.Code == code)).OfType<Dimension>();
        return coordinates.TryGetValue(Dimension.TrajectTypes, out var type) ? types.Finest.IndexOf(type)
            : column.CountsLeerlingen || column.Kind == MeasureKind.Leerlingen ? (int)TrajectType.Individueel
            : new Implications(catalogue, asked).Places.GetValueOrDefault(Dimension.TrajectTypes, BothTypes);
    }

    private void Add(PublishedColumn column, Dictionary<string, string> coordinates, PrintedFigure figure)
    {
        if (Cell(coordinates) is not { } cell || figure.Value is not { } value)
        {
            return;
        }

        switch (column.Kind)
        {
            case MeasureKind.Trajecten when value == _model.Trajecten(cell):
                Narrow(cell, (int)value, (int)value);
                _counts.Add(cell);
                break;
            case MeasureKind.Leerlingen when value == _model.Units(cell):
                _units.Add(cell);
                _counts.Add(cell);
                break;
            case MeasureKind.Share when Whole(column, coordinates) is > 0 and var whole:
                AddShare(column, cell, whole, value, figure.Decimals);
                break;
        }
    }

    private void AddShare(PublishedColumn column, int cell, int whole, decimal value, int decimals)
    {
        if (Range(Count(column, cell), part => Rounding.Quotient(100m * part, whole, decimals) == (double)value) is not var (low, high))
        {
            return;
        }

        if (!column.CountsLeerlingen)
        {
            Narrow(cell, low, high);
        }
        else if (low == high)
        {
            _units.Add(cell);
        }
    }

    /// <summary>The least and the greatest count around the true one that is printed so; null where the document errs.</summary>
    public static (int Low, int High)? Range(int count, Func<int, bool> isPrinted)
    {
        if (!isPrinted(count))
        {
            return null;
        }

        var (low, high) = (count, count);
        while (low > 0 && isPrinted(low - 1))
        {
            low--;
        }

        while (isPrinted(high + 1))
        {
            high++;
        }

        return (low, high);
    }

    private void Narrow(int cell, int low, int high)
    {
        var known = _trajecten.GetValueOrDefault(cell, (Low: 0, High: int.MaxValue));
        _trajecten[cell] = (Math.Max(known.Low, low), Math.Min(known.High, high));
    }

    private int Count(PublishedColumn column, int cell) => column.CountsLeerlingen ? _model.Units(cell) : _model.Trajecten(cell);

    /// <summary>The whole of a percentage, as far as it is tabulated.</summary>
    public int? Whole(PublishedColumn column, Dictionary<string, string> coordinates)
    {
        var within = _model.Family.Dimensions.FirstOrDefault(dimension => dimension.Code == column.Within);
        var others = coordinates.Where(pair => pair.Key != column.Within).ToDictionary();
        if (within is null || !column.BaseIsSumOfCells)
        {
            foreach (var (code, place) in new Implications(_model.Family.Dimensions, within is null ? [] : [within]).Places)
            {
                others.TryAdd(code, _model.Family.Dimensions.First(dimension => dimension.Code == code).Finest.Categories[place].Code);
            }

            return within is null || Cell(others) is not { } whole ? null : Count(column, whole);
        }

        return within.Finest.Categories.Sum(category => Cell(new Dictionary<string, string>(others) { [within.Code] = category.Code }) is { } part ? Count(column, part) : 0);
    }

    /// <summary>The cell of categories; null where none is tabulated.</summary>
    public int? Cell(Dictionary<string, string> categories)
    {
        var places = new Dictionary<string, (CubeAxis Axis, int Place)>();
        foreach (var (code, category) in categories)
        {
            if (_model.Family.Dimensions.FirstOrDefault(known => known.Code == code) is not { } dimension
                || dimension.Levels.FirstOrDefault(level => level.IndexOf(category) >= 0) is not { } level)
            {
                return null;
            }

            if (!level.IsWhole)
            {
                places.Add(code, (new CubeAxis(dimension, level), level.IndexOf(category)));
            }
        }

        foreach (var (code, place) in new Implications(_model.Family.Dimensions, places.Values.Select(pair => pair.Axis.Dimension)).Places)
        {
            if (places.Remove(code, out var asked) && asked.Place != place)
            {
                return null;
            }
        }

        var shape = CubeShape.Of(_model.Family.Dimensions, places.Values.Select(pair => pair.Axis));
        var first = _model.Place(shape.Key);
        return first < 0 ? null : first + shape.Axes.Aggregate(0, (cell, axis) => (cell * axis.Level.Categories.Count) + places[axis.Dimension.Code].Place);
    }
}
