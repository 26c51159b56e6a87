using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NaftStats.GraphQL.Response;

/// <summary>
/// Text that is the same in JSON as in memory: printable ASCII without quotes and backslashes. Nearly all names, codes and labels
/// are, and one look at eight characters at a time both finds that out and copies them.
/// </summary>
internal static class PlainText
{
    private const int Width = 8;

    /// <summary>Copies text as bytes if it is plain; the target has at least as many bytes as the text characters.</summary>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> target)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < Width / 2)
        {
            return TryCopyEach(text, target);
        }

        if (text.Length < Width)
        {
            return TryCopyFewer(text, target);
        }

        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte destination = ref MemoryMarshal.GetReference(target[..text.Length]);
        nuint last = (nuint)(text.Length - Width);
        for (nuint i = 0; i < last; i += Width)
        {
            if (!TryCopyEight(ref source, ref destination, i))
            {
                return false;
            }
        }

        // The last eight overlap those before, which costs less than looking at the rest one by one.
        return TryCopyEight(ref source, ref destination, last);
    }

    /// <summary>Copies four to seven characters: the first four and the last four, which may be some of the same.</summary>
    private static bool TryCopyFewer(ReadOnlySpan<char> text, Span<byte> target)
    {
        ref char source = ref MemoryMarshal.GetReference(text);
        ref byte destination = ref MemoryMarshal.GetReference(target[..text.Length]);
        int last = text.Length - (Width / 2);
        ulong low = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref source));
        ulong high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref source, last)));
        Vector128<ushort> characters = Vector128.Create(low, high).AsUInt16();
        if (!IsPlain(characters))
        {
            return false;
        }

        ulong bytes = Vector128.Narrow(characters, characters).AsUInt64().ToScalar();
        Unsafe.WriteUnaligned(ref destination, (uint)bytes);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, last), (uint)(bytes >> 32));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyEight(ref ushort source, ref byte destination, nuint offset)
    {
        Vector128<ushort> characters = Vector128.LoadUnsafe(ref source, offset);
        if (!IsPlain(characters))
        {
            return false;
        }

        Vector128.Narrow(characters, characters).GetLower().StoreUnsafe(ref destination, offset);
        return true;
    }

    // Counted from the space on, what comes before it wraps around and is larger than any: one comparison finds both ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<ushort> characters) =>
        (Vector128.GreaterThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
            | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'\\'))) == Vector128<ushort>.Zero;

    private static bool TryCopyEach(ReadOnlySpan<char> text, Span<byte> target)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (character is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            target[i] = (byte)character;
        }

        return true;
    }
}
