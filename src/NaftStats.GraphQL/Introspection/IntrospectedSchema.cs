using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Introspection;

/// <summary>A schema as introspection shows it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Schema-Type"/>
internal sealed class IntrospectedSchema(Schema schema)
{
    public string? Description => schema.Description;

    public IEnumerable<IntrospectedType> Types => schema.Types.Values.Select(t => IntrospectedType.Of(schema, t)!);

    public IntrospectedType QueryType => IntrospectedType.Of(schema, schema.QueryType)!;

    public IntrospectedType? MutationType => IntrospectedType.Of(schema, schema.MutationType);

    public IntrospectedType? SubscriptionType => IntrospectedType.Of(schema, schema.SubscriptionType);

    public IEnumerable<IntrospectedDirective> GetDirectives(bool includeDeprecated) =>
        schema.Directives.Select(d => new IntrospectedDirective(schema, d)).Where(d => includeDeprecated || !d.IsDeprecated);
}
