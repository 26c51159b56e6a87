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
internal sealed partial class FieldsCode
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
            skipVisibility: true)
        { InitLocals = false };
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
}
