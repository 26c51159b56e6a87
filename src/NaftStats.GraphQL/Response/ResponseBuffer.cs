using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NaftStats.GraphQL.Response;

/// <summary>A growing buffer of UTF-8 JSON that can be rewound, so that a value found to be impossible can be taken back.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-JSON-Serialization"/>
internal sealed class ResponseBuffer
{
    private const int InitialSize = 16 * 1024;

    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    private byte[] _bytes = new byte[InitialSize];
    private int _position;

    /// <summary>How much has been written.</summary>
    public int Position => _position;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _position);

    /// <summary>How much can be held without growing.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>Forgets all that was written after a position.</summary>
    public void Rewind(int position) => _position = position;

    public void WriteByte(byte value)
    {
        int position = _position;
        if ((uint)position >= (uint)_bytes.Length)
        {
            Grow(1);
        }

        _bytes[position] = value;
        _position = position + 1;
    }

    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _position += json.Length;
    }

    /// <summary>Writes a name that follows another field.</summary>
    public void WriteName(JsonName name)
    {
        if (name.Padded.Length != JsonName.BlockSize)
        {
            WriteRaw(name.Padded.AsSpan(0, name.Length));
            return;
        }

        // The whole block is copied; what exceeds the name is written over by what follows.
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(name.Padded))
            .StoreUnsafe(ref MemoryMarshal.GetReference(Reserve(JsonName.BlockSize)));
        _position += name.Length;
    }

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteInt(long value)
    {
        // Numbers of up to four digits are years, counts and shares: nearly all there are.
        if ((ulong)value < 10_000)
        {
            WriteSmall((uint)value);
            return;
        }

        Utf8Formatter.TryFormat(value, Reserve(20), out int length);
        _position += length;
    }

    private void WriteSmall(uint value)
    {
        // The four digits are made side by side in one register; the zeros that lead are shifted out.
        uint hundreds = (value * 5243) >> 19;
        uint pairs = hundreds | ((value - (hundreds * 100)) << 16);
        uint tens = ((pairs * 103) >> 10) & 0x000F_000F;
        uint digits = tens | ((pairs - (tens * 10)) << 8);
        int zeros = BitOperations.TrailingZeroCount(digits | 0x0100_0000) / 8;
        BinaryPrimitives.WriteUInt32LittleEndian(Reserve(4), (digits | 0x3030_3030) >> (zeros * 8));
        _position += 4 - zeros;
    }

    /// <summary>Writes a number in the shortest form that reads back as the same number.</summary>
    public void WriteDouble(double value)
    {
        // Whole numbers are by far the most common, and formatting them as integers is several times faster.
        if (value == (int)value && !(value == 0 && double.IsNegative(value)))
        {
            WriteInt((int)value);
            return;
        }

        if (!TryWriteRounded(value))
        {
            value.TryFormat(Reserve(32), out int length, default, CultureInfo.InvariantCulture);
            _position += length;
        }
    }

    /// <summary>
    /// Writes a number that has few decimals, as percentages and means do, without the search for its shortest digits:
    /// the quotient of two whole numbers is the double nearest to that decimal, so the decimal reads back as the same number.
    /// </summary>
    private bool TryWriteRounded(double value)
    {
        const double MaxExact = 1e15;
        int decimals = 0;
        for (double scale = 10; scale <= 1000; scale *= 10)
        {
            decimals++;
            double scaled = Math.Round(value * scale);
            if (Math.Abs(scaled) >= MaxExact)
            {
                return false;
            }

            if (scaled / scale == value)
            {
                long digits = (long)Math.Abs(scaled);
                (long whole, long fraction) = Math.DivRem(digits, (long)scale);
                if (value < 0)
                {
                    WriteByte((byte)'-');
                }

                WriteInt(whole);
                Span<byte> target = Reserve(decimals + 1);
                for (int i = decimals; i > 0; i--)
                {
                    target[i] = (byte)('0' + (fraction % 10));
                    fraction /= 10;
                }

                target[0] = (byte)'.';
                _position += decimals + 1;
                return true;
            }
        }

        return false;
    }

    public void WriteDecimal(decimal value)
    {
        value.TryFormat(Reserve(40), out int length, default, CultureInfo.InvariantCulture);
        _position += length;
    }

    /// <summary>Writes text in quotes; lone surrogates become the replacement character.</summary>
    public void WriteString(ReadOnlySpan<char> text)
    {
        Span<byte> target = Reserve((text.Length * 3) + 2);
        target[0] = (byte)'"';
        if (PlainText.TryCopy(text, target[1..]))
        {
            target[text.Length + 1] = (byte)'"';
            _position += text.Length + 2;
            return;
        }

        if (text.IndexOfAny(MustEscape) < 0)
        {
            int length = Encoding.UTF8.GetBytes(text, target[1..]);
            target[length + 1] = (byte)'"';
            _position += length + 2;
            return;
        }

        WriteEscaped(text);
    }

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        WriteByte((byte)'"');
        while (text.IndexOfAny(MustEscape) is >= 0 and int index)
        {
            WriteUtf8(text[..index]);
            WriteEscape(text[index]);
            text = text[(index + 1)..];
        }

        WriteUtf8(text);
        WriteByte((byte)'"');
    }

    private void WriteUtf8(ReadOnlySpan<char> text) => _position += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));

    private void WriteEscape(char code)
    {
        int index = "\"\\\b\f\n\r\t".IndexOf(code, StringComparison.Ordinal);
        if (index >= 0)
        {
            WriteByte((byte)'\\');
            WriteByte("\"\\bfnrt"u8[index]);
            return;
        }

        WriteRaw("\\u00"u8);
        WriteByte((byte)(code >= 16 ? '1' : '0'));
        WriteByte("0123456789abcdef"u8[code & 15]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        if (_bytes.Length - _position < length)
        {
            Grow(length);
        }

        return _bytes.AsSpan(_position);
    }

    private void Grow(int length) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_position + length)));
}
