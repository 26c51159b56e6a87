using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <summary>What rules need to know of a directive, whether the schema knows it or the document itself defines it.</summary>
internal sealed record DirectiveSignature(
    IReadOnlyList<string> Locations, bool IsRepeatable, IReadOnlyList<DirectiveSignature.Argument> Arguments)
{
    /// <summary>The directive of that name, or null; a definition in the document goes first.</summary>
    public static DirectiveSignature? Find(ValidationContext context, string name)
    {
        foreach (DefinitionNode definition in context.Document.Definitions)
        {
            if (definition is DirectiveDefinitionNode node && node.Name.Value == name)
            {
                return new DirectiveSignature(
                    [.. node.Locations.Select(l => l.Value)],
                    node.IsRepeatable,
                    [.. node.Arguments.Select(a => new Argument(a.Name.Value, a.Type.ToString(), a.Type is NonNullTypeNode && a.DefaultValue is null))]);
            }
        }

        Directive? directive = context.SchemaOrNull is { } schema
            ? schema.FindDirective(name)
            : SpecifiedTypes.Directives.FirstOrDefault(d => d.Name == name);
        return directive is null ? null : new DirectiveSignature(
            directive.Locations,
            directive.IsRepeatable,
            [.. directive.Arguments.Select(a => new Argument(a.Name, a.Type.ToString()!, a.IsRequired))]);
    }

    /// <summary>An argument of a directive.</summary>
    public sealed record Argument(string Name, string Type, bool IsRequired);
}
