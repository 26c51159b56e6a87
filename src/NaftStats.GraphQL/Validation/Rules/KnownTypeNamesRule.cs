using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>Every type that is named exists.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule(context)
{
    private HashSet<string>? _defined;

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        string name = ((NamedTypeNode)node).Name.Value;
        if (Context.SchemaOrNull?.FindType(name) is not null || Defined.Contains(name))
        {
            return true;
        }

        // The outermost ancestor is the document; the one below it is the definition the name is part of.
        bool isSdl = Context.TypeInfo.Ancestors.ElementAt(Context.TypeInfo.Ancestors.Count - 2)
            is not (OperationDefinitionNode or FragmentDefinitionNode);
        if (isSdl && SpecifiedTypes.Contains(name))
        {
            return true;
        }

        IEnumerable<string> known = (Context.SchemaOrNull?.Types.Keys ?? []).Concat(Defined);
        Report(
            $"Unknown type \"{name}\"." + Suggestions.For(name, isSdl ? SpecifiedTypes.All.Keys.Concat(known) : known),
            node.Location);
        return true;
    }

    private HashSet<string> Defined => _defined ??= Context.Document.Definitions
        .OfType<TypeDefinitionNode>().Where(d => !d.IsExtension).Select(d => d.Name.Value).ToHashSet(StringComparer.Ordinal);
}
