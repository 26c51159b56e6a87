using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Validation;

/// <summary>Rules that are applied together in one walk through a document.</summary>
internal sealed class RuleSet
{
    private readonly RuleRegistration[] _rules;
    private readonly int[][] _enter;
    private readonly int[][] _leave;

    public RuleSet(RuleRegistration[] rules)
    {
        _rules = rules;
        NodeKind[] kinds = Enum.GetValues<NodeKind>();
        int[] Interested(Func<RuleRegistration, NodeKind[]> wanted, NodeKind kind) =>
            [.. Enumerable.Range(0, rules.Length).Where(i => wanted(rules[i]).Contains(kind))];
        _enter = Array.ConvertAll(kinds, kind => Interested(r => r.Enter, kind));
        _leave = Array.ConvertAll(kinds, kind => Interested(r => r.Leave, kind));
    }

    /// <summary>Walks through the document with all rules and gives the errors found.</summary>
    public IReadOnlyList<GraphQLError> Apply(ValidationContext context)
    {
        ValidationRule[] rules = Array.ConvertAll(_rules, r => r.Create(context));
        try
        {
            new DocumentWalker(context.TypeInfo, rules, _enter, _leave).Visit(context.Document);
        }
        catch (ValidationAbortedException)
        {
            // The error that says so is in the list.
        }

        return context.Errors;
    }
}
