using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A dimension of a published table.</summary>
public readonly struct PublishedDimensionResolver(ReferenceDimension dimension)
{
    /// <summary>The code.</summary>
    public string Code => dimension.Code;

    /// <summary>Its categories.</summary>
    public IEnumerable<PublishedCategoryResolver> Categories
    {
        get
        {
            var code = dimension.Code;
            return dimension.Categories.Select(category => new PublishedCategoryResolver(code, category));
        }
    }

    /// <summary>The name.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(dimension.Title, language);
}
