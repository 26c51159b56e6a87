using NaftStats.Disclosure.Anonymity;
using NaftStats.Disclosure.Anonymity.Records;
using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>The records, read and examined: the one way in for records that are said to be anonymised.</summary>
/// <param name="Records">The records; of use only while the seed data have no problem.</param>
/// <param name="Refusals">What makes the records unfit for publication; each is a problem of the seed data too.</param>
/// <param name="Warnings">What someone must look at.</param>
/// <param name="Anonymity">How many pupils are alike, or null where the records could not be read.</param>
public sealed record RecordImport(RecordSet Records, IReadOnlyList<Problem> Refusals, IReadOnlyList<Problem> Warnings, KAnonymityReport? Anonymity)
{
    /// <summary>The files, as they were read.</summary>
    public IReadOnlyList<ReadFile> Files { get; init; } = [];

    /// <summary>The number of records of each file that start in each year.</summary>
    public IReadOnlyDictionary<(int Year, string File), int> Started { get; init; } = new Dictionary<(int, string), int>();

    /// <summary>Reads all record files of <paramref name="set"/>; what is wrong is added to its problems, refusals first.</summary>
    /// <param name="set">The seed data.</param>
    /// <param name="progress">Told how much of all has been read.</param>
    public static RecordImport Read(SeedDataSet set, Action<int, int>? progress = null)
    {
        var problems = set.Files.Problems;
        var before = problems.Count;
        var examination = new RecordExamination(set);
        var list = RecordFileList.Of(set.Files);
        foreach (var unread in list.Unread)
        {
            problems.Add(unread);
        }

        var (records, files, started) = RecordReader.Read(set, list, examination, progress);
        Problem[] refusals = [.. examination.Found.Where(found => found.Severity == FindingSeverity.Blocking).Select(found => found.Problem)];
        List<Problem> warnings = [.. list.Ignored, .. examination.Found.Where(found => found.Severity == FindingSeverity.Warning).Select(found => found.Problem)];
        var isReadable = problems.Count == before;
        problems.Insert(before, refusals);
        if (!isReadable)
        {
            return new RecordImport(records, refusals, warnings, null) { Files = files, Started = started };
        }

        var pupils = new PupilRows(records);
        warnings.AddRange(Compare(set, records, pupils).Select(finding => finding.In(RecordFile.Folder)));
        return new RecordImport(records, refusals, warnings, KAnonymity.Measure(records, pupils, set.QuasiIdentifiers)) { Files = files, Started = started };
    }

    // What only all records together can tell.
    private static IEnumerable<Finding> Compare(SeedDataSet set, RecordSet records, PupilRows pupils)
    {
        var dimensions = set.Catalogue.Dimensions;
        var averaged = set.Catalogue.Indicators.Select(indicator => indicator.Quantity).OfType<string>().ToHashSet();
        return
        [
            .. ContradictedPupils.Find(records, pupils, dimensions, RecordFile.Leeftijd),
            .. FinerNumbers.Find(records, dimensions, averaged, new HashSet<string> { RecordFile.Duur }),
            .. new SmallCategories(records, pupils, [.. set.Catalogue.YearNumbers], set.Policy.Threshold).Find(dimensions),
        ];
    }
}

/// <summary>A record file, as it was read.</summary>
/// <param name="Name">The file, relative to the seed-data folder.</param>
/// <param name="Form">What it was taken for.</param>
/// <param name="Records">The number of records.</param>
/// <param name="EmptyRows">The number of rows that hold nothing and were left out.</param>
public sealed record ReadFile(string Name, string Form, int Records, int EmptyRows);
