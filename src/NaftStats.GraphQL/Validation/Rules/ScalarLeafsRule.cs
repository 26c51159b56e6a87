using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A field has selections below it exactly when its type has fields.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var field = (FieldNode)node;
        if (Context.TypeInfo.Type is not { } type)
        {
            return true;
        }

        string name = field.Name.Value;
        if (type.Named.IsLeaf)
        {
            if (field.SelectionSet is { } selectionSet)
            {
                Report(
                    $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet.Location);
            }
        }
        else if (field.SelectionSet is null)
        {
            Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?",
                field.Location);
        }

        return true;
    }
}
