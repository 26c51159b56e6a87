using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation;

/// <summary>Two fields, or two lists of fields below them, that cannot be merged, and why.</summary>
internal sealed record FieldConflict(string ResponseName, string Reason, FieldNode[] Fields1, FieldNode[] Fields2)
{
    private const int MaxDetailLength = 1000;
    private const int MaxNodes = 20;

    /// <summary>Text that cannot make a message arbitrarily long.</summary>
    public static string Abbreviate(string text) => text.Length > MaxDetailLength ? text[..MaxDetailLength] + "..." : text;

    /// <summary>The conflict of two fields whose subfields conflict.</summary>
    public static FieldConflict OfSubfields(List<FieldConflict> conflicts, string responseName, FieldNode field1, FieldNode field2)
    {
        string reason = "";
        foreach (FieldConflict conflict in conflicts)
        {
            reason += (reason.Length == 0 ? "" : " and ")
                + $"subfields \"{Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}";
            if (reason.Length > MaxDetailLength)
            {
                break;
            }
        }

        return new FieldConflict(
            responseName, Abbreviate(reason), Nodes(field1, conflicts, c => c.Fields1), Nodes(field2, conflicts, c => c.Fields2));
    }

    private static FieldNode[] Nodes(FieldNode field, List<FieldConflict> conflicts, Func<FieldConflict, FieldNode[]> side)
    {
        List<FieldNode> nodes = [field];
        foreach (FieldConflict conflict in conflicts)
        {
            // The enclosing fields come first, so the innermost are at the end.
            nodes.AddRange(side(conflict).TakeLast(MaxNodes - nodes.Count));
            if (nodes.Count == MaxNodes)
            {
                break;
            }
        }

        return [.. nodes];
    }
}
