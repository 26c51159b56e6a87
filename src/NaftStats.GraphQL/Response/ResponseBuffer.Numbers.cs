using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace NaftStats.GraphQL.Response;

/// <content>Numbers.</content>
internal sealed partial class ResponseBuffer
{
    public void WriteInt(long value) => _position = WriteInt(value, _position);

    public void WriteDouble(double value) => _position = WriteDouble(value, _position);

    public void WriteDecimal(decimal value) => _position = WriteDecimal(value, _position);

    public int WriteInt(long value, int position)
    {
        // Numbers of up to four digits are years, counts and shares: nearly all there are.
        if ((ulong)value < 10_000)
        {
            return WriteSmall((uint)value, position);
        }

        Utf8Formatter.TryFormat(value, Reserve(20, position), out int length);
        return position + length;
    }

    private int WriteSmall(uint value, int position)
    {
        // The four digits are made side by side in one register; the zeros that lead are shifted out.
        uint hundreds = (value * 5243) >> 19;
        uint pairs = hundreds | ((value - (hundreds * 100)) << 16);
        uint tens = ((pairs * 103) >> 10) & 0x000F_000F;
        uint digits = tens | ((pairs - (tens * 10)) << 8);
        int zeros = BitOperations.TrailingZeroCount(digits | 0x0100_0000) / 8;
        BinaryPrimitives.WriteUInt32LittleEndian(Reserve(4, position), (digits | 0x3030_3030) >> (zeros * 8));
        return position + 4 - zeros;
    }

    /// <summary>Writes a number in the shortest form that reads back as the same number.</summary>
    public int WriteDouble(double value, int position)
    {
        // Whole numbers are by far the most common, and formatting them as integers is several times faster.
        if (value == (int)value && !(value == 0 && double.IsNegative(value)))
        {
            return WriteInt((int)value, position);
        }

        int end = WriteRounded(value, position);
        if (end > position)
        {
            return end;
        }

        value.TryFormat(Reserve(32, position), out int length, default, CultureInfo.InvariantCulture);
        return position + length;
    }

    /// <summary>
    /// Writes a number that has few decimals, as percentages and means do, without the search for its shortest digits:
    /// the quotient of two whole numbers is the double nearest to that decimal, so the decimal reads back as the same number.
    /// </summary>
    /// <returns>The position after it; the same position when it has more decimals.</returns>
    private int WriteRounded(double value, int position)
    {
        const double MaxExact = 1e15;
        uint scale = 1;
        for (int decimals = 1; decimals <= 3; decimals++)
        {
            scale *= 10;
            double scaled = Math.Round(value * scale);
            if (Math.Abs(scaled) >= MaxExact)
            {
                return position;
            }

            if (scaled / scale == value)
            {
                position = value < 0 ? WriteByte((byte)'-', position) : position;
                (ulong whole, ulong fraction) = Math.DivRem((ulong)Math.Abs(scaled), scale);
                position = WriteInt((long)whole, position);
                Span<byte> target = Reserve(decimals + 1, position);
                target[0] = (byte)'.';
                for (int i = decimals; i > 0; i--)
                {
                    target[i] = (byte)('0' + (fraction % 10));
                    fraction /= 10;
                }

                return position + decimals + 1;
            }
        }

        return position;
    }

    public int WriteDecimal(decimal value, int position)
    {
        value.TryFormat(Reserve(40, position), out int length, default, CultureInfo.InvariantCulture);
        return position + length;
    }
}
