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
    private const int Kilobyte = 1024;

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
    private readonly List<ReadFile> _read = [];
    private readonly RecordYears _years;

    private RecordReader(SeedDataSet set, RecordExamination examination)
    {
        var dimensions = set.Catalogue.Dimensions;
        _files = set.Files;
        _examination = examination;
        _years = new RecordYears([.. set.Catalogue.YearNumbers]);
        _dimensions = [.. dimensions.Where(dimension => dimension.Code != Dimension.Year)];
        _columns = RecordFile.Columns(dimensions);
        _place = _columns.Select((column, place) => (column, place)).ToDictionary(pair => pair.column, pair => pair.place);
        _categories = [.. _dimensions.Select(_ => new List<short>())];
        _responses = [.. _dimensions.Select(_ => new List<ulong>())];
        _quantities = _dimensions.Select(dimension => dimension.DerivedFrom).OfType<string>().Distinct()
            .ToDictionary(column => column, _ => new List<int>());
    }

    /// <summary>The records of all files; what is wrong is added to the problems of the seed data.</summary>
    /// <param name="set">The seed data.</param>
    /// <param name="files">The files.</param>
    /// <param name="examination">Sees every row as it stands in the file.</param>
    /// <param name="progress">Told how many kilobytes of all have been read.</param>
    internal static (RecordSet Records, IReadOnlyList<ReadFile> Files, IReadOnlyDictionary<(int Year, string File), int> Started) Read(
        SeedDataSet set, RecordFileList files, RecordExamination examination, Action<int, int>? progress)
    {
        var reader = new RecordReader(set, examination);
        if (files.Names.Count == 0)
        {
            set.Files.Problems.Add(new Problem(
                "RECORDS_MISSING", "There are no record files.", "Put CSV or XLSX files into the folder, or make synthetic ones with NaftStats.Synthesis.", new Place(RecordFile.Folder)));
        }

        var sizes = files.Names.Select(name => new FileInfo(set.Files.PathOf(name)).Length).ToArray();
        var before = 0L;
        for (var i = 0; i < sizes.Length; i++)
        {
            reader.ReadFile(files.Names[i], position => Tell(before + position));
            before += sizes[i];
            Tell(before);
        }

        foreach (var problem in reader._years.Problems())
        {
            set.Files.Problems.Add(problem);
        }

        return (reader.ToRecordSet(), reader._read, reader._years.Started);

        void Tell(long bytes) => progress?.Invoke((int)(bytes / Kilobyte) + 1, (int)(sizes.Sum() / Kilobyte) + 1);
    }

    private void ReadFile(string file, Action<long> position)
    {
        var path = _files.PathOf(file);
        if (RecordFileList.IsWorkbook(file))
        {
            ReadRows(file, "XLSX", Workbook.Read(path, file, _files.Problems, position));
        }
        else if (CsvForm.Detect(path) is { } form)
        {
            ReadRows(file, $"CSV, {form.Name}", CsvFile.Read(path, file, form, _files.Problems, position));
        }
        else
        {
            _files.Problems.Add(new Problem(
                "SEED_NO_TEXT", "The file is no text, whatever its ending says.", "Call a workbook .xlsx; save anything else as CSV in UTF-8.", new Place(file)));
        }
    }

    private void ReadRows(string file, string form, IEnumerable<CsvRow> rows)
    {
        int[]? places = null;
        FileExamination? examined = null;
        var problems = _files.Problems.Count;
        var (records, empty, dayFirst) = (0, 0, false);
        foreach (var row in rows)
        {
            if (examined is null)
            {
                examined = _examination.Begin(row.Header);
                places = RecordHeader.Check(row, _columns, examined.Labels, _files.Problems);
            }

            if (row.Fields.All(field => field.Length == 0))
            {
                empty++;
                continue;
            }

            records++;
            var fields = row.Fields.ToArray();
            if (places is not null)
            {
                foreach (var place in (int[])[places[_place[RecordFile.Begindatum]], places[_place[RecordFile.Einddatum]]])
                {
                    fields[place] = RecordDate.Normalize(row.Fields[place]);
                    dayFirst |= !ReferenceEquals(fields[place], row.Fields[place]);
                }

                ReadRow(row with { Fields = fields }, places);
            }

            examined.Add(fields);
        }

        if (examined is not null)
        {
            _examination.End(file, examined);
        }

        if (records == 0 && _files.Problems.Count == problems)
        {
            _files.Problems.Add(new Problem("RECORD_FILE_EMPTY", "The file has a header and no record.", "Fill it in, or take it out of the folder.", new Place(file)));
        }

        _read.Add(new ReadFile(file, form + (dayFirst ? ", dates with the day first" : string.Empty), records, empty));
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

        foreach (var column in (string[])[RecordFile.Traject, RecordFile.Leerling])
        {
            if (Field(column) is { } pseudonym && IsRounded(pseudonym))
            {
                Wrong("RECORD_ROUNDED", "Excel has rounded the pseudonym: two may have become one.", column, "Give the column the form of a text before the numbers are put into it.");
            }
        }

        var start = RecordDate.Parse(Field(RecordFile.Begindatum));
        if (start is null)
        {
            _files.Problems.Add(RecordDate.Wrong(Field(RecordFile.Begindatum), row.At(RecordFile.Begindatum)));
        }

        var end = Field(RecordFile.Einddatum) is { } text ? RecordDate.Parse(text) : DateOnly.MaxValue;
        if (end is null)
        {
            _files.Problems.Add(RecordDate.Wrong(Field(RecordFile.Einddatum), row.At(RecordFile.Einddatum)));
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

        if (start is { } first && end is { } last)
        {
            _years.Add(row.File, first, last);
        }

        _types.Add(type);
        _pupils.Add(pupil is null ? -1 : PupilNumber(pupil));
        _starts.Add(start ?? default);
        _ends.Add(end ?? DateOnly.MaxValue);
        _closed.Add(status == RecordFile.Closed);
        foreach (var (column, numbers) in _quantities)
        {
            numbers.Add(column == RecordFile.Duur ? Duration(start, end, status) : RecordAnswer.Number(Field(column)));
        }

        for (var i = 0; i < _dimensions.Length; i++)
        {
            var dimension = _dimensions[i];
            bool? applies = typed ? RecordAnswer.Applies(dimension, type, status == RecordFile.Closed, Field) : null;
            var column = RecordFile.ColumnOf(dimension);
            (string Message, string? Remedy)? problem;
            if (dimension.DerivedFrom is { } quantity)
            {
                _categories[i].Add(RecordAnswer.Derived(dimension, column == RecordFile.Duur ? null : Field(column), _quantities[quantity][^1], applies, out problem));
            }
            else if (dimension.IsMultiResponse)
            {
                _responses[i].Add(RecordAnswer.Responses(dimension, Field(column), applies, out problem));
            }
            else
            {
                _categories[i].Add(RecordAnswer.Category(dimension, Field(column), applies, out problem));
            }

            // Why there is no duration is told of its dates.
            if (problem is var (message, remedy) && (column != RecordFile.Duur || _quantities[column][^1] != RecordSet.None))
            {
                Wrong("RECORD_CATEGORY", message, column, remedy);
            }
        }
    }

    // 1,23457E+15 in a CSV of Excel, 1.23456789012346E+15 in a workbook.
    private static bool IsRounded(string pseudonym) =>
        char.IsAsciiDigit(pseudonym[0]) && pseudonym.Contains("E+", StringComparison.OrdinalIgnoreCase) && pseudonym.AsSpan().ContainsAny(',', '.');

    private static int Duration(DateOnly? start, DateOnly? end, string? status) =>
        status == RecordFile.Closed && start is { } first && end is { } last && last >= first && last < DateOnly.MaxValue ? last.DayNumber - first.DayNumber : RecordSet.None;

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
