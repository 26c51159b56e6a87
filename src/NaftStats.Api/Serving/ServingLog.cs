namespace NaftStats.Api.Serving;

internal static partial class ServingLog
{
    [LoggerMessage(1, LogLevel.Information, "Serving release {Version}, published {PublishedAt:u}")]
    public static partial void Serving(ILogger logger, string version, DateTimeOffset publishedAt);

    [LoggerMessage(2, LogLevel.Warning, "The records of this release are SYNTHETIC: printed tables come out as printed, every other figure is demonstration data and not official")]
    public static partial void Synthetic(ILogger logger);
}
