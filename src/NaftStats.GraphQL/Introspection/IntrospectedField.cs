using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Introspection;

/// <summary>A field as introspection shows it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Field-Type"/>
internal sealed class IntrospectedField(Schema schema, Field definition)
{
    public string Name => definition.Name;

    public string? Description => definition.Description;

    public IntrospectedType Type => IntrospectedType.Of(schema, definition.Type)!;

    public bool IsDeprecated => definition.DeprecationReason is not null;

    public string? DeprecationReason => definition.DeprecationReason;

    public IEnumerable<IntrospectedInputValue> GetArgs(bool? includeDeprecated) =>
        definition.Arguments.Where(a => includeDeprecated == true || a.DeprecationReason is null).Select(a => new IntrospectedInputValue(schema, a));
}
