using System.Text;
using System.Text.Json;

namespace NaftStats.GraphQL.Execution;

/// <summary>
/// The text of a document as it came. Most documents are known and found by these bytes; only one that is not is decoded.
/// </summary>
internal readonly ref struct DocumentText
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly bool _isQuoted;
    private readonly string? _known;

    private DocumentText(ReadOnlySpan<byte> utf8, bool isQuoted, string? known)
    {
        _utf8 = utf8;
        _isQuoted = isQuoted;
        _known = known;
    }

    /// <summary>What it is found by.</summary>
    public TextKey Key => new(_utf8, _isQuoted);

    /// <summary>A document in plain text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="known">The same decoded, where that was done already.</param>
    public static DocumentText Plain(ReadOnlySpan<byte> utf8, string? known = null) => new(utf8, false, known);

    /// <summary>A document as a string of valid JSON, with its quotes.</summary>
    public static DocumentText Quoted(ReadOnlySpan<byte> quoted) => new(quoted, true, null);

    /// <summary>Decodes the text.</summary>
    public string Decode()
    {
        if (!_isQuoted)
        {
            return _known ?? Encoding.UTF8.GetString(_utf8);
        }

        var reader = new Utf8JsonReader(_utf8);
        reader.Read();
        return reader.GetString()!;
    }
}
