using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NaftStats.GraphQL.Response;

/// <content>
/// Places in the buffer by reference, for generated code, which makes sure of room for many values at a time instead of for each.
/// A place is good until the buffer grows.
/// </content>
internal sealed partial class ResponseBuffer
{
    /// <summary>The place after the last byte of room.</summary>
    public ref byte Limit
    {
        get
        {
            byte[] bytes = _bytes;
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), bytes.Length);
        }
    }

    /// <summary>The place of a position from which on there is room for a number of bytes.</summary>
    /// <remarks>Room that may not be needed is no reason to give up a response: only what is written counts.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ref byte PlaceOf(int position, int room)
    {
        if (_bytes.Length - position < room)
        {
            GrowAhead(position, room);
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), position);
    }

    /// <summary>The position of a place.</summary>
    public int PositionOf(ref byte place) => (int)Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(_bytes), ref place);

    /// <summary>Writes text after its opening quote, and gives the position of the closing one.</summary>
    public int WriteContent(string text, int position) => WriteString(text, position - 1) - 1;

    private void GrowAhead(int position, int room)
    {
        if (position > MaxSize)
        {
            throw new ResponseTooLargeException();
        }

        long wanted = Math.Min(_bytes.Length * 2L, MaxSize);
        Array.Resize(ref _bytes, (int)Math.Max(wanted, (long)position + room));
    }
}
