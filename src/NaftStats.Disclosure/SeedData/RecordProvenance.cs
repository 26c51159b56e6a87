using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

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

        var provenance = map.OneOf("provenance", Provenance.Synthetic);
        files.ThrowIfAnyProblem();
        return provenance;
    }
}
