using System.Reflection;

namespace NaftStats.GraphQL.Binding;

/// <summary>What a C# type is as the result of a resolver, apart from being waited for.</summary>
internal static class ResultShape
{
    /// <summary>The type within a <see cref="Task{T}"/> or <see cref="ValueTask{T}"/>, or none when there is nothing to wait for.</summary>
    public static Type? Awaited(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The type of the items of a list, or none when the type is not a list.</summary>
    public static Type? Item(Type type)
    {
        if (type == typeof(string))
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        Type? enumerable = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? type
            : Array.Find(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return enumerable?.GetGenericArguments()[0];
    }

    /// <summary>What is known of the nullability of the items of a list.</summary>
    public static NullabilityInfo? ItemNullability(NullabilityInfo? list) =>
        list?.ElementType ?? (list?.GenericTypeArguments is [var item] ? item : null);

    /// <summary>Whether a value of the type can be null, as far as C# says; unannotated code says nothing.</summary>
    public static bool CanBeNull(Type type, NullabilityInfo? nullability) =>
        Nullable.GetUnderlyingType(type) is not null
        || (!type.IsValueType && nullability?.ReadState == NullabilityState.Nullable);

    /// <summary>The C# name of a type, for messages.</summary>
    public static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type.IsEnum ? type.Name
            : Type.GetTypeCode(type) switch
            {
                TypeCode.Int32 => "int",
                TypeCode.Int16 => "short",
                TypeCode.Int64 => "long",
                TypeCode.Byte => "byte",
                TypeCode.SByte => "sbyte",
                TypeCode.UInt16 => "ushort",
                TypeCode.Double => "double",
                TypeCode.Single => "float",
                TypeCode.Decimal => "decimal",
                TypeCode.Boolean => "bool",
                TypeCode.String => "string",
                _ => type.Name,
            };
    }
}
