using System.Reflection.Emit;
using System.Text;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution.Generation;

/// <summary>
/// Generated instructions that write to the response. What is known beforehand, names and punctuation, is gathered as long as it goes on
/// and then stored as numbers; and there is one check of room for all that has a known size.
/// </summary>
/// <param name="code">Where the instructions go.</param>
/// <param name="loadOutput">Loads the response buffer.</param>
internal sealed partial class ResponseCode(ILGenerator code, Action loadOutput)
{
    // Enough for a row of numbers and names; text checks again for itself and for as much to follow.
    private const int Room = 256;

    private readonly LocalBuilder _target = code.DeclareLocal(typeof(byte).MakeByRefType());
    private readonly LocalBuilder _limit = code.DeclareLocal(typeof(byte).MakeByRefType());
    private readonly LocalBuilder _end = code.DeclareLocal(typeof(byte).MakeByRefType());
    private readonly LocalBuilder _position = code.DeclareLocal(typeof(int));
    private readonly List<Action> _asides = [];
    private readonly List<byte> _literal = [];
    private int _room;

    /// <summary>Adds JSON in ASCII that is always the same.</summary>
    public void Literal(string json) => _literal.AddRange(Encoding.ASCII.GetBytes(json));

    /// <summary>Goes on at the position on the stack.</summary>
    public void GoTo() => GoTo(Room);

    /// <summary>Loads the position up to which everything is written.</summary>
    public void LoadPosition()
    {
        Flush();
        LoadPlace();
    }

    /// <summary>Loads the position before what is gathered.</summary>
    public void LoadPlace()
    {
        loadOutput();
        code.Emit(OpCodes.Ldloc, _target);
        Call(nameof(ResponseBuffer.PositionOf));
    }

    /// <summary>Writes a value that has a bounded size.</summary>
    /// <param name="size">The most bytes that it touches.</param>
    /// <param name="write">Adds a call that takes the place and gives the place after it, or none; first what is to be loaded before the place, then the call.</param>
    /// <param name="leave">Where to go when it gives none.</param>
    public void Bounded(int size, (Action Load, Action Call) write, Label leave)
    {
        Flush();
        Need(size);
        write.Load();
        code.Emit(OpCodes.Ldloc, _target);
        write.Call();
        Advance(leave);
        _room -= size;
    }

    /// <summary>Writes text that is not null.</summary>
    public void Text(LocalBuilder text)
    {
        Label notPlain = code.DefineLabel();
        Label after = code.DefineLabel();
        Literal("\"");
        Flush();
        code.Emit(OpCodes.Ldloc, text);
        code.Emit(OpCodes.Ldloc, _target);
        code.Emit(OpCodes.Ldloc, _limit);
        code.Emit(OpCodes.Ldc_I4, Room);
        code.Emit(OpCodes.Call, typeof(GeneratedCalls).GetMethod(nameof(GeneratedCalls.TryWriteText))!);
        Advance(notPlain);
        code.MarkLabel(after);
        _room = Room;
        Literal("\"");
        _asides.Add(() =>
        {
            code.MarkLabel(notPlain);
            loadOutput();
            code.Emit(OpCodes.Ldloc, text);
            LoadPlace();
            Call(nameof(ResponseBuffer.WriteContent));
            GoTo(Room);
            code.Emit(OpCodes.Br, after);
        });
    }

    /// <summary>Adds two ways to go on, of which a value on the stack, zero or not, decides.</summary>
    public void Either(Action otherwise, Action ifNot)
    {
        Label zero = code.DefineLabel();
        Label after = code.DefineLabel();
        byte[] literal = [.. _literal];
        int room = _room;
        code.Emit(OpCodes.Brfalse, zero);
        otherwise();
        Flush();
        int left = _room;
        code.Emit(OpCodes.Br, after);
        code.MarkLabel(zero);
        _literal.AddRange(literal);
        _room = room;
        ifNot();
        Flush();
        code.MarkLabel(after);
        _room = Math.Min(_room, left);
    }

    /// <summary>Adds instructions at the end, out of the way of what is common.</summary>
    public void Aside(Action add) => _asides.Add(add);

    /// <summary>Adds what was put aside.</summary>
    public void End()
    {
        for (int i = 0; i < _asides.Count; i++)
        {
            _asides[i]();
        }
    }
}
