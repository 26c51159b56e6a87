using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Introspection;

/// <summary>A directive as introspection shows it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Directive-Type"/>
internal sealed class IntrospectedDirective(Schema schema, Directive directive)
{
    public string Name => directive.Name;

    public string? Description => directive.Description;

    public bool IsRepeatable => directive.IsRepeatable;

    public IEnumerable<IntrospectedDirectiveLocation> Locations =>
        directive.Locations.Select(l => Enum.Parse<IntrospectedDirectiveLocation>(l.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));

    /// <summary>Directives cannot be deprecated by a schema text.</summary>
    public string? DeprecationReason { get; }

    public bool IsDeprecated => DeprecationReason is not null;

    public IEnumerable<IntrospectedInputValue> GetArgs(bool? includeDeprecated) =>
        directive.Arguments.Where(a => includeDeprecated == true || a.DeprecationReason is null).Select(a => new IntrospectedInputValue(schema, a));
}
