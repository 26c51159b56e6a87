using System.Globalization;
using NaftStats.Disclosure.Anonymity.Columns;
using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>
/// Reads the record files into columns and checks every field. A problem names file, line, column and rule,
/// never the value: a record must not leak through an error either.
/// </summary>
public sealed class RecordReader
{
    private readonly SeedFiles _files;
    private readonly RecordExamination _examination;
    private readonly Dimension[] _dimensions;
    private readonly IReadOnlyList<string> _columns;
    private readonly Dictionary<string, int> _place;
    private readonly List<TrajectType> _types = [];
    private readonly List<int> _pupils = [];
    private readonly List<DateOnly> _starts = [];
    private readonly List<DateOnly> _ends = [];
    private readonly List<bool> _closed = [];
    private readonly List<short>[] _categories;
    private readonly List<ulong>[] _responses;
    private readonly Dictionary<string, List<int>> _quantities;
    private readonly Dictionary<string, int> _pupilNumbers = [];
    private readonly HashSet<string> _trajecten = [];

    private RecordReader(SeedFiles files, IReadOnlyList<Dimension> dimensions, RecordExamination examination)
    {
        _files = files;
        _examination = examination;
        _dimensions = [.. dimensions.Where(dimension => dimension.Code != Dimension.Year)];
        _columns = RecordFile.Columns(dimensions);
        _place = _columns.Select((column, place) => (column, place)).ToDictionary(pair => pair.column, pair => pair.place);
        _categories = [.. _dimensions.Select(_ => new List<short>())];
        _responses = [.. _dimensions.Select(_ => new List<ulong>())];
        _quantities = _dimensions.Select(dimension => dimension.DerivedFrom).OfType<string>().Distinct()
            .ToDictionary(column => column, _ => new List<int>());
    }

    /// <summary>The record files, relative to the seed-data folder.</summary>
    public static IReadOnlyList<string> FilesOf(SeedFiles files) => files.List(RecordFile.Folder, "*.csv");

    /// <summary>The records of all files; what is wrong is added to the problems of <paramref name="files"/>.</summary>
    /// <param name="files">The seed-data folder.</param>
    /// <param name="dimensions">The dimensions of the catalogue.</param>
    /// <param name="examination">Sees every row as it stands in the file.</param>
    /// <param name="progress">Told how many files of all have been read.</param>
    internal static RecordSet Read(SeedFiles files, IReadOnlyList<Dimension> dimensions, RecordExamination examination, Action<int, int>? progress)
    {
        var reader = new RecordReader(files, dimensions, examination);
        var names = FilesOf(files);
        if (names.Count == 0)
        {
            files.Problems.Add(new Problem(
                "RECORDS_MISSING", "There are no record files.", "Put CSV files into the folder, or make synthetic ones with NaftStats.Synthesis.", new Place(RecordFile.Folder)));
        }

        for (var i = 0; i < names.Count; i++)
        {
            reader.ReadFile(names[i]);
            progress?.Invoke(i + 1, names.Count);
        }

        return reader.ToRecordSet();
    }

    private void ReadFile(string file)
    {
        int[]? places = null;
        FileExamination? examined = null;
        foreach (var row in _files.ReadCsv(file))
        {
            if (examined is null)
            {
                examined = _examination.Begin(row.Header);
                places = RecordHeader.Check(row, _columns, examined.Labels, _files.Problems);
            }

            examined.Add(row.Fields);
            if (places is not null)
            {
                ReadRow(row, places);
            }
        }

        if (examined is not null)
        {
            _examination.End(file, examined);
        }
    }

    private void ReadRow(CsvRow row, int[] places)
    {
        string? Field(string column)
        {
            var field = row.Fields[places[_place[column]]];
            return field.Length == 0 ? null : field;
        }

        void Wrong(string code, string message, string column, string? remedy = null) =>
            _files.Problems.Add(new Problem(code, message, remedy, row.At(column)));

        var traject = Field(RecordFile.Traject);
        if (traject is null || !_trajecten.Add(traject))
        {
            Wrong("RECORD_TRAJECT", traject is null ? "The traject has no pseudonym." : "The pseudonym stands on an earlier row too.", RecordFile.Traject);
        }

        var typed = Enum.TryParse<TrajectType>(Field(Dimension.TrajectTypes), true, out var type);
        var pupil = Field(RecordFile.Leerling);
        if (typed && (type == TrajectType.Individueel) != (pupil is not null))
        {
            Wrong("RECORD_LEERLING", type == TrajectType.Klas ? "A class traject carries no pupil." : "An individual traject needs the pseudonym of its pupil.", RecordFile.Leerling);
        }

        var start = ReadDate(Field(RecordFile.Begindatum));
        if (start is null)
        {
            Wrong("RECORD_DATE", "The date is missing or not of the form yyyy-MM-dd.", RecordFile.Begindatum);
        }

        var end = Field(RecordFile.Einddatum) is { } text ? ReadDate(text) : DateOnly.MaxValue;
        if (end is null)
        {
            Wrong("RECORD_DATE", "The date is not of the form yyyy-MM-dd.", RecordFile.Einddatum, "Leave it empty while the traject runs.");
        }
        else if (end < start)
        {
            Wrong("RECORD_DATES_ORDER", "The traject ends before it begins.", RecordFile.Einddatum);
        }

        var status = Field(RecordFile.Dossierstatus);
        if (status is not (RecordFile.Open or RecordFile.Closed))
        {
            Wrong("RECORD_DOSSIERSTATUS", $"The status must be \"{RecordFile.Open}\" or \"{RecordFile.Closed}\".", RecordFile.Dossierstatus);
        }
        else if (status == RecordFile.Closed && end == DateOnly.MaxValue)
        {
            Wrong("RECORD_DOSSIERSTATUS", "A closed dossier needs a last day.", RecordFile.Einddatum);
        }

        _types.Add(type);
        _pupils.Add(pupil is null ? -1 : PupilNumber(pupil));
        _starts.Add(start ?? default);
        _ends.Add(end ?? DateOnly.MaxValue);
        _closed.Add(status == RecordFile.Closed);
        foreach (var (column, numbers) in _quantities)
        {
            numbers.Add(column == RecordFile.Duur ? Duration(start, end, status) : ReadNumber(Field(column)));
        }

        for (var i = 0; i < _dimensions.Length; i++)
        {
            var dimension = _dimensions[i];
            bool? applies = typed ? Applies(dimension, type, status == RecordFile.Closed, Field) : null;
            var column = RecordFile.ColumnOf(dimension);
            string? problem;
            if (dimension.DerivedFrom is { } quantity)
            {
                _categories[i].Add(Derive(dimension, column == RecordFile.Duur ? null : Field(column), _quantities[quantity][^1], applies, out problem));
            }
            else if (dimension.IsMultiResponse)
            {
                _responses[i].Add(ReadResponses(dimension, Field(column), applies, out problem));
            }
            else
            {
                _categories[i].Add(ReadCategory(dimension, Field(column), applies, out problem));
            }

            if (problem is not null)
            {
                Wrong("RECORD_CATEGORY", problem, column);
            }
        }
    }

