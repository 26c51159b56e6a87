using System.Globalization;
using System.Text.Json;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes leaves whose C# type is known only now, converting where the specification lets a service convert.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Result-Coercion-and-Serialization"/>
internal sealed class DynamicLeafWriter(NamedType type) : ValueWriter<object?>
{
    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in object? value, int position)
    {
        if (value is null)
        {
            return Written.Null;
        }

        object? result = type is EnumType @enum ? SerializeEnum(@enum, value) : Serialize(((ScalarType)type).BuiltIn, value);
        return Written.UpTo(ResponseWriter.WriteValue(execution.Output, result, position));
    }

    private static string SerializeEnum(EnumType type, object value)
    {
        string? name = value as string ?? (value as EnumValue)?.Name;
        return name is not null && type.Values.ContainsKey(name)
            ? name
            : throw new FieldException($"Enum \"{type.Name}\" cannot represent value: {Show(value)}");
    }

    private static object Serialize(BuiltInScalar scalar, object value) => scalar switch
    {
        BuiltInScalar.Int => SerializeInt(value),
        BuiltInScalar.Float => Number(value) is { } number && double.IsFinite(number)
            ? number
            : throw new FieldException($"Float cannot represent non numeric value: {Show(value)}"),
        BuiltInScalar.Boolean => value is bool ? value
            : value is not string && Number(value) is { } number && double.IsFinite(number) ? number != 0
            : throw new FieldException($"Boolean cannot represent a non boolean value: {Show(value)}"),
        BuiltInScalar.String => value as string ?? value switch
        {
            bool truth => truth ? "true" : "false",
            _ when Number(value) is { } number && double.IsFinite(number) => NumberText.Of(number),
            _ => throw new FieldException($"String cannot represent value: {Show(value)}"),
        },
        BuiltInScalar.ID => value as string ?? (value is not bool && Number(value) is { } number && double.IsInteger(number)
            ? NumberText.Of(number)
            : throw new FieldException($"ID cannot represent value: {Show(value)}")),
        _ => value,
    };

    private static object SerializeInt(object value)
    {
        double number = Number(value) ?? double.NaN;
        if (!double.IsInteger(number))
        {
            throw new FieldException($"Int cannot represent non-integer value: {Show(value)}");
        }

        return number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new FieldException($"Int cannot represent non 32-bit signed integer value: {Show(value)}");
    }

    /// <summary>The value as a number, if it is one or reads as one.</summary>
    private static double? Number(object value) => value switch
    {
        bool truth => truth ? 1 : 0,
        string text => text.Length > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null,
        int or long or short or byte or double or float or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Show(object value) => value is double or float
        ? NumberText.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture))
        : Inspect.Value(JsonSerializer.SerializeToElement(value));
}
