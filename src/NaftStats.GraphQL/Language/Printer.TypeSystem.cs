namespace NaftStats.GraphQL.Language;

/// <content>The schema definition language.</content>
public static partial class Printer
{
    private static string PrintTypeSystem(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode n => Description(n.Description)
            + JoinText(" ", Extend(n.IsExtension) + "schema", Join(n.Directives, " "), Block(n.OperationTypes)),
        OperationTypeDefinitionNode n => $"{Keyword(n.Operation)}: {n.Type.Name.Value}",
        TypeDefinitionNode n => Description(n.Description) + JoinText(" ", TypeDefinitionParts(n)),
        FieldDefinitionNode n => $"{Description(n.Description)}{n.Name.Value}{ArgumentDefinitions(n.Arguments)}: "
            + PrintType(n.Type) + Directives(n.Directives),
        InputValueDefinitionNode n => $"{Description(n.Description)}{n.Name.Value}: {PrintType(n.Type)}"
            + Default(n.DefaultValue) + Directives(n.Directives),
        EnumValueDefinitionNode n => Description(n.Description) + n.Name.Value + Directives(n.Directives),
        DirectiveDefinitionNode n => $"{Description(n.Description)}directive @{n.Name.Value}{ArgumentDefinitions(n.Arguments)}"
            + (n.IsRepeatable ? " repeatable" : "") + " on " + string.Join(" | ", n.Locations.Select(l => l.Value)),
        _ => throw new ArgumentException($"No layout for {node.Kind}.", nameof(node)),
    };

    private static string[] TypeDefinitionParts(TypeDefinitionNode node)
    {
        string name = node.Name.Value;
        string extend = Extend(node.IsExtension);
        string directives = Join(node.Directives, " ");
        return node switch
        {
            ScalarTypeDefinitionNode => [extend + "scalar", name, directives],
            ObjectTypeDefinitionNode n => [extend + "type", name, Implements(n.Interfaces), directives, Block(n.Fields)],
            InterfaceTypeDefinitionNode n => [extend + "interface", name, Implements(n.Interfaces), directives, Block(n.Fields)],
            UnionTypeDefinitionNode n => [extend + "union", name, directives, Wrap("= ", Join(n.Types, " | "))],
            EnumTypeDefinitionNode n => [extend + "enum", name, directives, Block(n.Values)],
            _ => [extend + "input", name, directives, Block(((InputObjectTypeDefinitionNode)node).Fields)],
        };
    }

    private static string Extend(bool isExtension) => isExtension ? "extend " : "";

    private static string Implements(NamedTypeNode[] interfaces) => Wrap("implements ", Join(interfaces, " & "));

    private static string ArgumentDefinitions(InputValueDefinitionNode[] arguments)
    {
        string[] texts = [.. arguments.Select(Print)];
        return texts.Any(t => t.Contains('\n', StringComparison.Ordinal))
            ? Wrap("(\n", Indent(string.Join('\n', texts)), "\n)")
            : Wrap("(", string.Join(", ", texts), ")");
    }
}
