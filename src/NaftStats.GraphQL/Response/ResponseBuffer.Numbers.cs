using System.Globalization;
using System.Runtime.InteropServices;

namespace NaftStats.GraphQL.Response;

/// <content>Numbers.</content>
internal sealed partial class ResponseBuffer
{
    public void WriteInt(long value) => _position = WriteInt(value, _position);

    public void WriteDouble(double value) => _position = WriteDouble(value, _position);

    public void WriteDecimal(decimal value) => _position = WriteDecimal(value, _position);

    public int WriteInt(long value, int position) =>
        PositionOf(ref JsonNumber.Write(value, ref MemoryMarshal.GetReference(Reserve(JsonNumber.MaxInteger, position))));

    /// <summary>Writes a number in the shortest form that reads back as the same number.</summary>
    public int WriteDouble(double value, int position) =>
        PositionOf(ref JsonNumber.Write(value, ref MemoryMarshal.GetReference(Reserve(JsonNumber.MaxNumber, position))));

    public int WriteDecimal(decimal value, int position)
    {
        value.TryFormat(Reserve(40, position), out int length, default, CultureInfo.InvariantCulture);
        return position + length;
    }
}
