using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Fits arguments and the fields of input objects to C# types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/>
internal sealed class InputBinding
{
    private readonly Dictionary<(GraphQLType Type, Type Clr), InputConverter> _converters = [];
    private readonly HashSet<(InputObjectType Type, Type Clr)> _checked = [];

    /// <summary>Adds to <paramref name="problems"/> what is wrong with a C# type as the representation of an input type.</summary>
    public void Check(string subject, GraphQLType type, bool canBeAbsent, Type clr, NullabilityInfo? nullability, List<string> problems)
    {
        bool canBeNull = !type.IsNonNull || canBeAbsent;
        bool takesNull = Nullable.GetUnderlyingType(clr) is not null
            || (!clr.IsValueType && nullability?.WriteState != NullabilityState.NotNull);
        if (canBeNull && !takesNull)
        {
            problems.Add($"{subject}: a value of type {type} may be null or absent, but {ResultShape.NameOf(clr)} takes no null: "
                + $"make it {ResultShape.NameOf(clr)}?, or the GraphQL type non-null");
        }

        Type plain = Nullable.GetUnderlyingType(clr) ?? clr;
        switch (type.Nullable)
        {
            case ListType list:
                if (ListElement(plain) is { } item)
                {
                    Check(subject, list.ItemType, false, item, ResultShape.ItemNullability(nullability), problems);
                }
                else
                {
                    problems.Add($"{subject}: a list is taken as an array, IReadOnlyList, IEnumerable, List or ImmutableArray, not as {ResultShape.NameOf(plain)}");
                }

                break;
            case InputObjectType input when _checked.Add((input, plain)):
                CheckObject(subject, input, plain, problems);
                break;
            case InputObjectType:
                break;
            default:
                if (LeafTypes.Check(type.Named, plain) is { } problem)
                {
                    problems.Add($"{subject}: {problem}");
                }

                break;
        }
    }

    /// <summary>The converter for a pair that is known to fit.</summary>
    public InputConverter Converter(GraphQLType type, Type clr)
    {
        type = type.Nullable;
        clr = Nullable.GetUnderlyingType(clr) ?? clr;
        lock (_converters)
        {
            if (!_converters.TryGetValue((type, clr), out InputConverter? converter))
            {
                // Input objects can contain themselves: the entry must be there before their fields are looked at.
                InputConverter? inner = null;
                _converters[(type, clr)] = value => inner!(value);
                converter = _converters[(type, clr)] = inner = Create(type, clr);
            }

            return converter;
        }
    }

    private InputConverter Create(GraphQLType type, Type clr) => type switch
    {
        ListType list => CreateList(clr, Converter(list.ItemType, ListElement(clr)!)),
        InputObjectType input => new InputObjectBinding(input, clr, this).Convert,
        EnumType @enum => CreateEnum(@enum, clr),
        _ => CreateScalar(((ScalarType)type).BuiltIn, clr),
    };

    private static Type? ListElement(Type clr)
    {
        if (clr.IsArray)
        {
            return clr.GetElementType();
        }

        Type[] taken =
        [
            typeof(IEnumerable<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(ICollection<>), typeof(IList<>),
            typeof(List<>), typeof(ImmutableArray<>),
        ];
        return clr.IsGenericType && taken.Contains(clr.GetGenericTypeDefinition()) ? clr.GetGenericArguments()[0] : null;
    }

    private static InputConverter CreateList(Type clr, InputConverter item)
    {
        Type element = ListElement(clr)!;
        object conversion = Activator.CreateInstance(typeof(ListConversion<>).MakeGenericType(element), item)!;
        var toArray = typeof(ListConversion<>).MakeGenericType(element).GetMethod(nameof(ListConversion<>.Convert))!.CreateDelegate<InputConverter>(conversion);
        Func<object, object>? wrap = null;
        if (clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(List<>))
        {
            wrap = array => Activator.CreateInstance(clr, array)!;
        }
        else if (clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            MethodInfo create = typeof(InputBinding).GetMethod(nameof(ToImmutable), BindingFlags.NonPublic | BindingFlags.Static)!;
            wrap = create.MakeGenericMethod(element).CreateDelegate<Func<object, object>>();
        }

        return wrap is null ? toArray : value => value is null ? null : wrap(toArray(value)!);
    }

    private static object ToImmutable<T>(object array) => ImmutableArray.Create((T[])array);

    private static InputConverter CreateEnum(EnumType type, Type clr)
    {
        Dictionary<EnumValue, object> members = type.Values.Values.ToDictionary(v => v, v => Enum.Parse(clr, LeafTypes.MemberOf(clr, v.Name)!));
        return value => value is null ? null : members[(EnumValue)value];
    }

    private static InputConverter CreateScalar(BuiltInScalar scalar, Type clr)
    {
        if (scalar == BuiltInScalar.None)
        {
            return value => value is null || clr.IsInstanceOfType(value) ? value : ParseCustom(value, clr);
        }

        if (scalar == BuiltInScalar.ID && clr != typeof(string))
        {
            return value => value is null ? null : ParseID((string)value, clr);
        }

        bool isSame = clr == typeof(string) || clr == typeof(bool)
            || (scalar == BuiltInScalar.Int && clr == typeof(int)) || (scalar == BuiltInScalar.Float && clr == typeof(double));
        return isSame ? value => value : value => value is null ? null : Narrow(value, clr);
    }

    private static object ParseCustom(object value, Type clr)
    {
        try
        {
            return clr == typeof(DateOnly) && value is string date
                ? DateOnly.Parse(date, CultureInfo.InvariantCulture)
                : Convert.ChangeType(value, clr, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException)
        {
            throw new FieldException($"The value {Shown(value)} is not valid here.", ErrorCodes.ArgumentInvalid);
        }
    }

    private static object ParseID(string text, Type clr)
    {
        object? parsed = clr == typeof(Guid) ? (Guid.TryParse(text, out Guid guid) ? guid : null)
            : clr == typeof(int) ? (int.TryParse(text, CultureInfo.InvariantCulture, out int number) ? number : null)
            : long.TryParse(text, CultureInfo.InvariantCulture, out long wide) ? wide : null;
        return parsed ?? throw new FieldException($"{Inspect.Text(text)} is not an identifier of anything here.", ErrorCodes.ArgumentInvalid);
    }

    private static object Narrow(object value, Type clr)
    {
        try
        {
            return Convert.ChangeType(value, clr, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new FieldException($"The number {Shown(value)} is out of range here.", ErrorCodes.ArgumentInvalid);
        }
    }

    private static string Shown(object value) =>
        value is string text ? Inspect.Text(text) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private void CheckObject(string subject, InputObjectType type, Type clr, List<string> problems)
    {
        if (clr.IsAbstract || clr.IsPrimitive || clr == typeof(string))
        {
            problems.Add($"{subject}: the input object {type.Name} is represented by a class or record, not by {ResultShape.NameOf(clr)}");
            return;
        }

        InputObjectBinding.Check(type, clr, this, problems);
    }
}
