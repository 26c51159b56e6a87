using System.Text;

namespace NaftStats.GraphQL.Execution;

/// <summary>The field <c>__typename</c>: known as soon as the object type is.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-Name-Introspection"/>
internal sealed class TypeNameField<TSource>(FieldSelection selection) : FieldPlan<TSource>(selection)
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes($"\"{selection.ParentType.Name}\"");

    /// <inheritdoc/>
    public override bool IsAsync => false;

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in TSource source, int position) =>
        Written.UpTo(execution.Output.WriteRaw(_json, position));
}
