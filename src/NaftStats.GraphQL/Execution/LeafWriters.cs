using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes <c>Int</c> values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
internal sealed class IntWriter : ValueWriter<int>
{
    public override Completion Write(OperationExecution execution, in int value)
    {
        execution.Output.WriteInt(value);
        return Completion.Done;
    }
}

/// <summary>Writes <c>Int</c> values that are wider in C# than GraphQL allows.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
internal sealed class LongAsIntWriter : ValueWriter<long>
{
    public override Completion Write(OperationExecution execution, in long value)
    {
        execution.Output.WriteInt(value is >= int.MinValue and <= int.MaxValue
            ? value
            : throw new FieldException($"Int cannot represent non 32-bit signed integer value: {value}"));
        return Completion.Done;
    }
}

/// <summary>Writes <c>Float</c> values; there is no way to write those that are not finite.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
internal sealed class DoubleWriter : ValueWriter<double>
{
    public override Completion Write(OperationExecution execution, in double value)
    {
        execution.Output.WriteDouble(double.IsFinite(value)
            ? value
            : throw new FieldException($"Float cannot represent non numeric value: {NumberText.Of(value)}"));
        return Completion.Done;
    }
}

/// <summary>Writes <c>Float</c> values that are decimal in C#.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
internal sealed class DecimalWriter : ValueWriter<decimal>
{
    public override Completion Write(OperationExecution execution, in decimal value)
    {
        execution.Output.WriteDecimal(value);
        return Completion.Done;
    }
}

/// <summary>Writes <c>Boolean</c> values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean"/>
internal sealed class BooleanWriter : ValueWriter<bool>
{
    public override Completion Write(OperationExecution execution, in bool value)
    {
        execution.Output.WriteBoolean(value);
        return Completion.Done;
    }
}

/// <summary>Writes <c>String</c> and <c>ID</c> values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String"/>
internal sealed class StringWriter : ValueWriter<string>
{
    public override Completion Write(OperationExecution execution, in string value)
    {
        if (value is null)
        {
            return Completion.Null;
        }

        execution.Output.WriteString(value);
        return Completion.Done;
    }
}

/// <summary>Writes identifiers that are not text in C#, as the text they are in GraphQL.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-ID"/>
internal sealed class IdWriter<T> : ValueWriter<T>
    where T : struct, ISpanFormattable
{
    public override Completion Write(OperationExecution execution, in T value)
    {
        Span<char> text = stackalloc char[64];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        execution.Output.WriteString(text[..length]);
        return Completion.Done;
    }
}

/// <summary>Writes the values of an enum.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Result-Coercion"/>
internal sealed class EnumWriter<T>(string type, IEnumerable<KeyValuePair<T, string>> names) : ValueWriter<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _json = names.ToFrozenDictionary(n => n.Key, n => Encoding.UTF8.GetBytes($"\"{n.Value}\""));

    public override Completion Write(OperationExecution execution, in T value)
    {
        execution.Output.WriteRaw(_json.TryGetValue(value, out byte[]? json)
            ? json
            : throw new FieldException($"Enum \"{type}\" cannot represent value: {Inspect.Text(value.ToString())}"));
        return Completion.Done;
    }
}

/// <summary>Writes numbers of a type that converts to one of the others without loss.</summary>
internal sealed class ConvertingWriter<T, TTarget>(ValueWriter<TTarget> writer, Func<T, TTarget> convert) : ValueWriter<T>
{
    public override Completion Write(OperationExecution execution, in T value)
    {
        TTarget target = convert(value);
        return writer.Write(execution, in target);
    }
}

/// <summary>Writes values of custom scalars: as JSON where JSON knows them, dates in ISO 8601, others as their text.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Custom-Scalars"/>
internal sealed class CustomScalarWriter<T> : ValueWriter<T>
{
    public override Completion Write(OperationExecution execution, in T value)
    {
        if (value is null)
        {
            return Completion.Null;
        }

        ResponseWriter.WriteValue(execution.Output, value switch
        {
            DateOnly or DateTime or DateTimeOffset or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
            IFormattable and not (int or long or short or byte or double or decimal) =>
                ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => value,
        });
        return Completion.Done;
    }
}
