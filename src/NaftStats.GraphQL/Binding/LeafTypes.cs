using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Which C# types represent which scalars and enums.</summary>
internal static class LeafTypes
{
    private static readonly Type[] IntTypes = [typeof(int), typeof(short), typeof(byte), typeof(sbyte), typeof(ushort), typeof(long)];
    private static readonly Type[] FloatTypes = [typeof(double), typeof(float), typeof(decimal), typeof(int), typeof(long)];
    private static readonly Type[] IDTypes = [typeof(string), typeof(int), typeof(long), typeof(Guid)];

    /// <summary>What is wrong with representing a leaf type by a C# type; null when nothing is.</summary>
    public static string? Check(NamedType type, Type clr)
    {
        if (type is EnumType @enum)
        {
            return CheckEnum(@enum, clr);
        }

        Type[]? allowed = ((ScalarType)type).BuiltIn switch
        {
            BuiltInScalar.Int => IntTypes,
            BuiltInScalar.Float => FloatTypes,
            BuiltInScalar.String => [typeof(string)],
            BuiltInScalar.Boolean => [typeof(bool)],
            BuiltInScalar.ID => IDTypes,
            _ => null,
        };
        return allowed is null || allowed.Contains(clr)
            ? null
            : $"{type.Name} is represented by {string.Join(" or ", allowed.Select(ResultShape.NameOf))}, not by {ResultShape.NameOf(clr)}";
    }

    /// <summary>The C# names of an enum's values by their GraphQL names: <c>NOT_APPLICABLE</c> is <c>NotApplicable</c>.</summary>
    public static string? MemberOf(Type clr, string value)
    {
        string plain = value.Replace("_", "", StringComparison.Ordinal);
        return Array.Find(Enum.GetNames(clr), n => n == value)
            ?? Array.Find(Enum.GetNames(clr), n => n.Replace("_", "", StringComparison.Ordinal).Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The factory of writers of a leaf type, a <see cref="WriterFactory{T}"/> of the C# type.</summary>
    public static object CreateFactory(NamedType type, Type clr)
    {
        object writer = type is EnumType @enum
            ? CreateEnumWriter(@enum, clr)
            : CreateScalarWriter(((ScalarType)type).BuiltIn, clr);
        return Activator.CreateInstance(typeof(LeafFactory<>).MakeGenericType(clr), writer)!;
    }

    private static string? CheckEnum(EnumType type, Type clr)
    {
        if (!clr.IsEnum)
        {
            return $"the enum {type.Name} is represented by a C# enum, not by {ResultShape.NameOf(clr)}";
        }

        string[] unknown = [.. type.Values.Keys.Where(v => MemberOf(clr, v) is null)];
        string[] members = [.. type.Values.Keys.Select(v => MemberOf(clr, v)).OfType<string>()];
        string[] surplus = [.. Enum.GetNames(clr).Except(members)];
        return (unknown, surplus) switch
        {
            ([], []) => null,
            ({ Length: > 0 }, _) => $"the C# enum {clr.Name} has no member for {string.Join(", ", unknown.Select(v => $"{type.Name}.{v}"))}",
            _ => $"the C# enum {clr.Name} has members that {type.Name} lacks: {string.Join(", ", surplus)}",
        };
    }

    private static object CreateEnumWriter(EnumType type, Type clr)
    {
        Type pair = typeof(KeyValuePair<,>).MakeGenericType(clr, typeof(string));
        Array names = Array.CreateInstance(pair, type.Values.Count);
        int index = 0;
        foreach (string value in type.Values.Keys)
        {
            names.SetValue(Activator.CreateInstance(pair, Enum.Parse(clr, MemberOf(clr, value)!), value), index++);
        }

        return Activator.CreateInstance(typeof(EnumWriter<>).MakeGenericType(clr), type.Name, names)!;
    }

    private static object CreateScalarWriter(BuiltInScalar scalar, Type clr) => (scalar, Type.GetTypeCode(clr)) switch
    {
        (BuiltInScalar.Int, TypeCode.Int32) => new IntWriter(),
        (BuiltInScalar.Int, TypeCode.Int16) => new ConvertingWriter<short, int>(new IntWriter(), v => v),
        (BuiltInScalar.Int, TypeCode.Byte) => new ConvertingWriter<byte, int>(new IntWriter(), v => v),
        (BuiltInScalar.Int, TypeCode.SByte) => new ConvertingWriter<sbyte, int>(new IntWriter(), v => v),
        (BuiltInScalar.Int, TypeCode.UInt16) => new ConvertingWriter<ushort, int>(new IntWriter(), v => v),
        (BuiltInScalar.Int, TypeCode.Int64) => new LongAsIntWriter(),
        (BuiltInScalar.Float, TypeCode.Double) => new DoubleWriter(),
        (BuiltInScalar.Float, TypeCode.Single) => new ConvertingWriter<float, double>(
            new DoubleWriter(), v => double.Parse(v.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture)),
        (BuiltInScalar.Float, TypeCode.Decimal) => new DecimalWriter(),
        (BuiltInScalar.Float, TypeCode.Int32) => new IntWriter(),
        (BuiltInScalar.Float, TypeCode.Int64) => new ConvertingWriter<long, decimal>(new DecimalWriter(), v => v),
        (BuiltInScalar.Boolean, _) => new BooleanWriter(),
        (BuiltInScalar.String or BuiltInScalar.ID, TypeCode.String) => new Execution.StringWriter(),
        (BuiltInScalar.ID, _) => Activator.CreateInstance(typeof(IdWriter<>).MakeGenericType(clr))!,
        _ => Activator.CreateInstance(typeof(CustomScalarWriter<>).MakeGenericType(clr))!,
    };
}
