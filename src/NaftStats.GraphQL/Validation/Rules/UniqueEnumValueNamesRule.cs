using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>No two values of an enum have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>
internal sealed class UniqueEnumValueNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Value), SourceLocation> _known = [];

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        var type = (EnumTypeDefinitionNode)node;
        foreach (NameNode value in type.Values.Select(v => v.Name))
        {
            (string, string) key = (type.Name.Value, value.Value);
            if (!_known.TryAdd(key, value.Location))
            {
                Report($"Enum value \"{type.Name.Value}.{value.Value}\" can only be defined once.", _known[key], value.Location);
            }
        }

        return false;
    }
}
