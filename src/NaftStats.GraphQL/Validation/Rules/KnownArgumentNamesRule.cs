using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>Every argument that is given is one that the field or directive accepts.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is DirectiveNode directive)
        {
            CheckDirective(directive);
            return false;
        }

        if (Context.TypeInfo is { Argument: null, Field: { } field, ParentType: { } parentType })
        {
            string name = ((ArgumentNode)node).Name.Value;
            Report(
                $"Unknown argument \"{name}\" on field \"{parentType.Name}.{field.Name}\"."
                + Suggestions.For(name, field.Arguments.Select(a => a.Name)),
                node.Location);
        }

        return true;
    }

    private void CheckDirective(DirectiveNode directive)
    {
        if (directive.Arguments.Length == 0 || DirectiveSignature.Find(Context, directive.Name.Value) is not { } signature)
        {
            return;
        }

        foreach (ArgumentNode argument in directive.Arguments)
        {
            string name = argument.Name.Value;
            if (!signature.Arguments.Any(a => a.Name == name))
            {
                Report(
                    $"Unknown argument \"{name}\" on directive \"@{directive.Name.Value}\"."
                    + Suggestions.For(name, signature.Arguments.Select(a => a.Name)),
                    argument.Location);
            }
        }
    }
}
