using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>One level of a dimension.</summary>
public sealed class LevelResolver(Release release, Dimension dimension, Level level)
{
    /// <summary>The code.</summary>
    public string Code => level.Code;

    /// <summary>How a breakdown names it.</summary>
    public string Name => new CubeAxis(dimension, level).Name;

    /// <summary>Its categories.</summary>
    public IEnumerable<CategoryResolver> Categories => level.Categories.Select(category => new CategoryResolver(release, dimension, category));

    /// <summary>The name for people.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(level.Title, language);
}
