using System.Globalization;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

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
                new LocalizedText(
                    string.Create(CultureInfo.InvariantCulture, $"Het verzoek vraagt meer dan {limits.Cells} cellen."),
                    string.Create(CultureInfo.InvariantCulture, $"La requête demande plus de {limits.Cells} cellules."),
                    string.Create(CultureInfo.InvariantCulture, $"The request asks for more than {limits.Cells} cells.")),
                new LocalizedText(
                    "Vraag minder tabellen tegelijk, een grover niveau, of een deel van de rijen (first, offset).",
                    "Demandez moins de tableaux à la fois, un niveau plus agrégé, ou une partie des lignes (first, offset).",
                    "Ask for fewer tables at once, a coarser level, or a page (first, offset)."),
                null));
        }

        _spent += cells;
    }

    /// <summary>Notes that a cell with a status is given.</summary>
    public void Give(ObservationStatus status) => _hidden += status == ObservationStatus.Hidden ? 1 : 0;
}
