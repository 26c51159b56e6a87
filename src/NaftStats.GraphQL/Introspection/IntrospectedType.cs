using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Introspection;

/// <summary>A type as introspection shows it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Type-Type"/>
internal sealed class IntrospectedType
{
    private readonly Schema _schema;
    private readonly GraphQLType _type;

    private IntrospectedType(Schema schema, GraphQLType type)
    {
        _schema = schema;
        _type = type;
    }

    public IntrospectedTypeKind Kind => _type switch
    {
        ScalarType => IntrospectedTypeKind.Scalar,
        ObjectType => IntrospectedTypeKind.Object,
        InterfaceType => IntrospectedTypeKind.Interface,
        UnionType => IntrospectedTypeKind.Union,
        EnumType => IntrospectedTypeKind.Enum,
        InputObjectType => IntrospectedTypeKind.InputObject,
        ListType => IntrospectedTypeKind.List,
        _ => IntrospectedTypeKind.NonNull,
    };

    public string? Name => (_type as NamedType)?.Name;

    public string? Description => (_type as NamedType)?.Description;

    public string? SpecifiedByURL => (_type as ScalarType)?.SpecifiedByUrl;

    public IEnumerable<IntrospectedType>? Interfaces => (_type as StructuredType)?.Interfaces.Select(i => new IntrospectedType(_schema, i));

    public IEnumerable<IntrospectedType>? PossibleTypes =>
        _type.IsAbstract ? _schema.GetPossibleTypes((NamedType)_type).Select(t => new IntrospectedType(_schema, t)) : null;

    public IntrospectedType? OfType =>
        Of(_schema, _type is ListType list ? list.ItemType : (_type as NonNullType)?.Nullable);

    public bool? IsOneOf => (_type as InputObjectType)?.IsOneOf;

    public static IntrospectedType? Of(Schema schema, GraphQLType? type) => type is null ? null : new IntrospectedType(schema, type);

    public IEnumerable<IntrospectedField>? GetFields(bool? includeDeprecated) =>
        (_type as StructuredType)?.Fields.Values
            .Where(f => includeDeprecated == true || f.DeprecationReason is null)
            .Select(f => new IntrospectedField(_schema, f));

    public IEnumerable<IntrospectedEnumValue>? GetEnumValues(bool? includeDeprecated) =>
        (_type as EnumType)?.Values.Values
            .Where(v => includeDeprecated == true || v.DeprecationReason is null)
            .Select(v => new IntrospectedEnumValue(v));

    public IEnumerable<IntrospectedInputValue>? GetInputFields(bool? includeDeprecated) =>
        (_type as InputObjectType)?.Fields.Values
            .Where(f => includeDeprecated == true || f.DeprecationReason is null)
            .Select(f => new IntrospectedInputValue(_schema, f));
}
