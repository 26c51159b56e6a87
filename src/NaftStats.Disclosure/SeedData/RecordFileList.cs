using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>What lies in <c>records/</c>: the files that are read, and why each other entry is not.</summary>
/// <param name="Names">The files that are read, relative to the seed-data folder, by name.</param>
/// <param name="Unread">The entries that could hold records and are not read.</param>
/// <param name="Ignored">Hidden files of the system, which hold no records.</param>
public sealed record RecordFileList(IReadOnlyList<string> Names, IReadOnlyList<Problem> Unread, IReadOnlyList<Problem> Ignored)
{
    private const string Csv = ".csv";
    private const string Xlsx = ".xlsx";
    private const string MoveAway = "Take it out of the folder.";

    /// <summary>Looks into the folder.</summary>
    public static RecordFileList Of(SeedFiles files)
    {
        var names = new List<string>();
        var unread = new List<Problem>();
        var ignored = new List<Problem>();
        foreach (var folder in files.Folders(RecordFile.Folder))
        {
            unread.Add(Problem(folder, "It is a folder, and only files are read.", "Put its files beside the others, or move it away."));
        }

        foreach (var file in files.List(RecordFile.Folder, "*").Where(file => file != RecordProvenance.File))
        {
            var name = Path.GetFileName(file);
            var isRecords = IsWorkbook(file) || HasEnding(file, Csv);
            if (name.StartsWith("~$", StringComparison.Ordinal))
            {
                unread.Add(Problem(file, "It says that a workbook is open.", "Close the workbook in the spreadsheet program."));
            }
            else if (name[0] == '.')
            {
                (isRecords ? unread : ignored).Add(Problem(file, "It is hidden.", isRecords ? "Give it a name without a point before it, or take it out of the folder." : MoveAway));
            }
            else if (name.Equals(Path.GetFileName(RecordProvenance.File), StringComparison.OrdinalIgnoreCase))
            {
                unread.Add(Problem(file, "The name of this file is written in lower case.", $"Call it {RecordProvenance.File}."));
            }
            else if (isRecords)
            {
                names.Add(file);
            }
            else
            {
                unread.Add(Problem(
                    file, $"It ends with \"{Path.GetExtension(name)}\", and only {Csv} and {Xlsx} are read.",
                    HasEnding(file, ".xls") || HasEnding(file, ".ods") || HasEnding(file, ".xlsm") ? $"Save it as {Xlsx}." : MoveAway));
            }
        }

        return new RecordFileList(names, unread, ignored);
    }

    /// <summary>True where a file is a workbook, false where it is text.</summary>
    internal static bool IsWorkbook(string file) => HasEnding(file, Xlsx);

    private static bool HasEnding(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static Problem Problem(string file, string message, string remedy) => new("RECORD_FILE_UNREAD", $"Not read: {message}", remedy, new Place(file));
}
