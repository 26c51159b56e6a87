using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>A field that is selected exists on the type it is selected from.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (Context.TypeInfo.ParentType is { } type && Context.TypeInfo.Field is null)
        {
            string name = ((FieldNode)node).Name.Value;
            string suggestion = Suggestions.DidYouMean(SuggestedTypes(type, name), "to use an inline fragment on");
            if (suggestion.Length == 0 && type is StructuredType structured)
            {
                suggestion = Suggestions.For(name, structured.Fields.Keys);
            }

            Report($"Cannot query field \"{name}\" on type \"{type.Name}\"." + suggestion, node.Location);
        }

        return true;
    }

    /// <summary>The types below an abstract one that do have the field, those that cover most first.</summary>
    private List<string> SuggestedTypes(NamedType type, string field)
    {
        if (!type.IsAbstract)
        {
            return [];
        }

        var usages = new OrderedDictionary<NamedType, int>();
        foreach (ObjectType possible in Context.Schema.GetPossibleTypes(type).Where(t => t.Fields.ContainsKey(field)))
        {
            usages[possible] = 1;
            foreach (InterfaceType parent in possible.Interfaces.Where(i => i.Fields.ContainsKey(field)))
            {
                usages[parent] = usages.GetValueOrDefault(parent) + 1;
            }
        }

        List<NamedType> types = [.. usages.Keys];
        Comparison<NamedType> order = (a, b) =>
            usages[a] != usages[b] ? usages[b] - usages[a]
            : a is InterfaceType && Context.Schema.IsSubType(a, b) ? -1
            : b is InterfaceType && Context.Schema.IsSubType(b, a) ? 1
            : NaturalComparer.Instance.Compare(a.Name, b.Name);
        return [.. types.Order(Comparer<NamedType>.Create(order)).Select(t => t.Name)];
    }
}
