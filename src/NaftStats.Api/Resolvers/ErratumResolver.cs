using System.Globalization;
using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A mistake in figures that were published.</summary>
public sealed class ErratumResolver(Release release, Erratum erratum)
{
    /// <summary>The stable code.</summary>
    public string Code => erratum.Code;

    /// <summary>The day on which it was made known.</summary>
    public string Date => erratum.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Who says so.</summary>
    public string By => erratum.By;

    /// <summary>The versions of the releases in which the mistake was found.</summary>
    public IEnumerable<string> Releases => erratum.Releases;

    /// <summary>The years whose figures are touched.</summary>
    public IEnumerable<int> Years => erratum.Years.Select(year => int.Parse(year, CultureInfo.InvariantCulture));

    /// <summary>The indicators that are touched.</summary>
    public IEnumerable<IndicatorResolver> Indicators => erratum.Indicators.Select(code => new IndicatorResolver(release, release.Catalogue.FindIndicator(code)!));

    /// <summary>The categories of which a touched figure names one of each dimension.</summary>
    public IEnumerable<CategoryResolver> Categories =>
        from choice in erratum.Where
        let dimension = release.Catalogue.FindDimension(choice.Dimension)!
        from code in choice.Categories
        select new CategoryResolver(release, dimension, dimension.FindCategory(code)!);

    /// <summary>What is wrong.</summary>
    public string Text(Language? language, [FromServices] RequestLanguage request) => request.Choose(erratum.Text, language);
}
