using System.Globalization;
using System.Numerics;
using System.Text;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Randomness;

namespace NaftStats.Synthesis;

/// <summary>Writes the finished trajecten as the files that the importer reads.</summary>
internal sealed class RecordWriter(Codebook codebook, Ledger ledger, RandomStream random)
{
    private readonly int[] _numbers = random.Permutation(ledger.Drafts.Length);
    private readonly int[] _pupilNumbers = random.Permutation(ledger.Birthdays.Length);

    /// <summary>Two files a year of start: one would be too large to look at.</summary>
    public IReadOnlyList<SynthesizedFile> Write(IReadOnlyList<Dimension> dimensions)
    {
        var columns = RecordFile.Columns(dimensions);
        return
        [
            .. Enumerable.Range(0, ledger.Drafts.Length)
                .GroupBy(row => (Year: ledger.Drafts[row].StartYear, Half: ledger.Drafts[row].Start.Month <= 6 ? 1 : 2))
                .OrderBy(group => group.Key)
                .Select(group => new SynthesizedFile(
                    string.Create(CultureInfo.InvariantCulture, $"{RecordFile.Folder}/trajecten-{group.Key.Year}-{group.Key.Half}.csv"),
                    Write(columns, group.OrderBy(row => _numbers[row])))),
        ];
    }

    private string Write(IReadOnlyList<string> columns, IEnumerable<int> rows)
    {
        var text = new StringBuilder().AppendJoin(',', columns).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', columns.Select(column => Field(column, row))).Append('\n');
        }

        return text.ToString();
    }

    private string Field(string column, int row)
    {
        var draft = ledger.Drafts[row];
        return column switch
        {
            RecordFile.Traject => string.Create(CultureInfo.InvariantCulture, $"T{_numbers[row] + 1:D6}"),
            RecordFile.Leerling => draft.Pupil < 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"L{_pupilNumbers[draft.Pupil] + 1:D5}"),
            RecordFile.Begindatum => Date(draft.Start),
            RecordFile.Einddatum => draft.End == DateOnly.MaxValue ? string.Empty : Date(draft.End),
            RecordFile.Dossierstatus => draft.IsClosed ? RecordFile.Closed : RecordFile.Open,
            _ when codebook.FindQuantity(column) is >= 0 and var quantity => Number(ledger.Numbers[quantity][row]),
            _ => Categories(codebook.Find(column), row),
        };
    }

    private string Categories(int dimension, int row)
    {
        var codes = new List<string>();
        for (var bits = ledger.Values[dimension][row]; bits != 0; bits &= bits - 1)
        {
            codes.Add(codebook.Dimensions[dimension].Finest.Categories[BitOperations.TrailingZeroCount(bits)].Code);
        }

        return string.Join(RecordFile.ResponseSeparator, codes);
    }

    private static string Number(int number) => number < 0 ? string.Empty : number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
