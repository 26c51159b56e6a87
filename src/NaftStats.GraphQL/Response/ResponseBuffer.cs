using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NaftStats.GraphQL.Response;

/// <summary>A growing buffer of UTF-8 JSON that can be rewound, so that a value found to be impossible can be taken back.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-JSON-Serialization"/>
internal sealed partial class ResponseBuffer
{
    private const int InitialSize = 16 * 1024;

    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    private byte[] _bytes = new byte[InitialSize];
    private int _position;

    /// <summary>How much has been written.</summary>
    public int Position => _position;

    /// <summary>What has been written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _position);

    /// <summary>How much can be held without growing.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>How far it may grow.</summary>
    public int MaxSize { get; set; } = int.MaxValue;

    /// <summary>Goes back to a position, forgetting what was written after it, or on to one up to which something was written.</summary>
    public void MoveTo(int position) => _position = position;

    /// <summary>A part of what has been written.</summary>
    public ReadOnlySpan<byte> Slice(int start, int end) => _bytes.AsSpan(start, end - start);

    public void WriteByte(byte value) => _position = WriteByte(value, _position);

    public void WriteRaw(ReadOnlySpan<byte> json) => _position = WriteRaw(json, _position);

    public void WriteNull() => _position = WriteNull(_position);

    public void WriteBoolean(bool value) => _position = WriteBoolean(value, _position);

    public void WriteString(ReadOnlySpan<char> text) => _position = WriteString(text, _position);

    /// <summary>Puts a byte over one that was written.</summary>
    public void Replace(int position, byte value) => _bytes[position] = value;

    public int WriteByte(byte value, int position)
    {
        Reserve(1, position)[0] = value;
        return position + 1;
    }

    public int WriteRaw(ReadOnlySpan<byte> json, int position)
    {
        json.CopyTo(Reserve(json.Length, position));
        return position + json.Length;
    }

    /// <summary>Writes a piece of JSON.</summary>
    public int WritePadded(in JsonText json, int position)
    {
        json.WriteTo(ref MemoryMarshal.GetReference(Reserve(json.Room, position)));
        return position + json.Length;
    }

    public int WriteNull(int position) => WriteRaw("null"u8, position);

    public int WriteBoolean(bool value, int position) => WriteRaw(value ? "true"u8 : "false"u8, position);

    /// <summary>Writes text in quotes; lone surrogates become the replacement character.</summary>
    public int WriteString(ReadOnlySpan<char> text, int position)
    {
        Span<byte> target = Reserve((text.Length * 3) + 2, position);
        target[0] = (byte)'"';
        if (PlainText.TryCopy(text, ref target[1]))
        {
            target[text.Length + 1] = (byte)'"';
            return position + text.Length + 2;
        }

        if (text.IndexOfAny(MustEscape) < 0)
        {
            int length = Encoding.UTF8.GetBytes(text, target[1..]);
            target[length + 1] = (byte)'"';
            return position + length + 2;
        }

        return WriteEscaped(text, position);
    }

    private int WriteEscaped(ReadOnlySpan<char> text, int position)
    {
        position = WriteByte((byte)'"', position);
        while (text.IndexOfAny(MustEscape) is >= 0 and int index)
        {
            position = WriteUtf8(text[..index], position);
            position = WriteEscape(text[index], position);
            text = text[(index + 1)..];
        }

        position = WriteUtf8(text, position);
        return WriteByte((byte)'"', position);
    }

    private int WriteUtf8(ReadOnlySpan<char> text, int position) =>
        position + Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3, position));

    private int WriteEscape(char code, int position)
    {
        int index = "\"\\\b\f\n\r\t".IndexOf(code, StringComparison.Ordinal);
        if (index >= 0)
        {
            position = WriteByte((byte)'\\', position);
            return WriteByte("\"\\bfnrt"u8[index], position);
        }

        position = WriteRaw("\\u00"u8, position);
        position = WriteByte((byte)(code >= 16 ? '1' : '0'), position);
        return WriteByte("0123456789abcdef"u8[code & 15], position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length, int position)
    {
        byte[] bytes = _bytes;
        return bytes.Length - position < length ? Grow(length, position) : bytes.AsSpan(position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Span<byte> Grow(int length, int position)
    {
        long needed = (long)position + length;
        if (needed > MaxSize)
        {
            throw new ResponseTooLargeException();
        }

        Array.Resize(ref _bytes, (int)Math.Clamp(_bytes.Length * 2L, needed, Math.Min(MaxSize, Array.MaxLength)));
        return _bytes.AsSpan(position);
    }
}
