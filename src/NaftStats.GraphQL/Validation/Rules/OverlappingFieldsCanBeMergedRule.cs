using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>
/// Selections with the same response name can be merged into one field of the answer.
/// Comparing every pair of fields through every fragment would take time quadratic or worse in the size of the document,
/// so results are remembered by pair of fragments and the work is paid for from a budget.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule(context)
{
    private readonly FieldConflicts _conflicts = new(context);

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var set = (SelectionSetNode)node;

        // Inline fragments are looked into together with the selection set they are in.
        if (Context.TypeInfo.Ancestors.Peek() is InlineFragmentNode
            || (set.Selections.Length <= 1 && set.Selections[0] is not InlineFragmentNode))
        {
            return true;
        }

        foreach (FieldConflict conflict in _conflicts.Within(Context.TypeInfo.ParentType, set))
        {
            Report(
                $"Fields \"{FieldConflict.Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Fields1.Concat(conflict.Fields2).Select(f => f.Location)]);
        }

        return true;
    }
}
