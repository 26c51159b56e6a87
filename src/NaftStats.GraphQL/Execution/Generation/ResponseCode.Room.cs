using System.Reflection.Emit;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution.Generation;

/// <content>Storing what is gathered, and room for it.</content>
internal sealed partial class ResponseCode
{
    /// <summary>Stores what is gathered.</summary>
    public void Flush()
    {
        if (_literal.Count == 0)
        {
            return;
        }

        byte[] padded = new byte[(_literal.Count + 7) / 8 * 8];
        _literal.CopyTo(padded);
        Need(padded.Length);
        for (int i = 0; i < _literal.Count; i += 8)
        {
            Store(padded, i, _literal.Count - i);
        }

        code.Emit(OpCodes.Ldloc, _target);
        code.Emit(OpCodes.Ldc_I4, _literal.Count);
        code.Emit(OpCodes.Add);
        code.Emit(OpCodes.Stloc, _target);
        _room -= _literal.Count;
        _literal.Clear();
    }

    private void Store(byte[] bytes, int index, int count)
    {
        code.Emit(OpCodes.Ldloc, _target);
        code.Emit(OpCodes.Ldc_I4, index);
        code.Emit(OpCodes.Add);
        if (count == 1)
        {
            code.Emit(OpCodes.Ldc_I4, (int)bytes[index]);
            code.Emit(OpCodes.Stind_I1);
        }
        else if (count <= 4)
        {
            code.Emit(OpCodes.Ldc_I4, BitConverter.ToInt32(bytes, index));
            code.Emit(OpCodes.Unaligned, (byte)1);
            code.Emit(OpCodes.Stind_I4);
        }
        else
        {
            code.Emit(OpCodes.Ldc_I8, BitConverter.ToInt64(bytes, index));
            code.Emit(OpCodes.Unaligned, (byte)1);
            code.Emit(OpCodes.Stind_I8);
        }
    }

    private void Need(int size)
    {
        if (_room >= size)
        {
            return;
        }

        int room = Math.Max(Room, size);
        Label little = code.DefineLabel();
        Label after = code.DefineLabel();
        code.Emit(OpCodes.Ldloc, _limit);
        code.Emit(OpCodes.Ldloc, _target);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Ldc_I4, room);
        code.Emit(OpCodes.Conv_I);
        code.Emit(OpCodes.Blt, little);
        code.MarkLabel(after);
        _room = room;
        _asides.Add(() =>
        {
            code.MarkLabel(little);
            LoadPlace();
            GoTo(room);
            code.Emit(OpCodes.Br, after);
        });
    }

    private void GoTo(int room)
    {
        code.Emit(OpCodes.Stloc, _position);
        loadOutput();
        code.Emit(OpCodes.Ldloc, _position);
        code.Emit(OpCodes.Ldc_I4, room);
        Call(nameof(ResponseBuffer.PlaceOf));
        code.Emit(OpCodes.Stloc, _target);
        loadOutput();
        code.Emit(OpCodes.Call, typeof(ResponseBuffer).GetProperty(nameof(ResponseBuffer.Limit))!.GetMethod!);
        code.Emit(OpCodes.Stloc, _limit);
        _room = room;
    }

    private void Advance(Label none)
    {
        code.Emit(OpCodes.Stloc, _end);
        code.Emit(OpCodes.Ldloc, _end);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Brfalse, none);
        code.Emit(OpCodes.Ldloc, _end);
        code.Emit(OpCodes.Stloc, _target);
    }

    private void Call(string method) => code.Emit(OpCodes.Call, typeof(ResponseBuffer).GetMethod(method)!);
}
