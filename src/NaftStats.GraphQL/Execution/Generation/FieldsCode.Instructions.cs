using System.Reflection.Emit;

namespace NaftStats.GraphQL.Execution.Generation;

/// <content>What fields consist of.</content>
internal sealed partial class FieldsCode
{
    private void WriteValue<T>(FieldPlan field, LocalBuilder value, ValueWriter<T> writer)
    {
        if (!field.IsLeaf)
        {
            Enter(field);
        }

        // The writer gets a copy by reference: a value whose own address is taken could not stay in a register.
        LocalBuilder copy = _code.DeclareLocal(typeof(T));
        _code.Emit(OpCodes.Ldloc, value);
        _code.Emit(OpCodes.Stloc, copy);
        Constant(writer);
        LoadExecution();
        _code.Emit(OpCodes.Ldloca, copy);
        LoadProgress(nameof(FieldsProgress.Start));
        _code.Emit(OpCodes.Call, typeof(GeneratedCalls).GetMethod(nameof(GeneratedCalls.WriteValue))!.MakeGenericMethod(typeof(T)));
        GoOn();
    }

    /// <summary>Notes which field is being written, for when it fails.</summary>
    private void Begin(FieldPlan field, int index, bool isEntered)
    {
        _response.LoadPosition();
        _code.Emit(OpCodes.Stloc, _position);
        _code.Emit(OpCodes.Ldarg_S, (byte)4);
        _code.Emit(OpCodes.Ldc_I4, index);
        _code.Emit(OpCodes.Stfld, typeof(FieldsProgress).GetField(nameof(FieldsProgress.Next))!);
        _code.Emit(OpCodes.Ldarg_S, (byte)4);
        _code.Emit(OpCodes.Ldloc, _position);
        _code.Emit(OpCodes.Stfld, typeof(FieldsProgress).GetField(nameof(FieldsProgress.Start))!);
        if (isEntered)
        {
            Enter(field);
        }
    }

    private void Enter(FieldPlan field)
    {
        LoadExecution();
        LoadProgress(nameof(FieldsProgress.Depth));
        Constant(field);
        _code.Emit(OpCodes.Call, typeof(OperationExecution).GetMethod(nameof(OperationExecution.EnterField))!);
    }

    /// <summary>Goes on where the position on the stack says, or ends when it says that there is no value.</summary>
    private void GoOn()
    {
        Label isWritten = _code.DefineLabel();
        _code.Emit(OpCodes.Stloc, _position);
        _code.Emit(OpCodes.Ldloc, _position);
        _code.Emit(OpCodes.Ldc_I4_0);
        _code.Emit(OpCodes.Bge, isWritten);
        _code.Emit(OpCodes.Ldloc, _position);
        _code.Emit(OpCodes.Ret);
        _code.MarkLabel(isWritten);
        _code.Emit(OpCodes.Ldloc, _position);
        _response.GoTo();
    }

    private void LoadProgress(string field)
    {
        _code.Emit(OpCodes.Ldarg_S, (byte)4);
        _code.Emit(OpCodes.Ldfld, typeof(FieldsProgress).GetField(field)!);
    }

    private void LoadExecution() => _code.Emit(OpCodes.Ldarg_1);

    private void LoadSource()
    {
        _code.Emit(OpCodes.Ldarg_2);
        if (!_source.IsValueType)
        {
            _code.Emit(OpCodes.Ldind_Ref);
        }
    }

    private void LoadArguments(ArgumentPlan arguments)
    {
        LoadExecution();
        Constant(arguments);
        _code.Emit(OpCodes.Call, typeof(OperationExecution).GetMethod(nameof(OperationExecution.GetArguments))!);
    }

    private void Constant(object value)
    {
        int index = _constants.IndexOf(value);
        if (index < 0)
        {
            index = _constants.Count;
            _constants.Add(value);
        }

        _code.Emit(OpCodes.Ldarg_0);
        _code.Emit(OpCodes.Ldc_I4, index);
        _code.Emit(OpCodes.Ldelem_Ref);
    }
}
