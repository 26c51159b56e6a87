using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Everything of a seed-data folder but its records, read and checked.</summary>
/// <param name="Files">The files.</param>
/// <param name="Catalogue">Dimensions, themes, indicators, breaks and publications.</param>
/// <param name="Policy">The disclosure policy.</param>
public sealed record SeedDataSet(SeedFiles Files, Catalogue Catalogue, DisclosurePolicy Policy)
{
    /// <summary>The source documents.</summary>
    public IReadOnlyList<Publication> Publications => Catalogue.Publications;

    /// <summary>What someone who knows a pupil could know of that pupil: as the policy declares, else its core dimensions.</summary>
    public IReadOnlyList<Dimension> QuasiIdentifiers =>
    [
        .. (Policy.QuasiIdentifiers.Count > 0 ? Policy.QuasiIdentifiers : Policy.CoreDimensions)
            .Where(code => code != Dimension.TrajectTypes)
            .Select(code => Catalogue.FindDimension(code)!),
    ];

    /// <summary>Reads the folder <paramref name="root"/>.</summary>
    /// <exception cref="ProblemsException">Something is missing or wrong; all problems are listed.</exception>
    public static SeedDataSet Read(string root)
    {
        var files = new SeedFiles(root);
        var catalogue = CatalogueReader.Read(files);
        var policy = PolicyReader.Read(files, catalogue);
        catalogue = catalogue with { Publications = PublicationReader.Read(files, catalogue) };
        files.ThrowIfAnyProblem();
        foreach (var folder in (string[])["codelists", "definitions", "publications"])
        {
            files.ReportUnread(folder);
        }

        files.ThrowIfAnyProblem();
        return new SeedDataSet(files, catalogue, policy);
    }
}
