namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A type of a schema: a named type, a list, or a non-null type. Equal types are the same object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
public abstract class GraphQLType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    private protected GraphQLType()
    {
    }

    /// <summary>The list of this type.</summary>
    public ListType List => _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;

    /// <summary>This type without null; a non-null type is its own.</summary>
    public NonNullType NonNull => this as NonNullType
        ?? _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;

    /// <summary>This type with null.</summary>
    public virtual GraphQLType Nullable => this;

    /// <summary>The named type within all lists and non-null types.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether null is excluded.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>Whether values of the type can be given by a client.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#IsInputType()"/>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether values of the type can be answered.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#IsOutputType()"/>
    public bool IsOutputType => Named is not InputObjectType;

    /// <summary>Whether the type is a scalar or an enum.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>Whether the type is an object, an interface or a union.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    /// <summary>Whether the type is an interface or a union.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;
}
