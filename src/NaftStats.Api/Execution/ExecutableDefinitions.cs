using GraphQL.Validation;
using GraphQLParser.AST;

namespace NaftStats.Api.Execution;

/// <summary>A document that is to be executed holds operations and fragments only.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
internal sealed class ExecutableDefinitions : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new MatchingNodeVisitor<GraphQLDocument>((document, found) =>
    {
        foreach (var definition in document.Definitions.Where(definition => definition is not GraphQLExecutableDefinition))
        {
            var name = definition is INamedNode named ? $" of \"{named.Name.Value}\"" : "";
            found.ReportError(new ValidationError(document.Source, "5.1.1", $"A definition{name} is not executable: send operations and fragments only.", definition));
        }
    }));
}
