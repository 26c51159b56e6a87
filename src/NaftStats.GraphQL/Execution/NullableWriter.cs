using System.Reflection.Emit;
using NaftStats.GraphQL.Execution.Generation;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes value types that may be absent.</summary>
internal sealed class NullableWriter<T>(ValueWriter<T> writer) : ValueWriter<T?>
    where T : struct
{
    /// <inheritdoc/>
    public override bool IsAsync => writer.IsAsync;

    /// <inheritdoc/>
    public override bool IsGenerated => writer.IsGenerated;

    /// <inheritdoc/>
    public override int GeneratedFields => writer.GeneratedFields;

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in T? value, int position) =>
        value.HasValue ? writer.Write(execution, in Nullable.GetValueRefOrDefaultRef(in value), position) : Written.Null;

    /// <inheritdoc/>
    public override ValueTask<Completion> WriteAsync(OperationExecution execution, T? value) =>
        value is { } present ? writer.WriteAsync(execution, present) : new(Completion.Null);

    /// <inheritdoc/>
    public override StartedValue? Start(OperationExecution execution, T? value) =>
        value is { } present ? writer.Start(execution, present) : null;

    /// <inheritdoc/>
    public override void Generate(FieldsCode code, LocalBuilder value, bool isNonNull, Label leave) => code.Nullable(
        () => code.LoadHasValue(value), isNonNull, leave, () => writer.Generate(code, code.Unwrap(value), isNonNull: true, leave));
}
