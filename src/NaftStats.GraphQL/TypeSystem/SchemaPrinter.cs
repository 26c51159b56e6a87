using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>Writes a schema as text, in the layout of the reference implementation's <c>printSchema</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public static class SchemaPrinter
{
    /// <summary>Prints all but the built-in types and directives.</summary>
    public static string Print(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        IEnumerable<string> parts =
        [
            PrintDefinition(schema),
            .. schema.Directives.Where(d => SpecifiedTypes.Directives.All(s => s.Name != d.Name)).Select(PrintDirective),
            .. schema.Types.Values.Where(t => !SpecifiedTypes.Contains(t.Name)).Select(PrintType),
        ];
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }

    private static string PrintDefinition(Schema schema)
    {
        (OperationType Operation, ObjectType? Type, string CommonName)[] roots =
        [
            (OperationType.Query, schema.QueryType, "Query"),
            (OperationType.Mutation, schema.MutationType, "Mutation"),
            (OperationType.Subscription, schema.SubscriptionType, "Subscription"),
        ];
        if (schema.Description is null && Array.TrueForAll(roots, r => r.Type is null || r.Type.Name == r.CommonName))
        {
            return "";
        }

        IEnumerable<string> lines = roots.Where(r => r.Type is not null).Select(r => $"  {Printer.Keyword(r.Operation)}: {r.Type}");
        return $"{Description(schema.Description)}schema {{\n{string.Join('\n', lines)}\n}}";
    }

    private static string PrintType(NamedType type) => Description(type.Description) + type switch
    {
        ScalarType t => $"scalar {t.Name}" + (t.SpecifiedByUrl is null ? "" : $" @specifiedBy(url: {Printer.PrintString(t.SpecifiedByUrl)})"),
        ObjectType t => $"type {t.Name}{Implements(t)}{PrintFields(t)}",
        InterfaceType t => $"interface {t.Name}{Implements(t)}{PrintFields(t)}",
        UnionType t => $"union {t.Name}" + (t.Types.Count == 0 ? "" : " = " + string.Join(" | ", t.Types)),
        EnumType t => $"enum {t.Name}" + Block(t.Values.Values, v => v.Description, v => v.Name + Deprecated(v.DeprecationReason)),
        InputObjectType t => $"input {t.Name}{(t.IsOneOf ? " @oneOf" : "")}" + Block(t.Fields.Values, f => f.Description, PrintInputValue),
        _ => throw new ArgumentException($"No layout for {type}.", nameof(type)),
    };

    private static string Implements(StructuredType type) =>
        type.Interfaces.Count == 0 ? "" : " implements " + string.Join(" & ", type.Interfaces);

    private static string PrintFields(StructuredType type) =>
        Block(type.Fields.Values, f => f.Description, f => $"{f.Name}{PrintArguments(f.Arguments, "  ")}: {f.Type}{Deprecated(f.DeprecationReason)}");

    private static string PrintDirective(Directive directive) =>
        $"{Description(directive.Description)}directive @{directive.Name}{PrintArguments(directive.Arguments, "")}"
        + (directive.IsRepeatable ? " repeatable" : "") + " on " + string.Join(" | ", directive.Locations);

    private static string PrintArguments(IReadOnlyList<InputValue> arguments, string indentation)
    {
        if (arguments.All(a => string.IsNullOrEmpty(a.Description)))
        {
            return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(PrintInputValue))})";
        }

        IEnumerable<string> lines = arguments.Select((a, i) =>
            Description(a.Description, "  " + indentation, i == 0) + "  " + indentation + PrintInputValue(a));
        return $"(\n{string.Join('\n', lines)}\n{indentation})";
    }

    private static string PrintInputValue(InputValue value) =>
        $"{value.Name}: {value.Type}"
        + (ValuePrinter.PrintDefault(value) is { } defaultValue ? " = " + defaultValue : "")
        + Deprecated(value.DeprecationReason);

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        "No longer supported" => " @deprecated",
        _ => $" @deprecated(reason: {Printer.PrintString(reason)})",
    };

    private static string Block<T>(IEnumerable<T> items, Func<T, string?> description, Func<T, string> print)
    {
        string[] lines = [.. items.Select((item, i) => $"{Description(description(item), "  ", i == 0)}  {print(item)}")];
        return lines.Length == 0 ? "" : $" {{\n{string.Join('\n', lines)}\n}}";
    }

    private static string Description(string? description, string indentation = "", bool isFirst = true)
    {
        if (description is null)
        {
            return "";
        }

        string text = BlockString.CanPrint(description) ? BlockString.Print(description) : Printer.PrintString(description);
        string prefix = indentation.Length > 0 && !isFirst ? "\n" + indentation : indentation;
        return prefix + text.Replace("\n", "\n" + indentation, StringComparison.Ordinal) + "\n";
    }
}
