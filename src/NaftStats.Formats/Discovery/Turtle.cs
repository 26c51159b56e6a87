using System.Text;

namespace NaftStats.Formats.Discovery;

/// <summary>Writes a graph as Turtle (W3C): each resource that has an address in a block of its own, the others in place.</summary>
internal static class Turtle
{
    /// <summary>Writes a resource and all that it holds.</summary>
    public static string Of(Resource root)
    {
        var text = new StringBuilder();
        foreach (var (prefix, address) in Resource.Prefixes)
        {
            text.Append("@prefix ").Append(prefix).Append(": <").Append(address).Append("> .\n");
        }

        var waiting = new Queue<Resource>([root]);
        var written = new HashSet<string>();
        while (waiting.TryDequeue(out var resource))
        {
            if (written.Add(resource.Id!))
            {
                text.Append('\n').Append(Name(resource.Id!));
                WriteProperties(text, resource, "  ", waiting);
                text.Append(" .\n");
            }
        }

        return text.ToString();
    }

    private static void WriteProperties(StringBuilder text, Resource resource, string indent, Queue<Resource> waiting)
    {
        text.Append(" a ").Append(resource.Type);
        foreach (var property in resource.Properties.GroupBy(pair => pair.Property))
        {
            text.Append(" ;\n").Append(indent).Append(property.Key).Append(' ');
            foreach (var (index, (_, value)) in property.Index())
            {
                text.Append(index == 0 ? string.Empty : ", ");
                if (value is Resource { Id: null } nested)
                {
                    text.Append('[');
                    WriteProperties(text, nested, indent + "  ", waiting);
                    text.Append(" ]");
                    continue;
                }

                if (value is Resource named)
                {
                    waiting.Enqueue(named);
                }

                text.Append(value switch { Resource held => Name(held.Id!), Iri iri => Name(iri.Value), _ => Quote((Literal)value) });
            }
        }
    }

    private static string Name(string iri) =>
        iri.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && Resource.Prefixes.ContainsKey(iri[..colon]) ? iri : $"<{iri}>";

    private static string Quote(Literal literal)
    {
        var escaped = literal.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
        return $"\"{escaped}\"{(literal.Language is not null ? $"@{literal.Language}" : literal.Datatype is not null ? $"^^{literal.Datatype}" : string.Empty)}";
    }
}
