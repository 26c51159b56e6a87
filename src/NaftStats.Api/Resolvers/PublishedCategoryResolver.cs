using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A category of a published table.</summary>
public readonly struct PublishedCategoryResolver(string dimension, ReferenceCategory category)
{
    /// <summary>The code of its dimension.</summary>
    public string Dimension => dimension;

    /// <summary>The code.</summary>
    public string Code => category.Code;

    /// <summary>The label.</summary>
    public string Label(Language? language, [FromServices] RequestLanguage request) => request.Choose(category.Label, language);
}
