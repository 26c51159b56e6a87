using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A remark that comes with figures.</summary>
public readonly record struct NoteResolver(string Code, LocalizedText Note)
{
    /// <summary>The remark in a language.</summary>
    public string Text(Language? language, [FromServices] RequestLanguage request) => request.Choose(Note, language);
}
