using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A source document.</summary>
public sealed class PublicationResolver(Release release, Publication publication)
{
    private static readonly LocalizedText ATable = new("tabel in deze publicatie met de code", "dans cette publication de tableau avec le code", "table in this publication with the code");

    /// <summary>The stable code.</summary>
    public string Code => publication.Code;

    /// <summary>The title as printed.</summary>
    public string Title => publication.Title;

    /// <summary>Who published it.</summary>
    public string Publisher => publication.Publisher;

    /// <summary>When it was published.</summary>
    public string? Published => publication.Published;

    /// <summary>Where it can be read.</summary>
    public string? Url => publication.Url;

    /// <summary>What its periods are.</summary>
    public PeriodType PeriodType => publication.PeriodType;

    /// <summary>The area that it covers.</summary>
    public GeographicScope GeographicScope => publication.GeographicScope;

    /// <summary>Its tables.</summary>
    public IEnumerable<PublishedTableResolver> Tables => All.OrderBy(table => table.Number);

    /// <summary>Figures that are not used.</summary>
    public IEnumerable<LeftOutResolver> LeftOut => publication.LeftOut.Select(figure => new LeftOutResolver(figure));

    /// <summary>Remarks.</summary>
    public IEnumerable<NoteResolver> Notes => publication.Notes.Select(note => new NoteResolver(Note.Publication, note));

    private IEnumerable<PublishedTableResolver> All => publication.Tables.Select(table => new PublishedTableResolver(release, publication, table))
        .Concat(publication.ReferenceTables.Select(table => new PublishedTableResolver(release, publication, table)));

    /// <summary>What it is.</summary>
    public string Description(Language? language, [FromServices] RequestLanguage request) => request.Choose(publication.Description, language);

    /// <summary>One of its tables.</summary>
    /// <exception cref="ProblemsException">There is no such table.</exception>
    public PublishedTableResolver? Table(string code) => All.FirstOrDefault(table => table.Code == code) ?? throw new ProblemsException(
        Unknown.Of("TABLE_UNKNOWN", ATable, code, All.Select(table => table.Code), "code"));
}
