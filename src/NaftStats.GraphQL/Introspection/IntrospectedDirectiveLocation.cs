namespace NaftStats.GraphQL.Introspection;

/// <summary>The places where a directive may be applied.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Directive-Type"/>
internal enum IntrospectedDirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
    DirectiveDefinition,
}
