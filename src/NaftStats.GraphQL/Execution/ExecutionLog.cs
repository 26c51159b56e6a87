using Microsoft.Extensions.Logging;

namespace NaftStats.GraphQL.Execution;

/// <summary>What the engine writes to the log.</summary>
internal static partial class ExecutionLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The resolver of {Type}.{Field} failed.")]
    public static partial void ResolverFailed(this ILogger logger, Exception exception, string type, string field);
}
