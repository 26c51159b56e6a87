using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A printed figure beside what the release gives for it.</summary>
public readonly struct PublishedFigureResolver(PublishedTableResolver table, ServedFigure figure)
{
    /// <summary>The column.</summary>
    public PublishedColumnResolver Column => table.ColumnsOf[figure.Column];

    /// <summary>The categories; a dimension at its printed total is absent.</summary>
    public IEnumerable<PublishedCategoryResolver> Categories
    {
        get
        {
            var (categories, dimensions) = (figure.Categories, table.DimensionsOf);
            return dimensions.Select((dimension, place) => Find(dimension, categories[place])).OfType<PublishedCategoryResolver>();
        }
    }

    /// <summary>The figure as printed.</summary>
    public string? Printed => figure.Printed;

    /// <summary>The printed figure as a number.</summary>
    public double? Value => figure.Value.Value;

    /// <summary>Why there is a number, or none.</summary>
    public ObservationStatus Status => figure.Value.Status;

    /// <summary>How exact the print is.</summary>
    public Qualifier? Qualifier => figure.Qualifier;

    /// <summary>What the release gives.</summary>
    public double? Computed => figure.Computed.Value;

    /// <summary>Whether both agree.</summary>
    public Agreement Agreement => figure.Agreement;

    /// <summary>A remark on the row, as the transcription gives it.</summary>
    public string? Note => figure.Note;

    /// <summary>Where the figure can be read.</summary>
    public string? Source => table.Publication.Url;

    /// <summary>The category of one dimension; null at its printed total.</summary>
    /// <exception cref="ProblemsException">The table has no such dimension.</exception>
    public PublishedCategoryResolver? Category(string dimension)
    {
        for (var place = 0; place < table.DimensionsOf.Count; place++)
        {
            if (table.DimensionsOf[place].Code == dimension)
            {
                return Find(table.DimensionsOf[place], figure.Categories[place]);
            }
        }

        throw new ProblemsException(table.NoDimension(dimension, "dimension"));
    }

    /// <summary>Why the release gives another figure.</summary>
    public string? Explanation(Language? language, [FromServices] RequestLanguage request) =>
        figure.Explanation is { } explanation ? request.Choose(explanation, language) : null;

    private static PublishedCategoryResolver? Find(ReferenceDimension dimension, string? code) =>
        dimension.Categories.FirstOrDefault(category => category.Code == code) is { } found ? new PublishedCategoryResolver(dimension.Code, found) : null;
}
