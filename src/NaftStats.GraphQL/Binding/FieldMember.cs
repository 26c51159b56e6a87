using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>The C# member that represents a field, and how its parameters are filled.</summary>
internal sealed class FieldMember
{
    private readonly MethodInfo? _method;
    private readonly PropertyInfo? _property;

    private FieldMember(Field field, MemberInfo member)
    {
        Field = field;
        _method = member as MethodInfo;
        _property = member as PropertyInfo;
        IsPlain = _property?.GetMethod is { } getter
            && getter.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            && (!getter.IsVirtual || getter.IsFinal || getter.DeclaringType!.IsSealed);
    }

    public Field Field { get; }

    /// <summary>The type the member gives, as declared.</summary>
    public Type DeclaredType => _method?.ReturnType ?? _property!.PropertyType;

    /// <summary>The type the member gives, after waiting where that is needed.</summary>
    public Type ResultType => ResultShape.Awaited(DeclaredType) ?? DeclaredType;

    /// <summary>
    /// Whether the member is a property that the compiler wrote: it gives a field of the object, so that it cannot fail and may be read twice.
    /// </summary>
    public bool IsPlain { get; }

    public bool IsAsync => ResultShape.Awaited(DeclaredType) is not null;

    public ParameterInfo[] Parameters => _method?.GetParameters() ?? [];

    public string Name => _method is null ? _property!.Name : _method.Name + "()";

    /// <summary>What C# says about null in the result.</summary>
    public NullabilityInfo? Nullability
    {
        get
        {
            var context = new NullabilityInfoContext();
            NullabilityInfo info = _method is null ? context.Create(_property!) : context.Create(_method.ReturnParameter);
            return IsAsync ? (info.GenericTypeArguments is [var awaited] ? awaited : null) : info;
        }
    }

    /// <summary>The members that a field could mean; there should be exactly one.</summary>
    public static IReadOnlyList<FieldMember> Find(Type @class, Field field)
    {
        string[] methods = [field.Name, "Get" + field.Name, field.Name + "Async", "Get" + field.Name + "Async"];
        const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;
        IEnumerable<MemberInfo> members = @class.GetProperties(Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && p.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))
            .Concat<MemberInfo>(@class.GetMethods(Instance)
                .Where(m => !m.IsSpecialName && !m.IsGenericMethod && m.DeclaringType != typeof(object)
                    && methods.Contains(m.Name, StringComparer.OrdinalIgnoreCase)));
        return [.. members.GroupBy(m => m.ToString()).Select(g => g.First()).Select(m => new FieldMember(field, m))];
    }

    /// <summary>The position of the argument that a parameter takes, or -1 when it takes something else.</summary>
    public int ArgumentOf(ParameterInfo parameter)
    {
        for (int i = 0; i < Field.Arguments.Count; i++)
        {
            if (Field.Arguments[i].Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The type of the parameter that takes an argument.</summary>
    public Type ParameterTypeOf(InputValue argument) =>
        Array.Find(Parameters, p => argument.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase))!.ParameterType;

    /// <summary>Compiles the call of the member.</summary>
    /// <remarks>
    /// It is written down as instructions: an expression tree would come to the same, but compiling the first one delays the first answer
    /// of a process by some 50 ms.
    /// </remarks>
    public Resolver<TSource, TResult> CompileResolver<TSource, TResult>()
    {
        // Bound to an object, which they do not use, such methods are called without moving the arguments about.
        var method = new DynamicMethod(
            Name,
            typeof(TResult),
            [typeof(object), typeof(TSource).MakeByRefType(), typeof(OperationExecution), typeof(object[])],
            typeof(FieldMember).Module,
            skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        EmitCall(
            code,
            () =>
            {
                code.Emit(OpCodes.Ldarg_1);
                if (!typeof(TSource).IsValueType)
                {
                    code.Emit(OpCodes.Ldind_Ref);
                }
            },
            () => code.Emit(OpCodes.Ldarg_2),
            () => code.Emit(OpCodes.Ldarg_3));
        if (IsAsync && DeclaredType.GetGenericTypeDefinition() == typeof(Task<>))
        {
            code.Emit(OpCodes.Newobj, typeof(ValueTask<>).MakeGenericType(ResultType).GetConstructor([DeclaredType])!);
        }

        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Resolver<TSource, TResult>>(this);
    }

    /// <summary>Adds the call of the member to generated code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="loadSource">Loads the object, or the address of a value type.</param>
    /// <param name="loadExecution">Loads the execution.</param>
    /// <param name="loadArguments">Loads the arguments as they are converted for the member.</param>
    public void EmitCall(ILGenerator code, Action loadSource, Action loadExecution, Action loadArguments)
    {
        MethodInfo target = _method ?? _property!.GetMethod!;
        Type source = target.ReflectedType!;
        loadSource();
        foreach (ParameterInfo parameter in Parameters)
        {
            EmitArgument(code, parameter, loadExecution, loadArguments);
        }

        if (source.IsValueType && target.IsVirtual)
        {
            code.Emit(OpCodes.Constrained, source);
        }

        code.Emit(source.IsValueType && !target.IsVirtual ? OpCodes.Call : OpCodes.Callvirt, target);
    }

    private void EmitArgument(ILGenerator code, ParameterInfo parameter, Action loadExecution, Action loadArguments)
    {
        int index = ArgumentOf(parameter);
        if (index >= 0)
        {
            loadArguments();
            code.Emit(OpCodes.Ldc_I4, index);
            code.Emit(OpCodes.Ldelem_Ref);
            code.Emit(OpCodes.Unbox_Any, parameter.ParameterType);
            return;
        }

        Type execution = typeof(OperationExecution);
        MethodInfo supply = parameter.ParameterType == typeof(CancellationToken)
            ? execution.GetProperty(nameof(OperationExecution.CancellationToken))!.GetMethod!
            : execution.GetMethod(nameof(OperationExecution.GetService))!.MakeGenericMethod(parameter.ParameterType);
        loadExecution();
        code.Emit(OpCodes.Call, supply);
    }
}
