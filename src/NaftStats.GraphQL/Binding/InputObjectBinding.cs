using System.Reflection;
using System.Runtime.CompilerServices;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>An input object represented by a class: fields become constructor parameters or settable properties of the same name.</summary>
internal sealed class InputObjectBinding
{
    private readonly ConstructorInvoker? _constructor;
    private readonly Type _class;
    private readonly (string Field, InputConverter Convert, object? Absent)[] _parameters;
    private readonly (string Field, InputConverter Convert, PropertyInfo Property)[] _properties;

    public InputObjectBinding(InputObjectType type, Type clr, InputBinding inputs)
    {
        _class = clr;
        ConstructorInfo? constructor = FindConstructor(clr);
        _constructor = constructor is null ? null : ConstructorInvoker.Create(constructor);
        ParameterInfo[] parameters = constructor?.GetParameters() ?? [];
        _parameters = Array.ConvertAll(parameters, p =>
        {
            InputValue field = FindField(type, p.Name!)!;
            object? absent = p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null;
            return (field.Name, inputs.Converter(field.Type, p.ParameterType), absent);
        });
        _properties =
        [
            .. type.Fields.Values.Where(f => !Array.Exists(parameters, p => Matches(f, p.Name!))).Select(f =>
            {
                PropertyInfo property = FindProperty(clr, f)!;
                return (f.Name, inputs.Converter(f.Type, property.PropertyType), property);
            }),
        ];
    }

    /// <summary>Adds what is wrong with a class as the representation of an input object.</summary>
    public static void Check(InputObjectType type, Type clr, InputBinding inputs, List<string> problems)
    {
        var nullability = new NullabilityInfoContext();
        ConstructorInfo? constructor = FindConstructor(clr);
        if (constructor is null && !clr.IsValueType)
        {
            problems.Add($"{type.Name}: {clr.Name} has no public constructor: give it one that takes the fields, or one without parameters");
            return;
        }

        ParameterInfo[] parameters = constructor?.GetParameters() ?? [];
        foreach (ParameterInfo parameter in parameters.Where(p => FindField(type, p.Name!) is null))
        {
            problems.Add($"{type.Name}: the constructor of {clr.Name} takes '{parameter.Name}', which is no field of {type.Name}: "
                + $"rename it to one of {string.Join(", ", type.Fields.Keys)}, or remove it");
        }

        foreach (InputValue field in type.Fields.Values)
        {
            string subject = $"{type.Name}.{field.Name} ({clr.Name})";
            bool canBeAbsent = !field.IsRequired && !field.HasDefault;
            if (Array.Find(parameters, p => Matches(field, p.Name!)) is { } parameter)
            {
                inputs.Check(subject, field.Type, canBeAbsent, parameter.ParameterType, nullability.Create(parameter), problems);
            }
            else if (FindProperty(clr, field) is { } property)
            {
                inputs.Check(subject, field.Type, canBeAbsent, property.PropertyType, nullability.Create(property), problems);
            }
            else
            {
                problems.Add($"{type.Name}.{field.Name}: {clr.Name} has neither a constructor parameter nor a settable property "
                    + $"'{field.Name}': add one");
            }
        }
    }

    /// <summary>Makes an object of the coerced fields.</summary>
    public object? Convert(object? value)
    {
        if (value is not IReadOnlyDictionary<string, object?> fields)
        {
            return null;
        }

        // Most have few fields: their values need no array of their own.
        var few = default(FewArguments);
        Span<object?> arguments = _parameters.Length <= FewArguments.Length ? few : new object?[_parameters.Length];
        arguments = arguments[.._parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            (string field, InputConverter convert, object? absent) = _parameters[i];
            arguments[i] = fields.TryGetValue(field, out object? given) ? convert(given) ?? absent : absent;
        }

        object result = _constructor is null ? Activator.CreateInstance(_class)! : _constructor.Invoke(arguments)!;
        foreach ((string field, InputConverter convert, PropertyInfo property) in _properties)
        {
            if (fields.TryGetValue(field, out object? given))
            {
                property.SetValue(result, convert(given));
            }
        }

        return result;
    }

    [InlineArray(Length)]
    private struct FewArguments
    {
        public const int Length = 8;

        private object? _first;
    }

    private static ConstructorInfo? FindConstructor(Type clr) =>
        clr.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();

    private static bool Matches(InputValue field, string name) => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static InputValue? FindField(InputObjectType type, string name) => type.Fields.Values.FirstOrDefault(f => Matches(f, name));

    private static PropertyInfo? FindProperty(Type clr, InputValue field) =>
        Array.Find(clr.GetProperties(BindingFlags.Public | BindingFlags.Instance), p => p.CanWrite && Matches(field, p.Name));
}
