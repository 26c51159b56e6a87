using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NaftStats.GraphQL.Response;

/// <summary>
/// Text that is the same in JSON as in memory: ASCII without controls, quotes and backslashes. Nearly all names, codes and labels
/// are, and one look at sixteen characters at a time both finds that out and copies them.
/// </summary>
internal static class PlainText
{
    private const int Half = 8;
    private const int Width = 2 * Half;

    /// <summary>Copies text as bytes if it is plain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Where to copy it: a place with room for as many bytes as the text has characters.</param>
    /// <remarks>Text that is no multiple of a step is copied in steps that overlap, which costs less than looking at the rest one by one.</remarks>
    public static bool TryCopy(ReadOnlySpan<char> text, ref byte target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        nuint length = (nuint)text.Length;
        return !Vector128.IsHardwareAccelerated || length < 2 ? TryCopyEach(text, ref target)
            : length < Half ? TryCopyFewer(ref source, length, ref target)
            : length <= Width ? TryCopyHalves(ref source, length - Half, ref target)
            : TryCopyMany(ref source, length - Width, ref target);
    }

    private static bool TryCopyMany(ref ushort source, nuint last, ref byte target)
    {
        for (nuint i = 0; i < last; i += Width)
        {
            if (!TryCopyWidth(ref source, ref target, i))
            {
                return false;
            }
        }

        return TryCopyWidth(ref source, ref target, last);
    }

    private static bool TryCopyWidth(ref ushort source, ref byte target, nuint offset)
    {
        Vector128<byte> bytes = Pack(Vector128.LoadUnsafe(ref source, offset), Vector128.LoadUnsafe(ref source, offset + Half));
        bytes.StoreUnsafe(ref target, offset);
        return IsPlain(bytes);
    }

    /// <summary>Copies eight to sixteen characters: the first eight and the last eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyHalves(ref ushort source, nuint last, ref byte target)
    {
        Vector128<byte> bytes = Pack(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, last));
        Unsafe.WriteUnaligned(ref target, bytes.AsUInt64().ToScalar());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), bytes.AsUInt64().GetElement(1));
        return IsPlain(bytes);
    }

    /// <summary>Copies two to seven characters: the first and the last four, or two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyFewer(ref ushort source, nuint length, ref byte target)
    {
        if (length >= Half / 2)
        {
            nuint last = length - (Half / 2);
            ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source));
            ulong lastFour = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, last)));
            Vector128<byte> bytes = PackTwice(Vector128.Create(four, lastFour).AsUInt16());
            ulong packed = bytes.AsUInt64().ToScalar();
            Unsafe.WriteUnaligned(ref target, (uint)packed);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), (uint)(packed >> 32));
            return IsPlain(bytes);
        }
        else
        {
            nuint last = length - 2;
            uint two = Unsafe.ReadUnaligned<uint>(ref Unsafe.As<ushort, byte>(ref source));
            uint lastTwo = Unsafe.ReadUnaligned<uint>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, last)));
            Vector128<byte> bytes = PackTwice(Vector128.Create(two | ((ulong)lastTwo << 32)).AsUInt16());
            uint packed = bytes.AsUInt32().ToScalar();
            Unsafe.WriteUnaligned(ref target, (ushort)packed);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), (ushort)(packed >> 16));
            return IsPlain(bytes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> PackTwice(Vector128<ushort> characters) => Pack(characters, characters);

    // What is no byte becomes one that is not plain: the least by one instruction, the greatest by the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pack(Vector128<ushort> first, Vector128<ushort> second) =>
        Sse2.IsSupported ? Sse2.PackUnsignedSaturate(first.AsInt16(), second.AsInt16()) : Vector128.NarrowWithSaturation(first, second);

    // As signed bytes, those beyond ASCII are less than zero: one comparison finds them and the controls.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<byte> bytes) =>
        (Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))) == Vector128<byte>.Zero;

    private static bool TryCopyEach(ReadOnlySpan<char> text, ref byte target)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (character is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            Unsafe.Add(ref target, i) = (byte)character;
        }

        return true;
    }
}
