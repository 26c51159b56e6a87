using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Caching;

namespace NaftStats.Api.Documents;

/// <summary>
/// Documents by the SHA-256 of their text: those of the operator's folder, for ever, and those that clients have registered
/// lately, at this server or at one that shares its Redis.
/// </summary>
public sealed class DocumentStore
{
    private const long RegisteredBytes = 8 * 1024 * 1024;

    private readonly Dictionary<string, string> _trusted = [];
    private readonly HashSet<string> _trustedTexts = [];
    private readonly BoundedCache<string, string> _registered = new(RegisteredBytes, (hash, text) => 200 + (2 * (hash.Length + text.Length)));

    private readonly SharedDocuments? _shared;

    /// <summary>Reads the folder of the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="shared">What other servers know, or null where nothing is shared.</param>
    public DocumentStore(DocumentSettings settings, SharedDocuments? shared = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _shared = settings is { Automatic: true, AllowListOnly: false } ? shared : null;
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
        if (TryFind(hash, out var known) || _shared is null || !IsHash(hash))
        {
            return known;
        }

        var text = await _shared.FindAsync(hash);
        if (text is not null)
        {
            _registered.Add(hash, text);
        }

        return text;
    }

    /// <summary>Finds a document that this server knows by its name.</summary>
    public bool TryFind(string hash, [NotNullWhen(true)] out string? text) => _trusted.TryGetValue(hash, out text) || _registered.TryGet(hash, out text);

    /// <summary>Whether a document is one of the operator's folder.</summary>
    public bool IsTrusted(string text) => _trustedTexts.Contains(text);

    /// <summary>Keeps a document that a client has sent along with its name.</summary>
    public void Register(string hash, string text)
    {
        _registered.Add(hash, text);
        _shared?.Keep(hash, text);
    }

    // Whatever else a client calls a hash is not looked for elsewhere.
    private static bool IsHash(string text) => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);
}
