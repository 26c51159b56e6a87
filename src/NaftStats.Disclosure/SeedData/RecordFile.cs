using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>The columns of the files in <c>records/</c>: one row a traject, a file a year of start.</summary>
public static class RecordFile
{
    /// <summary>The folder.</summary>
    public const string Folder = "records";

    /// <summary>The pseudonym of the traject, unique over all files.</summary>
    public const string Traject = "traject";

    /// <summary>The pseudonym of the pupil; empty for a class.</summary>
    public const string Leerling = "leerling";

    /// <summary>The first day of the first schakeling, <c>yyyy-MM-dd</c>.</summary>
    public const string Begindatum = "begindatum";

    /// <summary>The last day of the last schakeling, <c>yyyy-MM-dd</c>; empty while it runs.</summary>
    public const string Einddatum = "einddatum";

    /// <summary>Whether the dossier is <see cref="Open"/> or <see cref="Closed"/>.</summary>
    public const string Dossierstatus = "dossierstatus";

    /// <summary>A dossier that is still open.</summary>
    public const string Open = "open";

    /// <summary>A dossier that is closed.</summary>
    public const string Closed = "afgesloten";

    /// <summary>The length in days, from the first day to the last: it follows from the dates and is no column.</summary>
    public const string Duur = "duur";

    /// <summary>The age in whole years on the first day.</summary>
    public const string Leeftijd = "leeftijd";

    /// <summary>The separator between the categories of a multi-response dimension.</summary>
    public const char ResponseSeparator = '|';

    /// <summary>The columns, in order, of records described by <paramref name="dimensions"/>.</summary>
    public static IReadOnlyList<string> Columns(IReadOnlyList<Dimension> dimensions) =>
    [
        Traject,
        Dimension.TrajectTypes,
        Leerling,
        Begindatum,
        Einddatum,
        Dossierstatus,
        .. dimensions
            .Where(dimension => dimension.Code is not (Dimension.Year or Dimension.TrajectTypes))
            .Select(ColumnOf)
            .Where(column => column != Duur)
            .Distinct(),
    ];

    /// <summary>The column that decides the category of a dimension.</summary>
    public static string ColumnOf(Dimension dimension) => dimension.DerivedFrom ?? dimension.Code;
}

/// <summary>Reads <c>records/provenance.yaml</c>: whether the records are an export or were generated.</summary>
public static class RecordProvenance
{
    /// <summary>The file, relative to the seed-data folder.</summary>
    public const string File = $"{RecordFile.Folder}/provenance.yaml";

    /// <summary>The provenance of the records. Without a declaration records count as synthetic: nothing becomes official by omission.</summary>
    /// <exception cref="ProblemsException">The file cannot be read.</exception>
    public static Provenance Read(SeedFiles files)
    {
        if (!files.Exists(File) || files.ReadMap(File) is not { } map)
        {
            files.ThrowIfAnyProblem();
            return Provenance.Synthetic;
        }

        _ = map.Text("provenance");
        var provenance = map.OneOf("provenance", Provenance.Synthetic);
        _ = (map.OptionalText("generator"), map.OptionalText("seed"), map.OptionalMap("description")?.AsLocalized(), map.OptionalMap("files"));
        map.ReportUnknownKeys();
        files.ThrowIfAnyProblem();
        return provenance;
    }
}
