namespace NaftStats.Api.Serving;

internal static partial class ServingLog
{
    [LoggerMessage(1, LogLevel.Information, "Serving release {Version}, published {PublishedAt:u}")]
    public static partial void Serving(ILogger logger, string version, DateTimeOffset publishedAt);

    [LoggerMessage(2, LogLevel.Warning, "The records of this release are SYNTHETIC: printed tables come out as printed, every other figure is demonstration data and not official")]
    public static partial void Synthetic(ILogger logger);

    [LoggerMessage(3, LogLevel.Critical, "Release {Version} is REFUSED and not served: {Reason} Release {Served} answers instead. Publish again, or restore the database")]
    public static partial void Refused(ILogger logger, string version, string reason, string served);

    [LoggerMessage(6, LogLevel.Warning, "Release {Version} is sound again and refused no longer")]
    public static partial void Restored(ILogger logger, string version);

    [LoggerMessage(4, LogLevel.Error, "The database of releases cannot be read; release {Served} keeps answering")]
    public static partial void DatabaseLost(ILogger logger, Exception exception, string served);

    [LoggerMessage(5, LogLevel.Information, "The database of releases can be read again")]
    public static partial void DatabaseFound(ILogger logger);

    [LoggerMessage(7, LogLevel.Error, "The files of release {Version} cannot be written: whoever asks for them is told so, and they are tried again")]
    public static partial void FilesNotWritten(ILogger logger, Exception exception, string version);
}
