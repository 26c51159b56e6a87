using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A variable is used only where its type fits.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override void Leave(SyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        foreach (VariableUsage usage in Context.VariableUsages(operation))
        {
            string name = usage.Node.Name.Value;
            VariableDefinitionNode? definition = Array.FindLast(operation.VariableDefinitions, d => d.Variable.Name.Value == name);
            if (definition is null || usage.Type is null)
            {
                continue;
            }

            GraphQLType? type = Context.Schema.FindType(definition.Type);
            if (type is not null && !IsAllowed(type, definition.DefaultValue, usage))
            {
                Report(
                    $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".",
                    definition.Location,
                    usage.Node.Location);
            }

            if (usage.ParentType is InputObjectType { IsOneOf: true } parent && type is { IsNonNull: false })
            {
                Report(
                    $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{parent}\".",
                    definition.Location,
                    usage.Node.Location);
            }
        }
    }

    private bool IsAllowed(GraphQLType type, ValueNode? defaultValue, in VariableUsage usage)
    {
        if (usage.Type is NonNullType expected && !type.IsNonNull)
        {
            // A default on either side takes the place of an absent value.
            bool hasDefault = defaultValue is not (null or NullValueNode) || usage.HasDefault;
            return hasDefault && TypeComparison.IsSubTypeOf(Context.Schema, type, expected.Nullable);
        }

        return TypeComparison.IsSubTypeOf(Context.Schema, type, usage.Type!);
    }
}
