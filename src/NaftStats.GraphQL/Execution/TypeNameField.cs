using System.Reflection.Emit;
using NaftStats.GraphQL.Execution.Generation;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>The field <c>__typename</c>: known as soon as the object type is.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-Name-Introspection"/>
internal sealed class TypeNameField<TSource>(FieldSelection selection) : FieldPlan<TSource>(selection)
{
    private readonly string _text = $"\"{selection.ParentType.Name}\"";
    private readonly JsonText _json = new($"\"{selection.ParentType.Name}\"");

    /// <inheritdoc/>
    public override bool IsAsync => false;

    /// <inheritdoc/>
    public override bool IsGenerated => true;

    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in TSource source, int position) =>
        Written.UpTo(execution.Output.WritePadded(_json, position));

    /// <inheritdoc/>
    public override void Generate(FieldsCode code, int index)
    {
        code.Name(this, index);
        code.Literal(_text);
    }

    /// <inheritdoc/>
    public override void GeneratePlain(FieldsCode code, LocalBuilder source, Label leave) => code.Literal(_text);
}
