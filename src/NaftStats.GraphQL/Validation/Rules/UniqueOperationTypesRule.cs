using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A schema has one root type for each kind of operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
internal sealed class UniqueOperationTypesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<OperationType, SourceLocation> _known = [];

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        foreach (OperationTypeDefinitionNode type in ((SchemaDefinitionNode)node).OperationTypes)
        {
            if (!_known.TryAdd(type.Operation, type.Location))
            {
                Report(
                    $"There can be only one {Printer.Keyword(type.Operation)} type in schema.", _known[type.Operation], type.Location);
            }
        }

        return false;
    }
}
