using System.Reflection;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Fits the results of C# members to the types of fields.</summary>
internal static class ResultBinding
{
    /// <summary>What is wrong with a C# type as the representation of an output type; null when nothing is.</summary>
    public static string? Check(Schema schema, IReadOnlyDictionary<string, Type> classes, GraphQLType type, Type clr, NullabilityInfo? nullability)
    {
        if (type.IsNonNull && ResultShape.CanBeNull(clr, nullability))
        {
            return $"the type {type} excludes null, but {ResultShape.NameOf(clr).TrimEnd('?')}? may be null: "
                + "make the C# type non-nullable or the field nullable";
        }

        if (Nullable.GetUnderlyingType(clr) is { } underlying)
        {
            return Check(schema, classes, type.Nullable, underlying, null);
        }

        if (type.Nullable is ListType list)
        {
            return ResultShape.Item(clr) is { } item
                ? Check(schema, classes, list.ItemType, item, ResultShape.ItemNullability(nullability))
                : $"the type {type} is a list, but {ResultShape.NameOf(clr)} is not: return an IReadOnlyList, an array or another IEnumerable";
        }

        NamedType named = type.Named;
        return named switch
        {
            ObjectType => CheckObject(classes, named, clr),
            _ when named.IsAbstract => CheckAbstract(schema, classes, named, clr),
            _ => LeafTypes.Check(named, clr),
        };
    }

    /// <summary>The factory of writers, a <see cref="WriterFactory{T}"/> of the C# type; the pair is known to fit.</summary>
    public static object CreateFactory(GraphQLType type, Type clr)
    {
        if (Nullable.GetUnderlyingType(clr) is { } underlying)
        {
            return Create(typeof(NullableFactory<>), [underlying], CreateFactory(type.Nullable, underlying));
        }

        if (type.Nullable is ListType list)
        {
            Type item = ResultShape.Item(clr)!;
            return Create(typeof(ListFactory<,>), [clr, item], CreateFactory(list.ItemType, item), list.ItemType.IsNonNull);
        }

        NamedType named = type.Named;
        return named.IsLeaf ? LeafTypes.CreateFactory(named, clr)
            : named.IsAbstract ? Create(typeof(AbstractFactory<>), [clr], named)
            : Create(typeof(ObjectFactory<>), [clr], named);
    }

    private static object Create(Type definition, Type[] types, params object[] arguments) =>
        Activator.CreateInstance(definition.MakeGenericType(types), arguments)!;

    private static string? CheckObject(IReadOnlyDictionary<string, Type> classes, NamedType type, Type clr)
    {
        if (!classes.TryGetValue(type.Name, out Type? bound))
        {
            // Reported once, where the type itself is looked at.
            return null;
        }

        return bound.IsAssignableFrom(clr) && (bound == clr || !clr.IsValueType)
            ? null
            : $"{type.Name} is bound to {ResultShape.NameOf(bound)}, but the member gives {ResultShape.NameOf(clr)}";
    }

    private static string? CheckAbstract(Schema schema, IReadOnlyDictionary<string, Type> classes, NamedType type, Type clr)
    {
        string[] misfits =
        [
            .. schema.GetPossibleTypes(type)
                .Where(t => classes.TryGetValue(t.Name, out Type? bound) && !clr.IsAssignableFrom(bound))
                .Select(t => $"{t.Name} ({ResultShape.NameOf(classes[t.Name])})"),
        ];
        return misfits.Length == 0
            ? null
            : $"{type.Name} can be {string.Join(", ", misfits)}, which {ResultShape.NameOf(clr)} cannot hold: return a common base class or interface";
    }
}
