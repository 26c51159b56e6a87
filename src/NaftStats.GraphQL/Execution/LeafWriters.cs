using System.Collections.Frozen;
using System.Globalization;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NaftStats.GraphQL.Execution.Generation;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes <c>Int</c> values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
internal sealed class IntWriter : ValueWriter<int>
{
    public override Written Write(OperationExecution execution, in int value, int position) =>
        Written.UpTo(execution.Output.WriteInt(value, position));

    public override int MaxSize => JsonNumber.MaxInteger;

    public override ref byte TryWriteTo(int value, ref byte target) => ref JsonNumber.Write(value, ref target);
}

/// <summary>Writes <c>Int</c> values that are wider in C# than GraphQL allows.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
internal sealed class LongAsIntWriter : ValueWriter<long>
{
    public override Written Write(OperationExecution execution, in long value, int position) =>
        value is >= int.MinValue and <= int.MaxValue
            ? Written.UpTo(execution.Output.WriteInt(value, position))
            : throw new FieldException($"Int cannot represent non 32-bit signed integer value: {value}");
}

/// <summary>Writes <c>Float</c> values; there is no way to write those that are not finite.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
internal sealed class DoubleWriter : ValueWriter<double>
{
    public override Written Write(OperationExecution execution, in double value, int position) =>
        double.IsFinite(value)
            ? Written.UpTo(execution.Output.WriteDouble(value, position))
            : throw new FieldException($"Float cannot represent non numeric value: {NumberText.Of(value)}");

    public override int MaxSize => JsonNumber.MaxNumber;

    public override ref byte TryWriteTo(double value, ref byte target) =>
        ref double.IsFinite(value) ? ref JsonNumber.Write(value, ref target) : ref Unsafe.NullRef<byte>();
}

/// <summary>Writes <c>Float</c> values that are decimal in C#.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
internal sealed class DecimalWriter : ValueWriter<decimal>
{
    public override Written Write(OperationExecution execution, in decimal value, int position) =>
        Written.UpTo(execution.Output.WriteDecimal(value, position));
}

/// <summary>Writes <c>Boolean</c> values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean"/>
internal sealed class BooleanWriter : ValueWriter<bool>
{
    public override Written Write(OperationExecution execution, in bool value, int position) =>
        Written.UpTo(execution.Output.WriteBoolean(value, position));

    public override int MaxSize => "false".Length;

    public override ref byte TryWriteTo(bool value, ref byte target)
    {
        ReadOnlySpan<byte> json = value ? "true"u8 : "false"u8;
        json.CopyTo(MemoryMarshal.CreateSpan(ref target, MaxSize));
        return ref Unsafe.Add(ref target, json.Length);
    }
}

/// <summary>Writes <c>String</c> and <c>ID</c> values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String"/>
internal sealed class StringWriter : ValueWriter<string>
{
    public override Written Write(OperationExecution execution, in string value, int position)
    {
        if (value is null)
        {
            return Written.Null;
        }

        return Written.UpTo(execution.Output.WriteString(value, position));
    }

    public override bool IsGenerated => true;

    public override void Generate(FieldsCode code, LocalBuilder value, bool isNonNull, Label leave) =>
        code.Nullable(() => code.Load(value), isNonNull, leave, () => code.Text(value));
}

/// <summary>Writes identifiers that are not text in C#, as the text they are in GraphQL.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-ID"/>
internal sealed class IdWriter<T> : ValueWriter<T>
    where T : struct, ISpanFormattable
{
    public override Written Write(OperationExecution execution, in T value, int position)
    {
        Span<char> text = stackalloc char[64];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return Written.UpTo(execution.Output.WriteString(text[..length], position));
    }
}

/// <summary>Writes the values of an enum.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Result-Coercion"/>
internal sealed class EnumWriter<T>(string type, IEnumerable<KeyValuePair<T, string>> names) : ValueWriter<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, JsonText> _json = names.ToFrozenDictionary(n => n.Key, n => new JsonText($"\"{n.Value}\""));

    public override int MaxSize { get; } = names.Max(n => JsonText.RoomFor(n.Value.Length + 2));

    public override Written Write(OperationExecution execution, in T value, int position) =>
        _json.TryGetValue(value, out JsonText json)
            ? Written.UpTo(execution.Output.WritePadded(json, position))
            : throw new FieldException($"Enum \"{type}\" cannot represent value: {Inspect.Text(value.ToString())}");

    public override ref byte TryWriteTo(T value, ref byte target) =>
        ref _json.TryGetValue(value, out JsonText json) ? ref json.WriteTo(ref target) : ref Unsafe.NullRef<byte>();
}

/// <summary>Writes numbers of a type that converts to one of the others without loss.</summary>
internal sealed class ConvertingWriter<T, TTarget>(ValueWriter<TTarget> writer, Func<T, TTarget> convert) : ValueWriter<T>
{
    public override Written Write(OperationExecution execution, in T value, int position)
    {
        TTarget target = convert(value);
        return writer.Write(execution, in target, position);
    }
}

/// <summary>Writes values of custom scalars: as JSON where JSON knows them, dates in ISO 8601, others as their text.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Custom-Scalars"/>
internal sealed class CustomScalarWriter<T> : ValueWriter<T>
{
    public override Written Write(OperationExecution execution, in T value, int position)
    {
        if (value is null)
        {
            return Written.Null;
        }

        object json = value switch
        {
            DateOnly or DateTime or DateTimeOffset or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
            IFormattable and not (int or long or short or byte or double or decimal) =>
                ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => value,
        };
        return Written.UpTo(ResponseWriter.WriteValue(execution.Output, json, position));
    }
}
