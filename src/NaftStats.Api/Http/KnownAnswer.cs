using Microsoft.Extensions.Primitives;
using NaftStats.Api.Caching;
using NaftStats.Api.Telemetry;

namespace NaftStats.Api.Http;

/// <summary>How a request was answered, with all that is needed to answer it so again.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="CacheControl">How long it may be kept.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Release">The version of the release that it is from.</param>
/// <param name="Document">What a span says of its document; null where nobody traces.</param>
internal sealed record KnownAnswer(Answer Answer, StringValues CacheControl, string MediaType, string Release, TracedDocument? Document);
