using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;
using NaftStats.Api.Telemetry;

namespace NaftStats.Api.Execution;

/// <summary>
/// Keeps documents that were found valid, so that they are parsed and validated once. A text is kept when it comes for the second
/// time: most of those that come once never come again.
/// </summary>
internal sealed class DocumentCache(ServingMetrics metrics) : IConfigureExecution, IDisposable
{
    private const long Budget = 32 * 1024 * 1024;
    private const int SeenSize = 300;

    // The bytes of a tree for each letter that it was made of: 12 to 15 for what people write, so many where all names have one letter.
    private const int TreeSize = 64;

    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = Budget });

    /// <inheritdoc/>
    public float SortOrder => 200;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        var text = options.Query!;
        var isSeen = _documents.TryGetValue(text, out GraphQLDocument? document);
        metrics.CountDocument(document is not null);
        if (document is not null)
        {
            options.Document = document;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }

        var result = await next(options);
        if (isSeen && result is { Executed: true, Document: { } valid })
        {
            _documents.Set(text, valid, new MemoryCacheEntryOptions { Size = TreeSize * (text.Length + SeenSize) });
        }
        else if (!isSeen)
        {
            _documents.Set(text, default(GraphQLDocument), new MemoryCacheEntryOptions { Size = (2 * text.Length) + SeenSize, Priority = CacheItemPriority.Low });
        }

        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _documents.Dispose();
}
