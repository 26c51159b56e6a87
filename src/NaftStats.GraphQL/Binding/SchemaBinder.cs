using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Introspection;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Binds a schema to C# classes. Everything is checked before anything is compiled, and all problems are reported together.</summary>
internal sealed class SchemaBinder
{
    private readonly Schema _schema;
    private readonly IReadOnlyDictionary<string, Type> _classes;
    private readonly Func<Type, bool>? _isService;
    private readonly InputBinding _inputs = new();
    private readonly BindingCheck _check;

    private SchemaBinder(Schema schema, IReadOnlyDictionary<string, Type> classes, Func<Type, bool>? isService)
    {
        _schema = schema;
        _classes = classes;
        _isService = isService;
        _check = new BindingCheck(schema, classes, isService, _inputs);
    }

    /// <summary>Binds the schema, or throws what is wrong.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="bindings">The classes of its object types.</param>
    /// <param name="isService">Whether a type is a registered service, if that can be known.</param>
    /// <exception cref="BindingException">The classes do not fit the schema.</exception>
    public static BoundSchema Bind(Schema schema, SchemaBindings bindings, Func<Type, bool>? isService)
    {
        var classes = new Dictionary<string, Type>(bindings.Classes, StringComparer.Ordinal);
        IntrospectionTypes.AddTo(classes);
        var binder = new SchemaBinder(schema, classes, isService);
        binder._check.CheckClasses(bindings.Classes);
        return binder.BindObjects(schema.Types.Values.OfType<ObjectType>());
    }

    /// <summary>Binds the introspection types only.</summary>
    public static BoundSchema BindIntrospection(Schema schema)
    {
        var classes = new Dictionary<string, Type>(StringComparer.Ordinal);
        IntrospectionTypes.AddTo(classes);
        return new SchemaBinder(schema, classes, null).BindObjects(
            schema.Types.Values.OfType<ObjectType>().Where(t => SpecifiedTypes.Contains(t.Name)));
    }

    private BoundSchema BindObjects(IEnumerable<ObjectType> objects)
    {
        ObjectType[] types = [.. objects];
        _check.CheckObjects(types);
        return _check.Problems.Count == 0
            ? new BoundSchema(_schema, types.ToDictionary(t => (NamedType)t, CreateObject))
            : throw new BindingException(_check.Problems);
    }

    private ObjectBinding CreateObject(ObjectType type)
    {
        MethodInfo create = typeof(SchemaBinder).GetMethod(nameof(CreateTyped), BindingFlags.NonPublic | BindingFlags.Instance)!;
        return create.MakeGenericMethod(_classes[type.Name]).CreateDelegate<Func<ObjectType, ObjectBinding>>(this)(type);
    }

    private ObjectBinding<T> CreateTyped<T>(ObjectType type)
    {
        T? shared = default;
        bool isService = _isService?.Invoke(typeof(T)) != false;
        bool canCreate = typeof(T).IsValueType || typeof(T).GetConstructor([]) is not null;
        return new ObjectBinding<T>(type, BindField<T>, services =>
        {
            // Services of a request are made when they are first asked for: there is no asking for what is known to be none.
            if (isService && services.GetService(typeof(T)) is T service)
            {
                return service;
            }

            return canCreate
                ? shared ??= Activator.CreateInstance<T>()
                : services.GetService<T>() ?? throw new InvalidOperationException($"{typeof(T)} represents {type.Name} but is not registered as a service.");
        });
    }

    private FieldBinding<T> BindField<T>(Field field)
    {
        if (IntrospectionTypes.BindMetaField<T>(_schema, field) is { } meta)
        {
            return meta;
        }

        MethodInfo bind = typeof(SchemaBinder).GetMethod(nameof(BindTyped), BindingFlags.NonPublic | BindingFlags.Instance)!;
        FieldMember member = _check.Members[field];
        return (FieldBinding<T>)bind.MakeGenericMethod(typeof(T), member.ResultType).Invoke(this, [member])!;
    }

    private FieldBinding<TSource> BindTyped<TSource, TResult>(FieldMember member)
    {
        var factory = (WriterFactory<TResult>)ResultBinding.CreateFactory(member.Field.Type, typeof(TResult));
        InputConverter[] converters =
            [.. member.Field.Arguments.Select(a => _inputs.Converter(a.Type, member.ParameterTypeOf(a)))];
        object?[] absent = [.. member.Field.Arguments.Select(a => AbsentValue(member.ParameterTypeOf(a)))];
        ArgumentConverter convert = (_, values) => Convert(values, converters, absent);
        return member.IsAsync
            ? new AsyncFieldBinding<TSource, TResult>(member.CompileResolver<TSource, ValueTask<TResult>>(), factory, convert)
            : new FieldBinding<TSource, TResult>(member.CompileResolver<TSource, TResult>(), factory, convert, member);
    }

    private static object? AbsentValue(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    private static object?[] Convert(
        object?[] values, InputConverter[] converters, object?[] absent)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReferenceEquals(values[i], VariableValues.Absent) ? absent[i] : converters[i](values[i]) ?? absent[i];
        }

        return values;
    }
}
