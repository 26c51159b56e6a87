using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <summary>A selected field, the type it is selected from and the type of its value, where known.</summary>
internal sealed record CollectedField(NamedType? Parent, FieldNode Node, GraphQLType? Type)
{
    /// <summary>Whether the field is nothing but a name, so that two of the same name and type cannot conflict.</summary>
    public bool IsSimpleLeaf { get; } = Node.Arguments.Length == 0 && Node.SelectionSet is null;
}
