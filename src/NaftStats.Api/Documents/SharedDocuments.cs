using System.Text;
using NaftStats.Api.Caching;

namespace NaftStats.Api.Documents;

/// <summary>The documents that clients have registered at any of several servers. A document proves itself: its name is its hash.</summary>
public sealed class SharedDocuments(SharedCache shared)
{
    private const string Prefix = "naftstats:document:";

    /// <summary>Finds a document.</summary>
    public async ValueTask<string?> FindAsync(string hash)
    {
        if (await shared.FindAsync(Prefix + hash) is not { } bytes)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        if (DocumentStore.HashOf(text) == hash)
        {
            return text;
        }

        shared.TellGarbage(Prefix + hash);
        return null;
    }

    /// <summary>Keeps a document.</summary>
    public void Keep(string hash, string text) => shared.Keep(Prefix + hash, () => Encoding.UTF8.GetBytes(text));
}
