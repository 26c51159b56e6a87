using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Execution;

/// <summary>How much one request may ask for, and what becomes of errors.</summary>
public class ExecutionOptions
{
    /// <summary>Limits of the parser: tokens and nesting.</summary>
    public ParserOptions Parser { get; set; } = new();

    /// <summary>How many levels of fields a document may select, fragments expanded.</summary>
    public int MaxDepth { get; set; } = 25;

    /// <summary>How many fields a document may select, fragments expanded wherever they are spread.</summary>
    public int MaxFields { get; set; } = 2_000;

    /// <summary>How many aliases a document may use, fragments expanded wherever they are spread.</summary>
    public int MaxAliases { get; set; } = 200;

    /// <summary>How many directives a document may apply.</summary>
    public int MaxDirectives { get; set; } = 100;

    /// <summary>How much an operation may cost by <see cref="Cost"/>.</summary>
    public long MaxCost { get; set; } = long.MaxValue;

    /// <summary>What a field costs, the fields below it included; without it, nothing costs anything.</summary>
    public FieldCost? Cost { get; set; }

    /// <summary>How long a request may take before its resolvers are cancelled and it is refused.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many bytes a response may have; a larger one is given up and becomes an error. The buffers that are reused hold up to
    /// 1 MB, so that a smaller limit may be found too late.
    /// </summary>
    public int MaxResponseSize { get; set; } = int.MaxValue;

    /// <summary>How many documents are kept parsed, validated and compiled, and how many bodies of requests are kept read; fewer when they are long.</summary>
    public int MaxCachedDocuments { get; set; } = 500;

    /// <summary>After how many objects it pays to generate code that writes more like them.</summary>
    internal int GenerateAfter { get; set; } = 4_096;

    /// <summary>
    /// Makes errors of an exception that a resolver threw. Null, or no errors, means that it is nothing a client should know:
    /// the client is told of an internal error and the exception is logged.
    /// </summary>
    public Func<Exception, IReadOnlyList<ResolverError>?>? OnResolverError { get; set; }
}
