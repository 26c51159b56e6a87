using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Caching;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Documents;

/// <summary>
/// Documents by the SHA-256 of their text: those of the operator's folder, for ever, and those that clients have registered
/// lately, at this server or at one that shares its Redis.
/// </summary>
internal sealed class DocumentStore
{
    private readonly Dictionary<string, string> _trusted = [];
    private readonly HashSet<string> _trustedTexts = [];
    private readonly IFusionCache _registered;
    private readonly FusionCacheEntryOptions _inProcess;
    private readonly bool _isOpen;
    private readonly ILogger _logger;

    /// <summary>Reads the folder of the settings.</summary>
    public DocumentStore(DocumentSettings settings, IFusionCacheProvider caches, ILogger<DocumentStore> logger)
    {
        _registered = caches.GetCache(CachingSetup.Documents);
        _inProcess = _registered.CreateEntryOptions(options => options.SetSkipDistributedCacheRead(true));
        _isOpen = settings is { Automatic: true, AllowListOnly: false };
        _logger = logger;
        foreach (var file in settings.Folder is null ? [] : Directory.EnumerateFiles(settings.Folder, "*.graphql", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            _trusted[HashOf(text)] = text;
            _trustedTexts.Add(text);
        }
    }

    /// <summary>The name of a document: the SHA-256 of its text in UTF-8, in lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Finds a document by its name, here or at the servers that share a Redis with this one.</summary>
    public async ValueTask<string?> FindAsync(string hash)
    {
        if (TryFind(hash, out var known) || !_isOpen || !IsHash(hash) || await _registered.GetOrDefaultAsync<string>(hash) is not { } text)
        {
            return known;
        }

        if (HashOf(text) == hash)
        {
            return text;
        }

        AnswerCache.Garbage(_logger, hash);
        await _registered.RemoveAsync(hash);
        return null;
    }

    /// <summary>Finds a document that this server knows by its name.</summary>
    public bool TryFind(string hash, [NotNullWhen(true)] out string? text)
    {
        if (!_trusted.TryGetValue(hash, out text) && IsHash(hash))
        {
            text = _registered.TryGet<string>(hash, _inProcess).GetValueOrDefault();
        }

        // A document proves itself: its name is its hash.
        text = text is not null && HashOf(text) == hash ? text : null;
        return text is not null;
    }

    /// <summary>Whether a document is one of the operator's folder.</summary>
    public bool IsTrusted(string text) => _trustedTexts.Contains(text);

    /// <summary>Keeps a document that a client has sent along with its name.</summary>
    public void Register(string hash, string text) => _registered.Set(hash, text, options => options.SetSize(600 + (2 * text.Length)));

    // Whatever else a client calls a hash is not looked for.
    private static bool IsHash(string text) => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);
}
