using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>One category of a codelist.</summary>
public readonly struct CategoryResolver(Release release, Dimension dimension, Category category)
{
    /// <summary>The stable code.</summary>
    public string Code => category.Code;

    /// <summary>The code of its level.</summary>
    public string Level => category.Level;

    /// <summary>The category one level coarser.</summary>
    public CategoryResolver? Parent => category.Parent is { } parent && dimension.FindCategory(parent) is { } found
        ? new CategoryResolver(release, dimension, found)
        : null;

    /// <summary>Its dimension.</summary>
    public DimensionResolver Dimension => new(release, dimension);

    /// <summary>The label in a language.</summary>
    public string Label(Language? language, [FromServices] RequestLanguage request) => request.Choose(category.Label, language);

    /// <summary>The remark in a language, if there is one.</summary>
    public string? Note(Language? language, [FromServices] RequestLanguage request) => category.Note is { } note ? request.Choose(note, language) : null;
}
