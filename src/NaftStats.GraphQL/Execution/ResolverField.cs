using System.Reflection.Emit;
using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Execution.Generation;

namespace NaftStats.GraphQL.Execution;

/// <summary>A field whose resolver has its value at hand.</summary>
internal sealed class ResolverField<TSource, TResult>(
    FieldSelection selection, Resolver<TSource, TResult> resolve, ValueWriter<TResult> writer, FieldMember? member = null)
    : FieldPlan<TSource>(selection)
{
    private readonly ArgumentPlan _arguments = selection.Arguments;
    private readonly object?[]? _constant = selection.Arguments.Constant;

    /// <inheritdoc/>
    public override bool IsAsync => writer.IsAsync;

    /// <inheritdoc/>
    public override bool IsGenerated => member is not null;

    /// <inheritdoc/>
    public override bool IsPlain => member is { IsPlain: true } && writer.IsGenerated;

    /// <inheritdoc/>
    public override int GeneratedFields => 1 + (writer.IsGenerated ? writer.GeneratedFields : 0);

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in TSource source, int position)
    {
        TResult value = resolve(in source, execution, _constant ?? execution.GetArguments(_arguments));
        return writer.Write(execution, in value, position);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> WriteAsync(OperationExecution execution, TSource source) =>
        writer.WriteAsync(execution, resolve(in source, execution, execution.GetArguments(_arguments)));

    /// <inheritdoc/>
    public override StartedValue? Start(OperationExecution execution, TSource source)
    {
        if (!writer.IsAsync)
        {
            return null;
        }

        ValueTask<TResult> resolved;
        try
        {
            resolved = new(resolve(in source, execution, execution.GetArguments(_arguments)));
        }
        catch (Exception exception)
        {
            resolved = ValueTask.FromException<TResult>(exception);
        }

        return new StartedField<TResult>(execution, writer, resolved);
    }

    /// <inheritdoc/>
    public override void Generate(FieldsCode code, int index)
    {
        if (member is null)
        {
            base.Generate(code, index);
        }
        else
        {
            code.Resolved(this, index, member, _arguments, writer);
        }
    }

    /// <inheritdoc/>
    public override void GeneratePlain(FieldsCode code, LocalBuilder source, Label leave) => code.Plain(this, member!, source, writer, leave);
}
