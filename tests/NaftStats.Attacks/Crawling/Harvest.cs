using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Crawling;

/// <summary>Everything that the API told, each figure once, and every place where it told two things of the same figure.</summary>
public sealed class Harvest(Universe universe, string? release)
{
    /// <summary>The status of a share or mean of nothing, and of what cannot be registered.</summary>
    public const string NotApplicable = "NOT_APPLICABLE";

    private readonly Dictionary<(string Figure, int Cell), (string Status, decimal? Value)> _figures = [];

    private readonly Dictionary<(PublicIndicator Indicator, int Cell, int Whole), decimal?> _shares = [];

    /// <summary>The groups, with their counts.</summary>
    public Universe Universe { get; } = universe;

    /// <summary>The names.</summary>
    public Codebook Codebook => Universe.Codebook;

    /// <summary>The release that was asked for; null for the current one.</summary>
    public string? Release { get; } = release;

    /// <summary>Every figure by its name (an indicator, or a count and the dimension within which it is a share) and its group.</summary>
    public IReadOnlyDictionary<(string Figure, int Cell), (string Status, decimal? Value)> Figures => _figures;

    /// <summary>The percentages that counts are of a whole.</summary>
    public IReadOnlyDictionary<(PublicIndicator Indicator, int Cell, int Whole), decimal?> Shares => _shares;

    /// <summary>Places where two answers about the same figure differ, or an answer contradicts itself.</summary>
    public List<string> Inconsistencies { get; } = [];

    /// <summary>The breakdowns for which each indicator has a table.</summary>
    public List<Question> Tables { get; } = [];

    /// <summary>The questions that got an error, by its code.</summary>
    public SortedDictionary<string, int> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>How many questions were answered.</summary>
    public int Answers { get; private set; }

    /// <summary>How many figures were read, each as often as it was asked for.</summary>
    public long Readings { get; private set; }

    /// <summary>Takes an answer in.</summary>
    public void Add(Answer answer)
    {
        if (answer.Error is not null)
        {
            Errors[answer.Error] = Errors.GetValueOrDefault(answer.Error) + 1;
            return;
        }

        Answers++;
        var question = answer.Question;
        if (answer.Values.Count != question.Size || answer.RowCount != question.Size || answer.Statuses.Count(status => status == "HIDDEN") != answer.Hidden)
        {
            Inconsistencies.Add($"{question}: {answer.Values.Count} values, {answer.RowCount} rows, {answer.Hidden} said to be hidden");
            return;
        }

        var i = 0;
        foreach (var (year, place) in question.Cells(Codebook.Whole()))
        {
            Read(question, year, place, answer.Statuses[i], answer.Values[i]);
            foreach (var (within, values) in answer.Shares)
            {
                ReadShare(question, year, place, within, values[i]);
            }

            i++;
        }
    }

    /// <summary>True where nothing can be registered in any cell of a table.</summary>
    public bool IsImpossible(Question question) => question.Cells(Codebook.Whole()).All(cell => CellOf(question.Indicator, cell.Year, cell.Place) < 0);

    private void Read(Question question, int year, short[] place, string status, decimal? value)
    {
        var indicator = question.Indicator;
        if (value is null != (status != "AVAILABLE"))
        {
            Inconsistencies.Add($"{question}: status {status} with value {value}");
        }

        var cell = CellOf(indicator, year, place);
        var isCount = indicator.Measure is Measure.Trajecten or Measure.Leerlingen;
        if (status == NotApplicable && (cell < 0 || isCount))
        {
            return;
        }

        if (cell < 0)
        {
            // Nothing can be registered there: only a zero is true.
            if (value is not (null or 0))
            {
                Inconsistencies.Add($"{question}: {value} where nothing can be registered");
            }

            return;
        }

        Keep(indicator.Code, cell, status, value, question);
        if (isCount)
        {
            var (sights, values) = indicator.Measure == Measure.Trajecten ? (Universe.Sights, Universe.Trajecten) : (Universe.PupilSights, Universe.Leerlingen);
            sights[cell] = value is null ? Sight.Hidden : Sight.Shown;
            values[cell] = (int)(value ?? 0);
        }
    }

    private void ReadShare(Question question, int year, short[] place, string within, decimal? value)
    {
        var cell = CellOf(question.Indicator, year, place);
        var whole = CellOf(question.Indicator, year, Codebook.Without(place, Codebook.Catalogue[within].Index));
        if (cell >= 0 && whole >= 0)
        {
            _shares.TryAdd((question.Indicator, cell, whole), value);
            Keep($"{question.Indicator.Code} in per cent of {Universe.Name(whole)}", cell, value is null ? "NONE" : "AVAILABLE", value, question);
        }
    }

    private int CellOf(PublicIndicator indicator, int year, short[] place) =>
        Codebook.Based(place, indicator) is { } based ? Universe.Cell(indicator.Population, year, based) : -1;

    private void Keep(string figure, int cell, string status, decimal? value, Question question)
    {
        Readings++;
        if (!_figures.TryAdd((figure, cell), (status, value)) && _figures[(figure, cell)] != (status, value))
        {
            var (other, known) = _figures[(figure, cell)];
            Inconsistencies.Add($"{figure} of {Universe.Name(cell)}: {other} {known} and, in {question}, {status} {value}");
        }
    }
}