    // An outcome is known once the dossier is closed, and what depends on another answer only after that answer.
    private static bool Applies(Dimension dimension, TrajectType type, bool closed, Func<string, string?> field) =>
        dimension.AppliesTo.Contains(type)
        && (closed || dimension.Populations.Any(population => population != Population.Afgesloten))
        && (dimension.RegisteredWhen is not { } condition || field(condition.Dimension) == condition.Category);

    private static int Duration(DateOnly? start, DateOnly? end, string? status) =>
        status == RecordFile.Closed && start is { } first && end is { } last && last >= first ? last.DayNumber - first.DayNumber : RecordSet.None;

    private static int ReadNumber(string? field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : RecordSet.None;

    private static short ReadCategory(Dimension dimension, string? field, bool? applies, out string? problem)
    {
        problem = Presence(dimension, field is not null, applies);
        if (problem is not null || field is null)
        {
            return RecordSet.None;
        }

        var index = dimension.Finest.IndexOf(field);
        problem = index < 0 ? NoCategory(dimension) : null;
        return (short)index;
    }

    private static short Derive(Dimension dimension, string? field, int number, bool? applies, out string? problem)
    {
        // A number that was not filled in has a category of its own where the codelist has one without bounds.
        var unknown = dimension.Finest.Categories.FirstIndex(category => category is { From: null, To: null });
        problem = field is not null && number == RecordSet.None
            ? "The value is not a whole number."
            : Presence(dimension, number != RecordSet.None || (applies == true && unknown >= 0), applies);
        if (problem is not null || applies == false || (number == RecordSet.None && unknown < 0))
        {
            return RecordSet.None;
        }

        var index = number == RecordSet.None
            ? unknown
            : dimension.Finest.Categories.FirstIndex(category => category is not { From: null, To: null } && category.Holds(number));
        problem = index < 0 ? $"The value is outside the bounds of \"{dimension.Code}\" (codelists/{dimension.Code}.csv)." : null;
        return (short)index;
    }

    private static ulong ReadResponses(Dimension dimension, string? field, bool? applies, out string? problem)
    {
        // No response at all is an answer: nothing was ticked.
        problem = field is not null ? Presence(dimension, true, applies) : null;
        var bits = 0UL;
        foreach (var code in problem is null && field is not null ? field.Split(RecordFile.ResponseSeparator) : [])
        {
            var index = dimension.Finest.IndexOf(code);
            if (index < 0)
            {
                problem = NoCategory(dimension);
                return 0;
            }

            bits |= 1UL << index;
        }

        return bits;
    }

    private static string? Presence(Dimension dimension, bool present, bool? applies) => (present, applies) switch
    {
        (false, true) => $"\"{dimension.Code}\" is empty; it must be filled in for such a traject.",
        (true, false) => $"\"{dimension.Code}\" is not registered for such a traject and must be empty.",
        _ => null,
    };

    private static string NoCategory(Dimension dimension) =>
        $"The value is not a category of \"{dimension.Code}\" (codelists/{dimension.Code}.csv).";

    private static DateOnly? ReadDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private int PupilNumber(string pseudonym)
    {
        if (!_pupilNumbers.TryGetValue(pseudonym, out var number))
        {
            number = _pupilNumbers.Count;
            _pupilNumbers.Add(pseudonym, number);
        }

        return number;
    }

    private RecordSet ToRecordSet() => new(
        [.. _types],
        [.. _pupils],
        [.. _starts],
        [.. _ends],
        [.. _closed],
        _dimensions.Index().Where(pair => !pair.Item.IsMultiResponse).ToDictionary(pair => pair.Item.Code, pair => _categories[pair.Index].ToArray()),
        _dimensions.Index().Where(pair => pair.Item.IsMultiResponse).ToDictionary(pair => pair.Item.Code, pair => _responses[pair.Index].ToArray()),
        _quantities.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
}
