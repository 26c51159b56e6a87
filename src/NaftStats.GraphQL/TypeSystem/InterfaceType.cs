using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>Fields that several object types share.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Interfaces"/>
public sealed class InterfaceType : StructuredType
{
    internal InterfaceType(string name, TypeDefinitionNode[] definitions)
        : base(name, definitions)
    {
    }
}
