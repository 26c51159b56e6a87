using System.Text;

namespace NaftStats.GraphQL.Response;

/// <summary>A comma, a name in quotes and a colon. Names are ASCII and need no escapes.</summary>
/// <remarks>
/// The bytes are followed by room up to a full block, because copying a block of fixed size takes one move, and copying as many bytes as
/// the name happens to have takes a call. Most of a response is names.
/// </remarks>
internal readonly struct JsonName
{
    /// <summary>The size of a block.</summary>
    public const int BlockSize = 32;

    public JsonName(string name)
    {
        Length = name.Length + 4;
        Padded = new byte[(Length + BlockSize - 1) / BlockSize * BlockSize];
        Padded[0] = (byte)',';
        Padded[1] = Padded[Length - 2] = (byte)'"';
        Padded[Length - 1] = (byte)':';
        Encoding.ASCII.GetBytes(name, Padded.AsSpan(2));
    }

    /// <summary>How many bytes there are without the room.</summary>
    public int Length { get; }

    /// <summary>The bytes, a whole number of blocks.</summary>
    public byte[] Padded { get; }
}
