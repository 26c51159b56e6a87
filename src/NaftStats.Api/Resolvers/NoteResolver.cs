using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A remark that comes with figures.</summary>
public readonly struct NoteResolver(Note note)
{
    /// <summary>A remark of a kind.</summary>
    public NoteResolver(string code, LocalizedText text)
        : this(new Note(code, text))
    {
    }

    /// <summary>What kind of remark it is.</summary>
    public string Code => note.Code;

    /// <summary>The code of the break that it tells of.</summary>
    public string? Break => note.Break;

    /// <summary>The first year that is touched.</summary>
    public int? Year => note.Year;

    /// <summary>The code of the erratum that it is.</summary>
    public string? Erratum => note.Erratum;

    /// <summary>The remark in a language.</summary>
    public string Text(Language? language, [FromServices] RequestLanguage request) => request.Choose(note.Text, language);
}
