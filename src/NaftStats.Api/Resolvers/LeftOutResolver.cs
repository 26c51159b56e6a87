using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A figure of a document that is not used.</summary>
public readonly struct LeftOutResolver(LeftOutFigure figure)
{
    /// <summary>What it is.</summary>
    public string Figure => figure.Figure;

    /// <summary>Why it is left out.</summary>
    public string Reason(Language? language, [FromServices] RequestLanguage request) => request.Choose(figure.Reason, language);
}
