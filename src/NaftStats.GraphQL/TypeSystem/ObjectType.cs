using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>An object: a set of named fields, each with a value.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public sealed class ObjectType : StructuredType
{
    internal ObjectType(string name, TypeDefinitionNode[] definitions)
        : base(name, definitions)
    {
    }
}
