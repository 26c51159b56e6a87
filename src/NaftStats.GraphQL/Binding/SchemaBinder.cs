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
    private readonly Dictionary<Field, FieldMember> _members = [];
    private readonly List<string> _problems = [];

    private SchemaBinder(Schema schema, IReadOnlyDictionary<string, Type> classes, Func<Type, bool>? isService)
    {
        _schema = schema;
        _classes = classes;
        _isService = isService;
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
        return new SchemaBinder(schema, classes, isService).Bind(bindings.Classes);
    }

    /// <summary>Binds the introspection types only.</summary>
    public static BoundSchema BindIntrospection(Schema schema)
    {
        var classes = new Dictionary<string, Type>(StringComparer.Ordinal);
        IntrospectionTypes.AddTo(classes);
        return new SchemaBinder(schema, classes, null).BindObjects(
            schema.Types.Values.OfType<ObjectType>().Where(t => SpecifiedTypes.Contains(t.Name)));
    }

    private BoundSchema Bind(IReadOnlyDictionary<string, Type> given)
    {
        foreach ((string name, Type clr) in given)
        {
            if (_schema.FindType(name) is not ObjectType)
            {
                _problems.Add($"{name}: {clr.Name} is bound to it, but the schema has no object type of that name."
                    + Response.Suggestions.For(name, _schema.Types.Values.OfType<ObjectType>().Select(t => t.Name)));
            }
        }

        foreach (NamedType type in _schema.Types.Values.Where(t => t.IsAbstract))
        {
            CheckPossibleTypes(type);
        }

        return BindObjects(_schema.Types.Values.OfType<ObjectType>());
    }

    private BoundSchema BindObjects(IEnumerable<ObjectType> objects)
    {
        ObjectType[] types = [.. objects];
        foreach (ObjectType type in types)
        {
            if (_classes.TryGetValue(type.Name, out Type? clr))
            {
                CheckType(type, clr);
            }
            else
            {
                _problems.Add($"{type.Name}: no class is bound to this object type: add Bind<...>(\"{type.Name}\")");
            }
        }

        return _problems.Count == 0
            ? new BoundSchema(_schema, types.ToDictionary(t => (NamedType)t, CreateObject))
            : throw new BindingException(_problems);
    }

    private void CheckPossibleTypes(NamedType type)
    {
        foreach (var group in _schema.GetPossibleTypes(type).Where(t => _classes.ContainsKey(t.Name)).GroupBy(t => _classes[t.Name]))
        {
            if (group.Count() > 1)
            {
                _problems.Add($"{type.Name}: {string.Join(" and ", group)} are bound to the same class {group.Key.Name}, "
                    + "so that its values cannot be told apart: give each a class of its own");
            }
        }
    }

    private void CheckType(ObjectType type, Type clr)
    {
        foreach (Field field in type.Fields.Values)
        {
            IReadOnlyList<FieldMember> members = FieldMember.Find(clr, field);
            string pascal = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
            if (members is [var member])
            {
                _members[field] = member;
                CheckMember($"{type.Name}.{field.Name} ({clr.Name}.{member.Name})", member);
            }
            else if (members.Count == 0)
            {
                _problems.Add($"{type.Name}.{field.Name}: {clr.Name} has no public property or method "
                    + $"{pascal}, Get{pascal}, {pascal}Async or Get{pascal}Async: add one");
            }
            else
            {
                _problems.Add($"{type.Name}.{field.Name}: {clr.Name} has more than one member for it "
                    + $"({string.Join(", ", members.Select(m => m.Name))}): keep one");
            }
        }
    }

    private void CheckMember(string subject, FieldMember member)
    {
        Type declared = member.DeclaredType;
        if (declared == typeof(void) || declared == typeof(Task) || declared == typeof(ValueTask))
        {
            _problems.Add($"{subject}: the member gives nothing: return {member.Field.Type}");
        }
        else if (ResultBinding.Check(_schema, _classes, member.Field.Type, member.ResultType, member.Nullability) is { } problem)
        {
            _problems.Add($"{subject}: {problem}");
        }

        var nullability = new NullabilityInfoContext();
        foreach (InputValue argument in member.Field.Arguments)
        {
            ParameterInfo? parameter = Array.Find(member.Parameters, p => argument.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase));
            if (parameter is null)
            {
                _problems.Add($"{subject}: no parameter takes the argument '{argument.Name}': add a parameter {argument.Name}");
            }
            else
            {
                _inputs.Check(
                    $"{subject}, argument {argument.Name}",
                    argument.Type,
                    canBeAbsent: false,
                    parameter.ParameterType,
                    nullability.Create(parameter),
                    _problems);
            }
        }

        foreach (ParameterInfo parameter in member.Parameters.Where(p => member.ArgumentOf(p) < 0 && !IsInjected(p.ParameterType)))
        {
            _problems.Add($"{subject}: the parameter '{parameter.Name}' of type "
                + $"{ResultShape.NameOf(parameter.ParameterType)} is neither an argument of the field nor a registered service."
                + Response.Suggestions.For(parameter.Name!, member.Field.Arguments.Select(a => a.Name)));
        }
    }

    private bool IsInjected(Type type) =>
        type == typeof(CancellationToken) || type == typeof(IServiceProvider)
        || (!type.IsValueType && type != typeof(string) && _isService?.Invoke(type) != false);

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
        FieldMember member = _members[field];
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
