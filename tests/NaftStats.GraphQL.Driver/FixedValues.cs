using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Driver;

/// <summary>The values of all fields, which follow from their types alone.</summary>
internal static class FixedValues
{
    private static readonly object Empty = new();

    /// <summary>A schema that answers with the fixed values.</summary>
    public static ExecutableSchema Create(Schema schema, ExecutionOptions options) => ExecutableSchema.Create(
        schema,
        (_, type, field, _) => ValueOf(((ObjectType)schema.FindType(type)!).Fields[field].Type),
        (_, type) => TypeOf(schema, schema.FindType(type)!),
        options);

    private static object? ValueOf(GraphQLType type) => type.Nullable switch
    {
        ListType list => new[] { ValueOf(list.ItemType), ValueOf(list.ItemType) },
        EnumType @enum => @enum.Values.GetAt(0).Key,
        ScalarType { BuiltIn: BuiltInScalar.Int } => 2,
        ScalarType { BuiltIn: BuiltInScalar.Float } => 3.14,
        ScalarType { BuiltIn: BuiltInScalar.Boolean } => true,
        ScalarType { BuiltIn: BuiltInScalar.ID } => "id",
        ScalarType => "str",
        _ => Empty,
    };

    /// <summary>A union is its first member by name, an interface its last implementing object by name.</summary>
    private static string? TypeOf(Schema schema, NamedType type)
    {
        IEnumerable<string> names = schema.GetPossibleTypes(type).Select(t => t.Name).Order(StringComparer.Ordinal);
        return type is UnionType ? names.FirstOrDefault() : names.LastOrDefault();
    }
}
