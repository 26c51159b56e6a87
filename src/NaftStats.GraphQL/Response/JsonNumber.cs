using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NaftStats.GraphQL.Response;

/// <summary>Writes numbers where there is room for the longest of their kind.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-JSON-Serialization"/>
internal static class JsonNumber
{
    /// <summary>The most bytes that an integer takes or touches.</summary>
    public const int MaxInteger = 20;

    /// <summary>The most bytes that a number of any kind but decimal takes or touches.</summary>
    public const int MaxNumber = 32;

    /// <summary>Writes an integer and gives the place after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Write(long value, ref byte target)
    {
        // Numbers of up to four digits are years, counts and shares: nearly all there are.
        if ((ulong)value < 10_000)
        {
            return ref WriteSmall((uint)value, ref target);
        }

        return ref WriteLarge(value, ref target);
    }

    /// <summary>Writes a finite number in the shortest form that reads back as the same number, and gives the place after it.</summary>
    public static ref byte Write(double value, ref byte target)
    {
        // Whole numbers are by far the most common, and formatting them as integers is several times faster.
        int integer = (int)value;
        if (value == integer && (integer != 0 || !double.IsNegative(value)))
        {
            return ref Write(integer, ref target);
        }

        ref byte end = ref WriteRounded(value, 10, 1, ref target);
        end = ref Unsafe.IsNullRef(ref end) ? ref WriteRounded(value, 100, 2, ref target) : ref end;
        end = ref Unsafe.IsNullRef(ref end) ? ref WriteRounded(value, 1000, 3, ref target) : ref end;
        return ref Unsafe.IsNullRef(ref end) ? ref WriteAny(value, ref target) : ref end;
    }

    private static ref byte WriteSmall(uint value, ref byte target)
    {
        // The four digits are made side by side in one register; the zeros that lead are shifted out.
        uint hundreds = (value * 5243) >> 19;
        uint pairs = hundreds | ((value - (hundreds * 100)) << 16);
        uint tens = ((pairs * 103) >> 10) & 0x000F_000F;
        uint digits = tens | ((pairs - (tens * 10)) << 8);
        int zeros = BitOperations.TrailingZeroCount(digits | 0x0100_0000) / 8;
        uint text = (digits | 0x3030_3030) >> (zeros * 8);
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? text : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(text));
        return ref Unsafe.Add(ref target, 4 - zeros);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte WriteLarge(long value, ref byte target)
    {
        Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref target, MaxInteger), out int length);
        return ref Unsafe.Add(ref target, length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte WriteAny(double value, ref byte target)
    {
        value.TryFormat(MemoryMarshal.CreateSpan(ref target, MaxNumber), out int length, default, CultureInfo.InvariantCulture);
        return ref Unsafe.Add(ref target, length);
    }

    /// <summary>
    /// Writes a number that has few decimals, as percentages and means do, without the search for its shortest digits:
    /// the quotient of two whole numbers is the double nearest to that decimal, so the decimal reads back as the same number.
    /// </summary>
    /// <returns>The place after it; none when it has more decimals.</returns>
    /// <remarks>Inlined, so that the scale is a constant and no division is left but the one that proves the decimals.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte WriteRounded(double value, uint scale, int decimals, ref byte target)
    {
        const double MaxExact = 1e15;
        double scaled = Math.Round(value * scale);
        double size = Math.Abs(scaled);
        if (!(size < MaxExact) || scaled / scale != value)
        {
            return ref Unsafe.NullRef<byte>();
        }

        ulong all = (ulong)(long)size;
        ulong whole = all / scale;
        uint fraction = (uint)(all - (whole * scale));
        target = (byte)'-';
        target = ref Unsafe.Add(ref target, value < 0 ? 1 : 0);
        target = ref Write((long)whole, ref target);
        target = (byte)'.';
        for (int i = decimals; i > 0; i--)
        {
            Unsafe.Add(ref target, i) = (byte)('0' + (fraction % 10));
            fraction /= 10;
        }

        return ref Unsafe.Add(ref target, decimals + 1);
    }
}
