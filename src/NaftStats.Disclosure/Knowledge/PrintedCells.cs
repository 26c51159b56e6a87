using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;

namespace NaftStats.Disclosure.Knowledge;

/// <summary>
/// The cells whose trajecten the source documents print, as a count or as a share that only one count rounds to, and those that
/// follow from printed cells alone: whoever reads the documents knows these without any release.
/// </summary>
internal sealed class PrintedCells
{
    private readonly CellLattice _lattice;
    private readonly IReadOnlyList<Dimension> _catalogue;
    private readonly CellFinder _finder;
    private readonly bool[] _printed;

    private PrintedCells(CellLattice lattice, IReadOnlyList<Dimension> catalogue)
    {
        _lattice = lattice;
        _catalogue = catalogue;
        _finder = new CellFinder(lattice, catalogue);
        _printed = new bool[lattice.Count];
    }

    /// <summary>For each cell of a lattice, whether it is printed.</summary>
    public static bool[] Of(CellLattice lattice, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, IReadOnlyList<Publication> publications)
    {
        var cells = new PrintedCells(lattice, catalogue);
        foreach (var table in publications.SelectMany(publication => publication.Tables))
        {
            foreach (var row in table.Rows)
            {
                foreach (var (column, figure) in table.Columns.Zip(row.Figures).Where(pair => pair.Second is not null && !pair.First.CountsLeerlingen))
                {
                    cells.Add(column, table.Coordinates(row, column), PrintedFigure.Parse(figure!));
                }
            }
        }

        cells.Close(policy);
        return cells._printed;
    }

    private void Add(PublishedColumn column, IReadOnlyDictionary<string, string> coordinates, PrintedFigure figure)
    {
        var cell = _finder.Find(column.Population, coordinates);
        if (cell < 0 || figure.Value is not { } value)
        {
            return;
        }

        // A document that errs tells nothing that can be relied on.
        var trajecten = _lattice.Trajecten[cell];
        _printed[cell] |= column.Kind switch
        {
            MeasureKind.Trajecten => value == trajecten,
            MeasureKind.Share => Whole(column, coordinates) is > 0 and var whole
                && Rounds(trajecten, whole) && !Rounds(trajecten - 1, whole) && !Rounds(trajecten + 1, whole),
            _ => false,
        };

        bool Rounds(int part, int whole) => Rounding.Quotient(100m * part, whole, figure.Decimals) == (double)value;
    }

    private int Whole(PublishedColumn column, IReadOnlyDictionary<string, string> coordinates)
    {
        var within = _catalogue.First(dimension => dimension.Code == column.Within);
        var others = coordinates.Where(pair => pair.Key != within.Code).ToDictionary();
        if (column.BaseIsSumOfCells)
        {
            return within.Finest.Categories.Sum(category => Trajecten(column, new Dictionary<string, string>(others) { [within.Code] = category.Code }));
        }

        // A share within one dimension can be of what that dimension is registered for.
        foreach (var (code, place) in new Implications(_catalogue, [within]).Places)
        {
            others.TryAdd(code, _catalogue.First(dimension => dimension.Code == code).Finest.Categories[place].Code);
        }

        return Trajecten(column, others);
    }

    private int Trajecten(PublishedColumn column, IReadOnlyDictionary<string, string> categories) =>
        _finder.Find(column.Population, categories) is >= 0 and var cell ? _lattice.Trajecten[cell] : 0;

    // With no release at all: nothing is shown, and nobody says what is small.
    private void Close(DisclosurePolicy policy)
    {
        if (!_printed.Contains(true))
        {
            return;
        }

        var unseen = new CellProtection(_lattice, policy, _printed);
        for (var cell = 0; cell < _lattice.Count; cell++)
        {
            unseen.Hidden[cell] = !_lattice.Structural[cell];
        }

        var bounds = IntervalAudit.Run(unseen, Attacker.KnowsPrinted);
        var linear = LinearAudit.Run(unseen, bounds);
        for (var cell = 0; cell < _lattice.Count; cell++)
        {
            _printed[cell] |= !_lattice.Structural[cell] && (linear.Determines(cell) || bounds.Trajecten(cell) is var (low, high) && low == high);
        }
    }
}
