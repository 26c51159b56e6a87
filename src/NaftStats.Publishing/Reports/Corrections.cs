using NaftStats.Disclosure.SeedData;
using NaftStats.Releases;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Publishing.Reports;

/// <summary>Tells which corrections of published years a release leaves out, and how to tell the public of them.</summary>
internal static class Corrections
{
    /// <summary>Prints what is left out, and what errata name that is not there.</summary>
    /// <returns>False where corrections of a year are left out and no erratum tells of it.</returns>
    public static bool Write(BuiltRelease built, IReadOnlyList<ListedRelease> stored)
    {
        var (catalogue, isTold) = (built.Draft.Catalogue, true);
        foreach (var (erratum, release) in catalogue.Errata.SelectMany(erratum => erratum.Releases, (erratum, release) => (erratum, release)))
        {
            if (stored.All(known => known.Version != release))
            {
                Console.WriteLine($"Warning: the erratum \"{erratum.Code}\" is about release {release}, which the database does not hold.");
            }
        }

        foreach (var (place, figures) in built.Internal.KeptYears)
        {
            var year = catalogue.Years.Finest.Categories[place].Code;
            Erratum[] errata = [.. catalogue.Errata.Where(erratum => erratum.Years.Contains(year))];
            Console.WriteLine(
                $"{(errata.Length > 0 ? "" : "Warning: ")}{year} stays as it was published, though its records have changed: {figures} shown figures would be others. "
                + "The difference between two releases would tell of the pupils who make it.");
            if (errata.Length > 0)
            {
                Console.WriteLine($"Its errata tell of it: {string.Join(", ", errata.Select(erratum => erratum.Code))}.");
                continue;
            }

            isTold = false;
            Console.WriteLine($"No erratum tells of it. Say in {ErrataReader.File} what was wrong, and publish again; \"indicators\" and \"where\" say which figures, where it is not all of the year:");
            Console.WriteLine(ErrataReader.Example(year, built.Draft.Audit.Predecessors[^1], DateOnly.FromDateTime(DateTime.UtcNow)));
        }

        return isTold;
    }
}
