using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Stack<Dictionary<string, SourceLocation>> _known = new();

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is ObjectFieldNode { Name: var name })
        {
            if (!_known.Peek().TryAdd(name.Value, name.Location))
            {
                Report($"There can be only one input field named \"{name.Value}\".", _known.Peek()[name.Value], name.Location);
            }
        }
        else
        {
            _known.Push(new Dictionary<string, SourceLocation>(StringComparer.Ordinal));
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node) => _known.Pop();
}
