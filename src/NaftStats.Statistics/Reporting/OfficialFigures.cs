using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;

namespace NaftStats.Statistics.Reporting;

/// <summary>Puts a release beside every figure that its source documents print.</summary>
public static class OfficialFigures
{
    /// <summary>The printed tables that the release computes too, in the order of the documents.</summary>
    public static IReadOnlyList<ReconciledTable> Reconcile(Release release) =>
    [
        .. release.Catalogue.Publications.SelectMany(publication => publication.Tables, (publication, table) =>
        {
            var counts = TableComparison.Compare(release, publication, table).CountBy(figure => figure.Agreement).ToDictionary();
            int Of(Agreement agreement) => counts.GetValueOrDefault(agreement);
            return new ReconciledTable(
                publication.Code,
                table.Code,
                counts.Values.Sum() - Of(Agreement.NotCompared),
                Of(Agreement.AsPrinted) + Of(Agreement.Rounded),
                Of(Agreement.Hidden),
                Of(Agreement.Explained),
                Of(Agreement.Differs));
        }),
    ];
}
