using System.Text;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>The variables that an operation declares, looked up once for all its requests.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Variables"/>
internal sealed class DeclaredVariables(Schema schema, VariableDefinitionNode[] definitions)
{
    public VariableDefinitionNode[] Definitions { get; } = definitions;

    public string[] Names { get; } = Array.ConvertAll(definitions, d => d.Variable.Name.Value);

    /// <summary>The names in UTF-8, as JSON has them.</summary>
    public byte[][] Utf8Names { get; } = Array.ConvertAll(definitions, d => Encoding.UTF8.GetBytes(d.Variable.Name.Value));

    public GraphQLType[] Types { get; } = Array.ConvertAll(definitions, d => schema.FindType(d.Type)!);
}
