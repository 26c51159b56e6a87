namespace NaftStats.Api.Caching;

internal static partial class CachingLog
{
    [LoggerMessage(20, LogLevel.Warning, "Redis is out of use, answers are made here: {Reason}")]
    public static partial void Lost(ILogger logger, string reason);

    [LoggerMessage(21, LogLevel.Information, "Redis is in use")]
    public static partial void Found(ILogger logger);

    [LoggerMessage(22, LogLevel.Warning, "Redis holds something else under the name {Key}; it is not believed")]
    public static partial void Garbage(ILogger logger, string key);
}
