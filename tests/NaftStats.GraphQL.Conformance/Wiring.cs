using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Conformance;

/// <summary>The values of all fields, which follow from their names and types. oracle.mjs gives the same.</summary>
internal static class Wiring
{
    public static ExecutableSchema Create(Schema schema) => ExecutableSchema.Create(
        schema,
        (_, type, field, arguments) => Resolve(schema, type, field, arguments),
        (_, type) => ResolveType(schema, type),
        new ExecutionOptions
        {
            OnResolverError = e => [new ResolverError(e.Message, "FAILED")],
            MaxDepth = 1000,
            MaxAliases = 100_000,
            MaxDirectives = 100_000,
            MaxFields = 1_000_000,
        });

    private static object? Resolve(Schema schema, string type, string field, IReadOnlyDictionary<string, object?> arguments)
    {
        GraphQLType result = ((ObjectType)schema.FindType(type)!).Fields[field].Type;
        return field switch
        {
            _ when field.StartsWith("null", StringComparison.Ordinal) => null,
            _ when field.StartsWith("fail", StringComparison.Ordinal) => throw new InvalidOperationException($"failed {type}.{field}"),
            _ when field.StartsWith("echo", StringComparison.Ordinal) => Json(arguments),
            _ when field.StartsWith("bad", StringComparison.Ordinal) => "bad",
            _ when field.StartsWith("holes", StringComparison.Ordinal) => ValueOf(result) is object?[] items ? new[] { items[0], null, items[1] } : null,
            _ => ValueOf(result),
        };
    }

    /// <summary>Coerced values as ECMAScript writes them, entries in the order of their names.</summary>
    private static string Json(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        int number => NumberText.Of(number),
        double number => double.IsFinite(number) ? NumberText.Of(number) : "null",
        EnumValue name => Inspect.Text(name.Name),
        string text => Inspect.Text(text),
        object?[] items => $"[{string.Join(",", items.Select(Json))}]",
        IReadOnlyDictionary<string, object?> fields =>
            $"{{{string.Join(",", fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{Inspect.Text(f.Key)}:{Json(f.Value)}"))}}}",
        _ => throw new InvalidOperationException($"{value.GetType()} is not a coerced value."),
    };

    private static object? ValueOf(GraphQLType type) => type.Nullable switch
    {
        ListType list => new[] { ValueOf(list.ItemType), ValueOf(list.ItemType) },
        EnumType @enum => @enum.Values.GetAt(0).Key,
        ScalarType { BuiltIn: BuiltInScalar.Int } => 2,
        ScalarType { BuiltIn: BuiltInScalar.Float } => 3.14,
        ScalarType { BuiltIn: BuiltInScalar.Boolean } => true,
        ScalarType { BuiltIn: BuiltInScalar.ID } => "id",
        ScalarType => "str",
        _ => new object(),
    };

    private static string? ResolveType(Schema schema, string type)
    {
        IEnumerable<string> names = schema.GetPossibleTypes(schema.FindType(type)!).Select(t => t.Name).Order(StringComparer.Ordinal);
        return schema.FindType(type) is UnionType ? names.First() : names.Last();
    }
}
