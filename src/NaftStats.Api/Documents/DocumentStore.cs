using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Caching;

namespace NaftStats.Api.Documents;

/// <summary>
/// Documents by the SHA-256 of their text: those of the operator's folder, for ever, and those that clients have registered lately.
/// </summary>
public sealed class DocumentStore
{
    private const long RegisteredBytes = 8 * 1024 * 1024;

    private readonly Dictionary<string, string> _trusted = [];
    private readonly HashSet<string> _trustedTexts = [];
    private readonly BoundedCache<string, string> _registered = new(RegisteredBytes, (hash, text) => 200 + (2 * (hash.Length + text.Length)));

    /// <summary>Reads the folder of the settings.</summary>
    public DocumentStore(DocumentSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var file in settings.Folder is null ? [] : Directory.EnumerateFiles(settings.Folder, "*.graphql", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            _trusted[HashOf(text)] = text;
            _trustedTexts.Add(text);
        }
    }

    /// <summary>The name of a document: the SHA-256 of its text in UTF-8, in lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Finds a document by its name.</summary>
    public bool TryFind(string hash, [NotNullWhen(true)] out string? text) => _trusted.TryGetValue(hash, out text) || _registered.TryGet(hash, out text);

    /// <summary>Whether a document is one of the operator's folder.</summary>
    public bool IsTrusted(string text) => _trustedTexts.Contains(text);

    /// <summary>Keeps a document that a client has sent along with its name.</summary>
    public void Register(string hash, string text) => _registered.Add(hash, text);
}
