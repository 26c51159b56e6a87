using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>Every required argument is given.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override void Leave(SyntaxNode node)
    {
        if (node is FieldNode fieldNode)
        {
            foreach (InputValue argument in Context.TypeInfo.Field?.Arguments ?? [])
            {
                if (argument.IsRequired && !IsGiven(fieldNode.Arguments, argument.Name))
                {
                    Report(
                        $"Field \"{fieldNode.Name.Value}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, "
                        + "but it was not provided.",
                        node.Location);
                }
            }

            return;
        }

        var directive = (DirectiveNode)node;
        foreach (DirectiveSignature.Argument argument in DirectiveSignature.Find(Context, directive.Name.Value)?.Arguments ?? [])
        {
            if (argument.IsRequired && !IsGiven(directive.Arguments, argument.Name))
            {
                Report(
                    $"Directive \"@{directive.Name.Value}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, "
                    + "but it was not provided.",
                    node.Location);
            }
        }
    }

    private static bool IsGiven(ArgumentNode[] arguments, string name) => Array.Exists(arguments, a => a.Name.Value == name);
}
