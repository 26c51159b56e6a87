using System.Text;
using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Execution;

/// <summary>A field of the response: its name, ready to be written, and what is known of it before any request.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ExecuteField()"/>
internal abstract class FieldPlan
{
    protected FieldPlan(FieldSelection selection)
    {
        Selection = selection;
        ResponseName = selection.ResponseName;
        IsNonNull = selection.Field.Type.IsNonNull;
        Prefix = new byte[ResponseName.Length + 4];
        Prefix[0] = (byte)',';
        Prefix[1] = Prefix[^2] = (byte)'"';
        Prefix[^1] = (byte)':';
        Encoding.ASCII.GetBytes(ResponseName, Prefix.AsSpan(2));
    }

    public FieldSelection Selection { get; }

    public string ResponseName { get; }

    public string Name => Selection.Field.Name;

    public string ParentType => Selection.ParentType.Name;

    public SourceLocation[] Locations => Selection.Locations;

    /// <summary>Whether null here reaches the object the field is in.</summary>
    public bool IsNonNull { get; }

    /// <summary>A comma, the name and a colon; names are ASCII and need no escapes.</summary>
    public byte[] Prefix { get; }

    /// <summary>Whether the field, or one below it, may have to be waited for.</summary>
    public abstract bool IsAsync { get; }
}
