using System.Reflection;
using System.Reflection.Emit;
using NaftStats.GraphQL.Binding;

namespace NaftStats.GraphQL.Execution.Generation;

/// <summary>
/// Generates one method that writes the fields of an object: members are called and names stored without asking what they are, and objects
/// below are written in place where reading their members cannot fail.
/// </summary>
/// <remarks>
/// Generated code knows the ordinary case only. A value that is not ordinary, such as null where the type excludes it, it leaves to the
/// writer that the value has anyway, so that there is one place that knows how a field fails.
/// </remarks>
internal sealed class FieldsCode
{
    private readonly List<object> _constants = [];
    private readonly DynamicMethod _method;
    private readonly ILGenerator _code;
    private readonly ResponseCode _response;
    private readonly LocalBuilder _position;
    private readonly Type _source;

    private FieldsCode(Type source)
    {
        // Bound to the constants, such methods reach them without moving the arguments about.
        _method = new DynamicMethod(
            "Fields",
            typeof(int),
            [typeof(object[]), typeof(OperationExecution), source.MakeByRefType(), typeof(int), typeof(FieldsProgress).MakeByRefType()],
            typeof(FieldsCode).Module,
            skipVisibility: true);
        _source = source;
        _code = _method.GetILGenerator();
        _position = _code.DeclareLocal(typeof(int));
        LocalBuilder output = _code.DeclareLocal(typeof(Response.ResponseBuffer));
        LoadExecution();
        _code.Emit(OpCodes.Call, typeof(OperationExecution).GetProperty(nameof(OperationExecution.Output))!.GetMethod!);
        _code.Emit(OpCodes.Stloc, output);
        _response = new ResponseCode(_code, () => _code.Emit(OpCodes.Ldloc, output));
        _code.Emit(OpCodes.Ldarg_3);
        _response.GoTo();
    }

    /// <summary>Generates a method for some fields.</summary>
    public static GeneratedFields<T> Generate<T>(FieldPlan<T>[] fields)
    {
        var code = new FieldsCode(typeof(T));
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i].Generate(code, i);
        }

        code._response.Literal("}");
        code._response.LoadPosition();
        code._code.Emit(OpCodes.Ret);
        code._response.End();
        return code._method.CreateDelegate<GeneratedFields<T>>(code._constants.ToArray());
    }

    /// <summary>Adds what is always the same.</summary>
    public void Literal(string json) => _response.Literal(json);

    /// <summary>Adds the name of a field and what comes before it.</summary>
    public void Name(FieldPlan field, int index) => _response.Literal($"{(index == 0 ? '{' : ',')}\"{field.ResponseName}\":");

    /// <summary>Adds a field that only its plan knows how to resolve.</summary>
    public void Opaque<TSource>(FieldPlan<TSource> field, int index)
    {
        Name(field, index);
        Begin(field, index, isEntered: !field.IsLeaf);
        Constant(field);
        LoadExecution();
        _code.Emit(OpCodes.Ldarg_2);
        _code.Emit(OpCodes.Ldloc, _position);
        _code.Emit(OpCodes.Call, typeof(GeneratedCalls).GetMethod(nameof(GeneratedCalls.WriteField))!.MakeGenericMethod(typeof(TSource)));
        GoOn();
    }

    /// <summary>Adds a field that is a member of a class.</summary>
    public void Resolved<TResult>(FieldPlan field, int index, FieldMember member, ArgumentPlan arguments, ValueWriter<TResult> writer)
    {
        LocalBuilder value = _code.DeclareLocal(typeof(TResult));
        LocalBuilder start = _code.DeclareLocal(typeof(int));
        if (member.IsPlain && writer.IsGenerated)
        {
            _response.LoadPlace();
            _code.Emit(OpCodes.Stloc, start);
            Name(field, index);
        }
        else
        {
            Name(field, index);
            Begin(field, index, isEntered: false);
        }

        member.EmitCall(_code, LoadSource, LoadExecution, () => LoadArguments(arguments));
        _code.Emit(OpCodes.Stloc, value);
        if (!writer.IsGenerated)
        {
            WriteValue(field, value, writer);
            return;
        }

        Label leave = _code.DefineLabel();
        Label after = _code.DefineLabel();
        writer.Generate(this, value, field.IsNonNull, leave);
        _response.Flush();
        _code.MarkLabel(after);
        _response.Aside(() =>
        {
            _code.MarkLabel(leave);
            if (member.IsPlain)
            {
                _code.Emit(OpCodes.Ldloc, start);
                _response.GoTo();
                Name(field, index);
                Begin(field, index, isEntered: false);
            }

            WriteValue(field, value, writer);
            _code.Emit(OpCodes.Br, after);
        });
    }

    /// <summary>Adds a member of an object below.</summary>
    public void Plain<TResult>(FieldPlan field, FieldMember member, LocalBuilder source, ValueWriter<TResult> writer, Label leave)
    {
        LocalBuilder value = _code.DeclareLocal(typeof(TResult));
        member.EmitCall(_code, () => _code.Emit(source.LocalType.IsValueType ? OpCodes.Ldloca : OpCodes.Ldloc, source), LoadExecution, () => { });
        _code.Emit(OpCodes.Stloc, value);
        writer.Generate(this, value, field.IsNonNull, leave);
    }

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

    private void WriteValue<T>(FieldPlan field, LocalBuilder value, ValueWriter<T> writer)
    {
        if (!field.IsLeaf)
        {
            Enter(field);
        }

        Constant(writer);
        LoadExecution();
        _code.Emit(OpCodes.Ldloca, value);
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
