using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NaftStats.GraphQL.Response;

/// <summary>A piece of JSON in ASCII that is written as it is: a name and what surrounds it, or the value of an enum.</summary>
/// <remarks>
/// The bytes are followed by room up to a full block, because copying a block of fixed size takes one move, and copying as many bytes as
/// there happen to be takes a call. Most of a response is names.
/// </remarks>
internal readonly struct JsonText
{
    private const int BlockSize = 32;

    private readonly byte[] _padded;

    public JsonText(string json)
    {
        Length = json.Length;
        _padded = new byte[RoomFor(Length)];
        Encoding.ASCII.GetBytes(json, _padded);
    }

    /// <summary>How many bytes there are without the room.</summary>
    public int Length { get; }

    /// <summary>How many bytes are touched when it is written.</summary>
    public int Room => _padded.Length;

    /// <summary>How many bytes are touched when a piece of some length is written.</summary>
    public static int RoomFor(int length) => (length + BlockSize - 1) / BlockSize * BlockSize;

    /// <summary>A comma, a name in quotes and a colon. Names are ASCII and need no escapes.</summary>
    public static JsonText OfName(string name) => new($",\"{name}\":");

    /// <summary>Writes it and gives the place after it. What exceeds it is written over by what follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte WriteTo(ref byte target)
    {
        byte[] padded = _padded;
        ref byte source = ref MemoryMarshal.GetArrayDataReference(padded);
        if (padded.Length == BlockSize)
        {
            Vector256.LoadUnsafe(ref source).StoreUnsafe(ref target);
        }
        else
        {
            Unsafe.CopyBlockUnaligned(ref target, ref source, (uint)padded.Length);
        }

        return ref Unsafe.Add(ref target, Length);
    }
}
