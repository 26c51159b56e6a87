using System.Reflection.Emit;
using NaftStats.GraphQL.Execution.Generation;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

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
        IsLeaf = selection.Field.Type.Nullable is NamedType { IsLeaf: true };
        Prefix = JsonText.OfName(ResponseName);
    }

    public FieldSelection Selection { get; }

    public string ResponseName { get; }

    public string Name => Selection.Field.Name;

    public string ParentType => Selection.ParentType.Name;

    public SourceLocation[] Locations => Selection.Locations;

    /// <summary>Whether null here reaches the object the field is in.</summary>
    public bool IsNonNull { get; }

    /// <summary>The name as it stands before the value.</summary>
    public JsonText Prefix { get; }

    /// <summary>Whether the value is a scalar or an enum, so that nothing is selected below the field.</summary>
    public bool IsLeaf { get; }

    /// <summary>Whether the field, or one below it, may have to be waited for.</summary>
    public abstract bool IsAsync { get; }

    /// <summary>Whether generated code does the field better than its plan.</summary>
    public virtual bool IsGenerated => false;

    /// <summary>Whether resolving and writing the field cannot fail, so that generated code does it in place.</summary>
    public virtual bool IsPlain => false;

    /// <summary>How many fields there are in code generated for this one.</summary>
    public virtual int GeneratedFields => 1;

    /// <summary>Adds the value of a plain field of an object below to generated code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="source">Where the code has the object.</param>
    /// <param name="leave">Where the code goes when the object is better written in the general way.</param>
    public virtual void GeneratePlain(FieldsCode code, LocalBuilder source, Label leave) => throw new NotSupportedException();
}
