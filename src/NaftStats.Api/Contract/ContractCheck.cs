using System.Reflection;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace NaftStats.Api.Contract;

/// <summary>Finds everything of a contract that no class answers, so that it shows when the server starts and not when someone asks.</summary>
internal sealed class ContractCheck
{
    private static readonly Dictionary<string, Type> Scalars = new()
    {
        ["Boolean"] = typeof(bool),
        ["Float"] = typeof(double),
        ["ID"] = typeof(string),
        ["Int"] = typeof(int),
        ["String"] = typeof(string),
    };

    private readonly NullabilityInfoContext _nullability = new();
    private readonly List<string> _problems = [];
    private readonly ISchema _schema;
    private readonly TypeSettings _settings;
    private readonly IReadOnlyDictionary<string, Type> _bound;

    private ContractCheck(ISchema schema, TypeSettings settings, IReadOnlyDictionary<string, Type> bound) =>
        (_schema, _settings, _bound) = (schema, settings, bound);

    /// <summary>All that does not fit.</summary>
    /// <param name="schema">The schema of the contract.</param>
    /// <param name="settings">The classes, as the builder has bound their members.</param>
    /// <param name="bound">The class or enum of each type.</param>
    public static IReadOnlyList<string> Problems(ISchema schema, TypeSettings settings, IReadOnlyDictionary<string, Type> bound)
    {
        var check = new ContractCheck(schema, settings, bound);
        check.CheckTypes();
        return check._problems;
    }

    private void CheckTypes()
    {
        var types = _schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).ToDictionary(type => type.Name);
        foreach (var (name, type) in _bound.Where(pair => !types.ContainsKey(pair.Key)))
        {
            _problems.Add($"{name}: {type.Name} is bound to it, and the contract has no such type.");
        }

        foreach (var type in types.Values.Where(type => type is not ScalarGraphType || type is EnumerationGraphType))
        {
            if (!_bound.TryGetValue(type.Name, out var bound))
            {
                _problems.Add($"{type.Name}: nothing is bound to this type.");
            }
            else if (type is IObjectGraphType answered)
            {
                CheckFields(answered, bound);
            }
            else if (type is IInputObjectGraphType input)
            {
                CheckInput(input, bound);
            }
        }
    }

    private void CheckFields(IObjectGraphType type, Type bound)
    {
        foreach (var field in type.Fields)
        {
            var place = $"{type.Name}.{field.Name}";
            if (_settings.For(type.Name).FieldFor(field.Name).ResolverAccessor is not { } member)
            {
                _problems.Add($"{place}: {bound.Name} has no public property or method of that name.");
                continue;
            }

            var nullability = member.Parameters is null
                ? _nullability.Create(bound.GetProperty(member.FieldName)!)
                : _nullability.Create(member.MethodInfo.ReturnParameter);
            var (given, known) = Awaited(member.ReturnType, nullability);
            Fit(place, field.ResolvedType!, given, known.ReadState, isGiven: true);
            CheckArguments(place, field, member.Parameters ?? []);
        }
    }

    private void CheckArguments(string place, FieldType field, ParameterInfo[] parameters)
    {
        QueryArgument[] arguments = [.. field.Arguments ?? []];
        foreach (var argument in arguments)
        {
            if (parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is not { } parameter)
            {
                _problems.Add($"{place}({argument.Name}): no parameter takes this argument.");
                continue;
            }

            var type = argument.DefaultValue is null || argument.ResolvedType is NonNullGraphType ? argument.ResolvedType! : new NonNullGraphType(argument.ResolvedType!);
            Fit($"{place}({argument.Name})", type, parameter.ParameterType, _nullability.Create(parameter).WriteState, isGiven: false);
        }

        foreach (var parameter in parameters.Where(parameter => arguments.All(argument => argument.Name != parameter.Name)))
        {
            if (parameter.ParameterType != typeof(CancellationToken) && parameter.GetCustomAttribute<FromServicesAttribute>() is null)
            {
                _problems.Add($"{place}: the parameter {parameter.Name} is no argument of the contract; mark it with [FromServices] where it is a service.");
            }
        }
    }

    private void CheckInput(IInputObjectGraphType type, Type bound)
    {
        var parameters = bound.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() ?? [];
        foreach (var field in type.Fields)
        {
            if (parameters.FirstOrDefault(parameter => field.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)) is not { } parameter)
            {
                _problems.Add($"{type.Name}.{field.Name}: the constructor of {bound.Name} has no parameter of that name.");
                continue;
            }

            Fit($"{type.Name}.{field.Name}", field.ResolvedType!, parameter.ParameterType, _nullability.Create(parameter).WriteState, isGiven: false);
        }
    }

    private void Fit(string place, IGraphType type, Type clr, NullabilityState state, bool isGiven)
    {
        if (isGiven && type is NonNullGraphType && state == NullabilityState.Nullable)
        {
            _problems.Add($"{place}: it can be null, and the contract says that it never is.");
        }
        else if (!isGiven && type is not NonNullGraphType && state == NullabilityState.NotNull)
        {
            _problems.Add($"{place}: it cannot be null, and the contract says that it may be.");
        }

        var (asked, given) = (Unwrapped(type), clr);
        while (asked is ListGraphType list && Items(given) is { } items)
        {
            (asked, given) = (Unwrapped(list.ResolvedType!), items);
        }

        // A decimal is written as the number that it is.
        given = Nullable.GetUnderlyingType(given) ?? given;
        given = given == typeof(decimal) ? typeof(double) : given;
        var expected = asked is ListGraphType ? null : Scalars.GetValueOrDefault(asked.Name) ?? _bound.GetValueOrDefault(asked.Name);
        if (asked is ListGraphType || (expected is not null && expected != given))
        {
            _problems.Add($"{place}: {NameOf(clr)} is not what {type} needs{(expected is null ? "" : $", which is {expected.Name}")}.");
        }
    }

    private static IGraphType Unwrapped(IGraphType type) => type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;

    private static (Type Type, NullabilityInfo Nullability) Awaited(Type type, NullabilityInfo nullability) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(Task<>))
            ? (type.GenericTypeArguments[0], nullability.GenericTypeArguments[0])
            : (type, nullability);

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>" : type.Name;

    private static Type? Items(Type type) => type == typeof(string) ? null
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];
}
