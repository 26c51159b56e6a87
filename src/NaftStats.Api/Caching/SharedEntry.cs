namespace NaftStats.Api.Caching;

/// <summary>Something that waits to be kept in Redis.</summary>
/// <param name="Key">Its name there.</param>
/// <param name="Pack">Makes its bytes, when its turn has come.</param>
internal readonly record struct SharedEntry(string Key, Func<byte[]> Pack);
