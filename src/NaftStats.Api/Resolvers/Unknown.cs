using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>The problem that a code is not known, with the codes that are nearest.</summary>
internal static class Unknown
{
    private static readonly LocalizedText ADimension = new("dimensie", "de dimension", "dimension");

    /// <summary>There is no dimension of a code.</summary>
    public static Problem Dimension(Catalogue catalogue, string code, string argument) =>
        Of("DIMENSION_UNKNOWN", ADimension, code, catalogue.Dimensions.Select(known => known.Code), argument);

    /// <summary>There is nothing of a kind with a code.</summary>
    /// <param name="problem">The code of the problem.</param>
    /// <param name="kind">What kind of thing it is: in French with its <c>de</c>.</param>
    /// <param name="code">The code that is not known.</param>
    /// <param name="known">Those that are.</param>
    /// <param name="argument">The argument that names it.</param>
    public static Problem Of(string problem, LocalizedText kind, string code, IEnumerable<string> known, string argument) => new(
        problem,
        new LocalizedText($"Er is geen {kind.Nl} \"{code}\".", $"Il n’y a pas {kind.Fr} « {code} ».", $"There is no {kind.En} \"{code}\"."),
        Suggestion.Near(code, known),
        new Place(argument));
}
