using System.Reflection;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Checks whether classes fit a schema, and finds the member of each field. All problems are collected.</summary>
internal sealed class BindingCheck(
    Schema schema, IReadOnlyDictionary<string, Type> classes, Func<Type, bool>? isService, InputBinding inputs)
{
    private readonly Dictionary<Field, FieldMember> _members = [];
    private readonly List<string> _problems = [];

    /// <summary>The member of each field.</summary>
    public IReadOnlyDictionary<Field, FieldMember> Members => _members;

    /// <summary>What does not fit.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Checks that each class is bound to a type there is, and that the types of a value can be told apart.</summary>
    public void CheckClasses(IReadOnlyDictionary<string, Type> given)
    {
        foreach ((string name, Type clr) in given)
        {
            if (schema.FindType(name) is not ObjectType)
            {
                _problems.Add($"{name}: {clr.Name} is bound to it, but the schema has no object type of that name."
                    + Response.Suggestions.For(name, schema.Types.Values.OfType<ObjectType>().Select(t => t.Name)));
            }
        }

        foreach (NamedType type in schema.Types.Values.Where(t => t.IsAbstract))
        {
            CheckPossibleTypes(type);
        }
    }

    /// <summary>Checks that object types have a class, and that it has a member for each field.</summary>
    public void CheckObjects(IEnumerable<ObjectType> types)
    {
        foreach (ObjectType type in types)
        {
            if (classes.TryGetValue(type.Name, out Type? clr))
            {
                CheckType(type, clr);
            }
            else
            {
                _problems.Add($"{type.Name}: no class is bound to this object type: add Bind<...>(\"{type.Name}\")");
            }
        }
    }

    private void CheckPossibleTypes(NamedType type)
    {
        foreach (var group in schema.GetPossibleTypes(type).Where(t => classes.ContainsKey(t.Name)).GroupBy(t => classes[t.Name]))
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
        else if (ResultBinding.Check(schema, classes, member.Field.Type, member.ResultType, member.Nullability) is { } problem)
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
                inputs.Check(
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
        || (!type.IsValueType && type != typeof(string) && isService?.Invoke(type) != false);
}
