namespace NaftStats.Api.Http;

/// <summary>How the body of an answer is compressed.</summary>
public enum ContentCoding
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>With gzip.</summary>
    Gzip,

    /// <summary>With Brotli.</summary>
    Brotli,
}
