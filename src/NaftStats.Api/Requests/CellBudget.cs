using System.Globalization;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;

namespace NaftStats.Api.Requests;

/// <summary>Counts the cells that one request asks for, and refuses the table that would go beyond the limit.</summary>
public sealed class CellBudget(ApiLimits limits)
{
    private int _spent;
    private int _hidden;

    /// <summary>What was spent so far, and how many hidden cells were given for it.</summary>
    public AnswerCells Cells => new(_spent, _hidden);

    /// <summary>Spends <paramref name="cells"/> cells.</summary>
    /// <exception cref="ProblemsException">The request asks for too many cells.</exception>
    public void Spend(int cells)
    {
        if (cells > limits.Cells - _spent)
        {
            throw new ProblemsException(new Problem(
                "TOO_MANY_CELLS",
                string.Create(CultureInfo.InvariantCulture, $"The request asks for more than {limits.Cells} cells."),
                "Ask for fewer tables at once, a coarser level, or a page (first, offset)."));
        }

        _spent += cells;
    }

    /// <summary>Notes that a cell with a status is given.</summary>
    public void Give(ObservationStatus status) => _hidden += status == ObservationStatus.Hidden ? 1 : 0;
}
