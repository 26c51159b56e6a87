using System.Globalization;
using System.Text;

namespace NaftStats.GraphQL.Language;

/// <summary>Writes a syntax tree in the canonical layout of the reference implementation: printing what was parsed changes nothing but layout.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language"/>
public static partial class Printer
{
    private const int MaxLineLength = 80;

    /// <summary>Prints a node and all below it.</summary>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node switch
        {
            Document n => Join(n.Definitions, "\n\n"),
            ValueNode n => PrintValue(n),
            TypeNode n => PrintType(n),
            OperationDefinitionNode n => PrintOperation(n),
            VariableDefinitionNode n => PrintVariableDefinition(n),
            SelectionSetNode n => Block(n.Selections),
            FieldNode n => PrintField(n),
            FragmentSpreadNode n => $"...{n.Name.Value}{Directives(n.Directives)}",
            InlineFragmentNode n => PrintInlineFragment(n),
            FragmentDefinitionNode n => PrintFragment(n),
            ArgumentNode n => $"{n.Name.Value}: {PrintValue(n.Value)}",
            ObjectFieldNode n => $"{n.Name.Value}: {PrintValue(n.Value)}",
            DirectiveNode n => $"@{n.Name.Value}{Wrap("(", Join(n.Arguments, ", "), ")")}",
            _ => PrintTypeSystem(node),
        };
    }

    /// <summary>Prints text as a string literal on one line.</summary>
    public static string PrintString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (char code in value)
        {
            text = code switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)code:X4}"),
                _ => text.Append(code),
            };
        }

        return text.Append('"').ToString();
    }

    private static string PrintValue(ValueNode node) => node switch
    {
        VariableNode n => "$" + n.Name.Value,
        IntValueNode n => n.Value,
        FloatValueNode n => n.Value,
        StringValueNode n => n.IsBlock ? BlockString.Print(n.Value) : PrintString(n.Value),
        BooleanValueNode n => n.Value ? "true" : "false",
        EnumValueNode n => n.Value,
        ListValueNode n => $"[{Join(n.Values, ", ")}]",
        ObjectValueNode n => $"{{{Join(n.Fields, ", ")}}}",
        _ => "null",
    };

    private static string PrintType(TypeNode node) => node switch
    {
        ListTypeNode n => $"[{PrintType(n.Type)}]",
        NonNullTypeNode n => PrintType(n.Type) + "!",
        _ => ((NamedTypeNode)node).Name.Value,
    };

    private static string PrintOperation(OperationDefinitionNode node)
    {
        string keyword = Keyword(node.Operation);
        string[] variables = [.. node.VariableDefinitions.Select(PrintVariableDefinition)];
        string list = variables.Any(v => v.Contains('\n', StringComparison.Ordinal))
            ? Wrap("(\n", string.Join('\n', variables), "\n)")
            : Wrap("(", string.Join(", ", variables), ")");
        string prefix = Description(node.Description)
            + JoinText(" ", keyword, node.Name?.Value + list, Join(node.Directives, " "));

        // A query that is nothing but its selections needs no keyword.
        bool isShorthand = node.Operation == OperationType.Query && prefix.Length == keyword.Length;
        return (isShorthand ? "" : prefix + " ") + Print(node.SelectionSet);
    }

    private static string PrintVariableDefinition(VariableDefinitionNode node) =>
        $"{Description(node.Description)}${node.Variable.Name.Value}: {PrintType(node.Type)}{Default(node.DefaultValue)}{Directives(node.Directives)}";

    private static string PrintField(FieldNode node)
    {
        string prefix = node.Alias is { } alias ? $"{alias.Value}: {node.Name.Value}" : node.Name.Value;
        string arguments = Join(node.Arguments, ", ");
        if (prefix.Length + arguments.Length + 2 > MaxLineLength && node.Arguments.Length > 0)
        {
            arguments = $"(\n{Indent(Join(node.Arguments, "\n"))}\n)";
        }
        else
        {
            arguments = Wrap("(", arguments, ")");
        }

        return prefix + arguments + Directives(node.Directives)
            + (node.SelectionSet is { } selections ? Wrap(" ", Print(selections)) : "");
    }

    private static string PrintInlineFragment(InlineFragmentNode node) =>
        JoinText(" ", "...", Wrap("on ", node.TypeCondition?.Name.Value ?? ""), Join(node.Directives, " "), Print(node.SelectionSet));

    private static string PrintFragment(FragmentDefinitionNode node) =>
        $"{Description(node.Description)}fragment {node.Name.Value} on {node.TypeCondition.Name.Value} "
        + Wrap("", Join(node.Directives, " "), " ") + Print(node.SelectionSet);

    /// <summary>The keyword of a kind of operation.</summary>
    internal static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static string Description(StringValueNode? description) => description is null ? "" : PrintValue(description) + "\n";

    private static string Default(ValueNode? value) => value is null ? "" : " = " + PrintValue(value);

    private static string Directives(DirectiveNode[] directives) => Wrap(" ", Join(directives, " "));

    private static string Join(SyntaxNode[] nodes, string separator) => JoinText(separator, [.. nodes.Select(Print)]);

    private static string JoinText(string separator, params string[] parts) => string.Join(separator, parts.Where(p => p.Length > 0));

    private static string Wrap(string start, string text, string end = "") => text.Length == 0 ? "" : start + text + end;

    private static string Block(SyntaxNode[] nodes) => Wrap("{\n", Indent(Join(nodes, "\n")), "\n}");

    private static string Indent(string text) => text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
