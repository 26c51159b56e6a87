using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Introspection;

/// <summary>A value of an enum as introspection shows it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__EnumValue-Type"/>
internal sealed class IntrospectedEnumValue(EnumValue value)
{
    public string Name => value.Name;

    public string? Description => value.Description;

    public bool IsDeprecated => value.DeprecationReason is not null;

    public string? DeprecationReason => value.DeprecationReason;
}
