using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes values of interfaces and unions whose object type is named by a function.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ResolveAbstractType()"/>
internal sealed class DynamicAbstractWriter(
    NamedType type, TypeResolver resolveType, Schema schema, Dictionary<string, ValueWriter<object?>> possible, FieldSelection selection)
    : ValueWriter<object?>
{
    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in object? value, int position)
    {
        if (value is null)
        {
            return Written.Null;
        }

        string? name = resolveType(value, type.Name);
        return name is not null && possible.TryGetValue(name, out ValueWriter<object?>? writer)
            ? writer.Write(execution, in value, position)
            : throw new FieldException(Explain(name));
    }

    private string Explain(string? name) => name is null
        ? $"Abstract type \"{type}\" must resolve to an Object type at runtime for field \"{selection.ParentType}.{selection.Field.Name}\"."
        : schema.FindType(name) switch
        {
            null => $"Abstract type \"{type}\" was resolved to a type \"{name}\" that does not exist inside the schema.",
            ObjectType => $"Runtime Object type \"{name}\" is not a possible type for \"{type}\".",
            _ => $"Abstract type \"{type}\" was resolved to a non-object type \"{name}\".",
        };
}
