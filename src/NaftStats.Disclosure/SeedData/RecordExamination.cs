using NaftStats.Disclosure.Anonymity;
using NaftStats.Disclosure.Anonymity.Columns;
using NaftStats.Disclosure.Anonymity.Fields;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Examines the record files, column by column, as they stand on the disk; collects what is found with its place.</summary>
internal sealed class RecordExamination(SeedDataSet set)
{
    // A traject of the first year may have begun before it, but no pupil is younger than this when it begins.
    private const int YoungestPupil = 5;

    private readonly Dictionary<string, ExaminedColumn> _declared = RecordFile.Columns(set.Catalogue.Dimensions).ToDictionary(column => column, column => Declare(column, set));
    private readonly IReadOnlyList<FieldRule> _rules = FieldRules.All(new DateOnly(set.Catalogue.YearNumbers.Min() - YoungestPupil, 1, 1));
    private readonly List<(FindingSeverity Severity, Problem Problem)> _found = [];

    /// <summary>What was found in the files that are read, with its place.</summary>
    public IReadOnlyList<(FindingSeverity Severity, Problem Problem)> Found => _found;

    /// <summary>Begins a file.</summary>
    public FileExamination Begin(IReadOnlyList<string> firstRow) => new(firstRow, _declared, _rules);

    /// <summary>Ends a file.</summary>
    public void End(string file, FileExamination examination) =>
        _found.AddRange(examination.Findings().Select(finding => (finding.Severity, finding.In(file))));

    private static ExaminedColumn Declare(string column, SeedDataSet set)
    {
        Dimension[] dimensions = [.. set.Catalogue.Dimensions.Where(dimension => RecordFile.ColumnOf(dimension) == column)];
        var role = column switch
        {
            RecordFile.Traject or RecordFile.Leerling => ColumnRole.Pseudonym,
            RecordFile.Begindatum or RecordFile.Einddatum => ColumnRole.Date,
            _ => dimensions.Any(dimension => dimension.DerivedFrom is not null) ? ColumnRole.Number : ColumnRole.Category,
        };
        return new ExaminedColumn(column, role)
        {
            Vocabulary = column == RecordFile.Dossierstatus
                ? new HashSet<string> { RecordFile.Open, RecordFile.Closed }
                : dimensions.SelectMany(dimension => dimension.Categories)
                    .SelectMany(category => (string[])[category.Code, category.Label.Nl, category.Label.Fr, category.Label.En])
                    .ToHashSet(),
            Separator = dimensions.Any(dimension => dimension.IsMultiResponse) ? RecordFile.ResponseSeparator : null,
            IsSensitive = dimensions.Any(dimension => IsSensitive(dimension, set)),
        };
    }

    // Everything that an outsider does not know already.
    private static bool IsSensitive(Dimension dimension, SeedDataSet set) =>
        dimension.Code != Dimension.TrajectTypes && !set.QuasiIdentifiers.Contains(dimension) && dimension.AppliesTo.Contains(TrajectType.Individueel);
}
