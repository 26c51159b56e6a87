using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Introspection;

/// <summary>An argument or input field as introspection shows it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__InputValue-Type"/>
internal sealed class IntrospectedInputValue(Schema schema, InputValue value)
{
    public string Name => value.Name;

    public string? Description => value.Description;

    public IntrospectedType Type => IntrospectedType.Of(schema, value.Type)!;

    public string? DefaultValue => ValuePrinter.PrintDefault(value);

    public bool IsDeprecated => value.DeprecationReason is not null;

    public string? DeprecationReason => value.DeprecationReason;
}
