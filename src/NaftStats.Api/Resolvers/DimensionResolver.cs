using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A dimension with its codelist.</summary>
public sealed class DimensionResolver(Release release, Dimension dimension)
{
    /// <summary>The stable code.</summary>
    public string Code => dimension.Code;

    /// <summary>The levels, the finest first.</summary>
    public IEnumerable<LevelResolver> Levels => dimension.Levels.Select(level => new LevelResolver(release, dimension, level));

    /// <summary>The types of traject for which it is registered.</summary>
    public IEnumerable<CategoryResolver> AppliesTo
    {
        get
        {
            var types = release.Catalogue.FindDimension(Dimension.TrajectTypes)!;
            return dimension.AppliesTo.Select(type => new CategoryResolver(release, types, types.Finest.Categories[(int)type]));
        }
    }

    /// <summary>True where categories do not add up.</summary>
    public bool IsMultiResponse => dimension.IsMultiResponse;

    /// <summary>Remarks.</summary>
    public IEnumerable<NoteResolver> Notes => dimension.Notes.Select(note => new NoteResolver(Note.Dimension, note.Text));

    /// <summary>The name.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(dimension.Title, language);

    /// <summary>The definition.</summary>
    public string Definition(Language? language, [FromServices] RequestLanguage request) => request.Choose(dimension.Definition, language);

    /// <summary>The categories on a level.</summary>
    /// <exception cref="ProblemsException">There is no such level.</exception>
    public IEnumerable<CategoryResolver>? Categories(string? level)
    {
        var chosen = level is null ? dimension.Finest : dimension.FindLevel(level) ?? throw new ProblemsException(new Problem(
            "LEVEL_UNKNOWN",
            new LocalizedText($"\"{Code}\" heeft geen niveau \"{level}\".", $"« {Code} » n’a pas de niveau « {level} ».", $"\"{Code}\" has no level \"{level}\"."),
            Suggestion.Near(level, dimension.Levels.Select(known => known.Code)),
            new Place("level")));
        return chosen.Categories.Select(category => new CategoryResolver(release, dimension, category));
    }
}
