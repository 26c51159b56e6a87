using System.Reflection;
using System.Reflection.Emit;

namespace NaftStats.GraphQL.Execution.Generation;

/// <content>What the writers of values add.</content>
internal sealed partial class FieldsCode
{
    /// <summary>Adds a leaf with a bounded size.</summary>
    public void Leaf<T>(ValueWriter<T> writer, LocalBuilder value, Label leave)
    {
        // A call of the very method instead of a virtual one, so that it can be inlined.
        MethodInfo write = writer.GetType().GetMethod(nameof(ValueWriter<>.TryWriteTo))!;
        _response.Bounded(
            writer.MaxSize,
            (() =>
            {
                Constant(writer);
                _code.Emit(OpCodes.Ldloc, value);
            }, () => _code.Emit(OpCodes.Call, write)),
            leave);
    }

    /// <summary>Adds text that is not null.</summary>
    public void Text(LocalBuilder text) => _response.Text(text);

    /// <summary>Adds a value that may be null.</summary>
    /// <param name="loadPresence">Loads zero when it is null.</param>
    /// <param name="isNonNull">Whether null is left to the writer.</param>
    /// <param name="leave">Where it is left.</param>
    /// <param name="write">Adds the value when it is not null.</param>
    public void Nullable(Action loadPresence, bool isNonNull, Label leave, Action write)
    {
        loadPresence();
        if (isNonNull)
        {
            _code.Emit(OpCodes.Brfalse, leave);
            write();
        }
        else
        {
            _response.Either(write, () => _response.Literal("null"));
        }
    }

    /// <summary>Loads a value.</summary>
    public void Load(LocalBuilder value) => _code.Emit(OpCodes.Ldloc, value);

    /// <summary>Loads whether a value type is present.</summary>
    public void LoadHasValue(LocalBuilder value)
    {
        _code.Emit(OpCodes.Ldloca, value);
        _code.Emit(OpCodes.Call, value.LocalType.GetProperty(nameof(Nullable<>.HasValue))!.GetMethod!);
    }

    /// <summary>Takes the value out of one that may be absent.</summary>
    public LocalBuilder Unwrap(LocalBuilder value)
    {
        LocalBuilder present = _code.DeclareLocal(System.Nullable.GetUnderlyingType(value.LocalType)!);
        _code.Emit(OpCodes.Ldloca, value);
        _code.Emit(OpCodes.Call, value.LocalType.GetMethod(nameof(Nullable<>.GetValueOrDefault), [])!);
        _code.Emit(OpCodes.Stloc, present);
        return present;
    }
}
