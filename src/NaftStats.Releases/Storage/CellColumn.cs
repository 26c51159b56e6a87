using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NaftStats.Releases.Storage;

/// <summary>Turns columns of cells into bytes and back, the same on every machine.</summary>
internal static class CellColumn
{
    public static byte[] ToBytes(int[] cells)
    {
        var bytes = new byte[cells.Length * sizeof(int)];
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(cells.AsSpan()).CopyTo(bytes);
        }
        else
        {
            BinaryPrimitives.ReverseEndianness(cells, MemoryMarshal.Cast<byte, int>(bytes.AsSpan()));
        }

        return bytes;
    }

    public static int[] ToCells(byte[] bytes)
    {
        var cells = new int[bytes.Length / sizeof(int)];
        bytes.AsSpan(0, cells.Length * sizeof(int)).CopyTo(MemoryMarshal.AsBytes(cells.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(cells, cells);
        }

        return cells;
    }
}
